// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/core/method.h"

#include <initializer_list>

namespace keepwatch::health::symptom {

/// What the table of rules asks of evidence. `last` is the reading that still knows of data in flight: at death the
/// kernel has zeroed it.

/// ICMP type 3 of IPv4 and type 1 of IPv6 number their codes differently; 3/0 and 1/0 both say: no route.
enum class Icmp : quint8 { NoRoute, NoHost, Prohibited, PortUnreachable };
bool says(const std::optional<IcmpReport> &icmp, Icmp message);
/// It comes from this computer itself.
bool isFromHere(const std::optional<IcmpReport> &icmp);

bool isDial(const Evidence &e, std::initializer_list<int> errors);
/// The dial's packets could not leave: its timer fired, and nothing is out again.
bool isDialHeldBack(const Evidence &e);

// Deaths.
bool isReset(const Evidence &e);
bool isProbeOut(const Evidence &e);
/// Whether bytes of ours are unacknowledged; absent where the system does not count them.
std::optional<bool> hasUnackedBytes(const Evidence &e);
/// Less than a round trip and a delayed acknowledgement ago: the peer may have broken off before it came, or something
/// nearer on the way may have answered.
bool isJustSent(const Evidence &e);
/// The same of a probe, as far as can be known: it is the first, and a round trip takes its time.
bool isProbeJustSent(const Evidence &e);
/// In answer to something of ours.
bool isSolicited(const Evidence &e);
/// The wire had been silent for longer than this connection had ever survived.
bool isAfterNewGap(const Evidence &e);
/// A new connection to the same port answered.
bool isOtherAnswering(const Evidence &e);

// This computer.
/// Its link is down, its address gone, or no route left: nothing can leave.
bool isCutOffHere(const Evidence &e);
/// As before, or without carrier.
bool isOffline(const Evidence &e);
/// As before, or without the router that leads on.
bool isNetworkDownHere(const Evidence &e);
/// The place that answers whenever this computer is online does not, and nobody else was heard of either.
bool isReferenceSilent(const Evidence &e);
/// All of it is known to be fine.
bool isNetworkFineHere(const Evidence &e);
/// Data waits although the peer has room and nothing is in flight, and the kernel keeps trying.
bool isHeldBack(const Evidence &e);
/// The latest probes did not even get past this computer's own queue.
bool isProbeTurnedAway(const Evidence &e);
/// More timeouts than packets that left: stuck before the wire.
bool isStuck(const Evidence &e);

// Silence.
/// Neither dialling nor dead.
bool isAlive(const Evidence &e);
bool isInFlight(const Evidence &e);
/// Something of ours is without an acknowledgement: data, probes, or all that the kernel was willing to try.
bool isUnacknowledged(const Evidence &e);
/// An error that the way reported to a living connection, or the last one of which it died.
bool isLiveError(const Evidence &e, int error);
/// Reported again and again, sooner than a last router could have looked for the host in vain.
bool isErrorAtEachTry(const Evidence &e);
/// The way leads over a router of that family.
bool isOnIpv4(const Evidence &e);
bool isOnIpv6(const Evidence &e);
/// The retransmission timeout does not grow, which the kernel grants to a route that is reported lost (RFC 6069).
bool isWithoutBackoff(const Evidence &e);
bool isWindowClosed(const Evidence &e);
bool isWindowProbeAnswered(const Evidence &e);
bool isUnansweredBeat(const Evidence &e, Method method);
/// A keepalive probe was answered since the peer's last byte.
bool isProbeAnswered(const Evidence &e);
/// The peer sends what we have already: our acknowledgements do not arrive.
bool isRepeatingItself(const Evidence &e);

// The second opinion.
bool isOpinion(const Evidence &e, SecondOpinion::Result result);
/// The own connection was tried again after it, in vain.
bool isTriedSince(const Evidence &e);

} // namespace keepwatch::health::symptom
