// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
// macOS. NOT RUN: written from its manual pages and headers, compiled and tested nowhere yet.
#include "app/native/options.h"

#include "app/native/system.h"

#include <algorithm>
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

std::optional<milliseconds> getSeconds(Descriptor descriptor, int name)
{
    const auto value = get(descriptor, IPPROTO_TCP, name);
    return value ? std::optional<milliseconds>(seconds(*value)) : std::nullopt;
}

void setSeconds(Descriptor descriptor, int name, milliseconds value, OptionOutcome &outcome)
{
    const auto rounded = std::chrono::ceil<seconds>(value);
    const auto number = std::clamp<seconds::rep>(rounded.count(), -1, std::numeric_limits<int>::max());
    outcome.isRoundedUp = rounded != value;
    outcome.error = set(descriptor, IPPROTO_TCP, name, static_cast<int>(number));
}

void setTimes(Descriptor descriptor, const OptionValues &values, AppliedOptions &applied)
{
    if (values.idle)
        setSeconds(descriptor, TCP_KEEPALIVE, *values.idle, applied[Option::Idle]);
    if (values.interval)
        setSeconds(descriptor, TCP_KEEPINTVL, *values.interval, applied[Option::Interval]);
    if (values.count)
        applied[Option::Count].error = set(descriptor, IPPROTO_TCP, TCP_KEEPCNT, *values.count);
}

/// tcp(4): a value of 0 stands for the system's own.
void restoreSystemValues(Descriptor descriptor, AppliedOptions &applied)
{
    setTimes(descriptor, { .idle = seconds(0), .interval = seconds(0), .count = 0 }, applied);
}

void setUserTimeout(Descriptor descriptor, std::optional<milliseconds> timeout, OptionOutcome &outcome)
{
    if (timeout || get(descriptor, IPPROTO_TCP, TCP_RXT_CONNDROPTIME).value_or(0) != 0)
        setSeconds(descriptor, TCP_RXT_CONNDROPTIME, timeout.value_or(milliseconds(0)), outcome);
}

OptionValues readBack(Descriptor descriptor)
{
    OptionValues values;
    if (const auto on = get(descriptor, SOL_SOCKET, SO_KEEPALIVE))
        values.keepalive = *on != 0;
    values.idle = getSeconds(descriptor, TCP_KEEPALIVE);
    values.interval = getSeconds(descriptor, TCP_KEEPINTVL);
    values.count = get(descriptor, IPPROTO_TCP, TCP_KEEPCNT);
    values.userTimeout = getSeconds(descriptor, TCP_RXT_CONNDROPTIME);
    return values;
}

} // namespace

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
    applied.effective = readBack(descriptor);
    return applied;
}

} // namespace keepwatch::native
