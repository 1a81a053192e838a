// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

// How Linux's TCP timers count, as far as the death of a connection depends on it.
namespace keepwatch::linuxtimers {

/// A moment by the formula, and the one at which the kernel notices at the latest.
struct Moment {
    Duration nominal{};
    Duration latest{};
};

/// How late a timer of that length may fire: the kernel's timer wheel is the coarser the farther the moment lies ahead
/// (kernel/time/timer.c, at 250 Hz: 32 ms up to 2 s, 256 ms up to 16 s, 2 s up to 131 s …).
Duration lateness(Duration timer);

/// Retransmissions of unacknowledged data end after `retries` (net.ipv4.tcp_retries2), counted as the time that so
/// many would take with a first timeout of 200 ms; looked at only when one is due. From the first write.
Moment retransmissionsEnd(int retries, Duration longestTimeout);

/// The same with TCP_USER_TIMEOUT, which overrides the retries in both directions.
Moment userTimeoutEnds(Duration userTimeout, Duration longestTimeout);

/// A SYN that nobody answers (net.ipv4.tcp_syn_retries, with four retries of 1 s before the doubling since Linux 6.5).
Moment synRetriesEnd(int retries);

} // namespace keepwatch::linuxtimers
