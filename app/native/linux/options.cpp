// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/linux/options.h"

#include "app/native/system.h"

#include <cerrno>
#include <limits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// 0, or the errno.
int set(Descriptor descriptor, int level, int name, int value)
{
    return setsockopt(descriptor, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

std::optional<int> get(Descriptor descriptor, int level, int name)
{
    int value = 0;
    socklen_t length = sizeof value;
    if (getsockopt(descriptor, level, name, &value, &length) != 0)
        return std::nullopt;
    return value;
}

int clampedToInt(std::chrono::milliseconds::rep value)
{
    constexpr auto most = std::numeric_limits<int>::max();
    return value > most ? most : value < -1 ? -1 : static_cast<int>(value);
}

void setSeconds(Descriptor descriptor, int name, milliseconds value, OptionOutcome &outcome)
{
    const auto rounded = std::chrono::ceil<seconds>(value);
    outcome.isRoundedUp = rounded != value;
    outcome.error = set(descriptor, IPPROTO_TCP, name, clampedToInt(rounded.count()));
}

/// The times and the count, as far as given.
void setTimes(Descriptor descriptor, const OptionValues &values, AppliedOptions &applied)
{
    if (values.idle)
        setSeconds(descriptor, TCP_KEEPIDLE, *values.idle, applied[Option::Idle]);
    if (values.interval)
        setSeconds(descriptor, TCP_KEEPINTVL, *values.interval, applied[Option::Interval]);
    if (values.count)
        applied[Option::Count].error = set(descriptor, IPPROTO_TCP, TCP_KEEPCNT, *values.count);
}

/// A socket that had values of its own gets the system's again; a new one has them already and is left alone.
void restoreSystemValues(Descriptor descriptor, AppliedOptions &applied)
{
    const auto now = readOptions(descriptor);
    const auto system = systemDefaults();
    OptionValues differing;
    if (system.idle != now.idle)
        differing.idle = system.idle;
    if (system.interval != now.interval)
        differing.interval = system.interval;
    if (system.count != now.count)
        differing.count = system.count;
    setTimes(descriptor, differing, applied);
}

void setUserTimeout(Descriptor descriptor, std::optional<milliseconds> timeout, OptionOutcome &outcome)
{
    if (timeout)
        outcome.error = set(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, clampedToInt(timeout->count()));
    else if (get(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT).value_or(0) != 0)
        outcome.error = set(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, 0);
}

} // namespace

OptionValues readOptions(Descriptor descriptor)
{
    OptionValues values;
    if (const auto on = get(descriptor, SOL_SOCKET, SO_KEEPALIVE))
        values.keepalive = *on != 0;
    if (const auto idle = get(descriptor, IPPROTO_TCP, TCP_KEEPIDLE))
        values.idle = seconds(*idle);
    if (const auto interval = get(descriptor, IPPROTO_TCP, TCP_KEEPINTVL))
        values.interval = seconds(*interval);
    values.count = get(descriptor, IPPROTO_TCP, TCP_KEEPCNT);
    if (const auto timeout = get(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT))
        values.userTimeout = milliseconds(*timeout);
    return values;
}

AppliedOptions applyOptions(Descriptor descriptor, const Options &options)
{
    AppliedOptions applied;
    const bool isOn = options.mode != Options::Mode::Off;
    applied.requested.keepalive = isOn;
    applied.requested.userTimeout = options.userTimeout;
    if (options.mode == Options::Mode::Set) {
        applied.requested.idle = options.idle;
        applied.requested.interval = options.interval;
        applied.requested.count = options.count;
        setTimes(descriptor, applied.requested, applied);
    } else if (options.mode == Options::Mode::System) {
        restoreSystemValues(descriptor, applied);
    }
    applied[Option::Keepalive].error = set(descriptor, SOL_SOCKET, SO_KEEPALIVE, isOn ? 1 : 0);
    setUserTimeout(descriptor, options.userTimeout, applied[Option::UserTimeout]);
    applied.effective = readOptions(descriptor);
    return applied;
}

} // namespace keepwatch::native
