// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/detectiontime.h"

#include "app/core/linuxtimers.h"

#include <algorithm>

namespace keepwatch {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Mode = KeepaliveOptions::Mode;

/// Windows: the number of probes that SIO_KEEPALIVE_VALS leaves no choice of (Vista and later).
constexpr int windowsFixedCount = 10;
/// Windows: the smallest retransmission timeout of an established connection; it doubles with each retransmission.
constexpr Duration windowsSmallestRto = milliseconds(300);

bool takesMilliseconds(const DetectionInput &input)
{
    return input.platform == Platform::Windows && input.isCountFixed;
}

/// Whole seconds, rounded up; at least one, for no system takes 0.
Duration wholeSeconds(Duration value)
{
    return std::max<Duration>(std::chrono::ceil<seconds>(value), seconds(1));
}

/// What the system will make of the options; absent: keepalive is off.
std::optional<KeepaliveValues> inForce(const DetectionInput &input)
{
    const auto &asked = input.keepalive;
    if (asked.mode == Mode::Off)
        return std::nullopt;
    if (asked.mode == Mode::System)
        return input.system.value_or(shippedValues(input.platform));
    if (takesMilliseconds(input))
        return KeepaliveValues{ asked.idle, asked.interval, windowsFixedCount };
    return KeepaliveValues{ wholeSeconds(asked.idle), wholeSeconds(asked.interval), std::max(asked.count, 1) };
}

/// The bound on unacknowledged data as the system will take it.
std::optional<Duration> userTimeout(const DetectionInput &input)
{
    const auto asked = input.keepalive.effectiveUserTimeout();
    if (!asked || asked->count() <= 0)
        return std::nullopt;
    return input.platform == Platform::MacOs ? wholeSeconds(*asked) : Duration(*asked);
}

/// The probes after which an idle connection ends. Only on Linux the user timeout takes the count's place: the end is
/// at the first probe time that is not before it.
int probesUntilDeath(const DetectionInput &input, const KeepaliveValues &values)
{
    const auto timeout = userTimeout(input);
    if (input.platform != Platform::Linux || !timeout)
        return values.count;
    const Duration beyondIdle = *timeout - values.idle;
    if (beyondIdle <= values.interval)
        return 1;
    return static_cast<int>((beyondIdle + values.interval - Duration(1)) / values.interval);
}

/// The wheel's lateness of all timers until then; from one second on only its magnitude matters.
Duration idleSlack(const KeepaliveValues &values, int probes)
{
    const Duration sum = linuxtimers::lateness(values.idle) + probes * linuxtimers::lateness(values.interval);
    return sum < seconds(1) ? sum : Duration(std::chrono::round<seconds>(sum));
}

void addIdle(const DetectionInput &input, DetectionTime &time)
{
    const auto values = inForce(input);
    if (!values)
        return;
    time.probes = probesUntilDeath(input, *values);
    time.idle = values->idle + time.probes * values->interval;
    if (input.platform == Platform::Linux)
        time.idleTimerSlack = idleSlack(*values, time.probes);
}

void addLinuxBusy(const DetectionInput &input, DetectionTime &time)
{
    const auto timeout = userTimeout(input);
    const auto longest = std::max<Duration>(input.longestRto, seconds(1));
    const auto end = timeout ? linuxtimers::userTimeoutEnds(*timeout, longest)
                             : linuxtimers::retransmissionsEnd(input.retries2, longest);
    time.busy = end.nominal;
    time.busyLatest = end.latest;
    time.notReading = timeout;
    if (timeout) {
        // The first look at the clock comes with the first repetition of the SYN, after a second.
        time.connecting = std::max<Duration>(*timeout, seconds(1));
        time.connectingLatest = *time.connecting + linuxtimers::lateness(*time.connecting);
    } else {
        const auto connect = linuxtimers::synRetriesEnd(input.synRetries);
        time.connecting = connect.nominal;
        time.connectingLatest = connect.latest;
    }
}

Duration windowsRetransmissionsEnd(int retransmissions)
{
    constexpr int most = 30; // past any sense, and before the arithmetic ends
    return windowsSmallestRto * ((int64_t(1) << (std::clamp(retransmissions, 0, most) + 1)) - 1);
}

void addBusy(const DetectionInput &input, DetectionTime &time)
{
    switch (input.platform) {
    case Platform::Linux:
        addLinuxBusy(input, time);
        break;
    case Platform::Windows:
        time.busy = userTimeout(input).value_or(windowsRetransmissionsEnd(input.dataRetransmissions));
        break;
    case Platform::MacOs:
        time.busy = userTimeout(input);
        break;
    }
}

void addVerdict(const DetectionInput &input, DetectionTime &time)
{
    if (!input.thresholds)
        return;
    // The heartbeat that meets the cut may leave at once or a whole interval later.
    time.verdictEarliest = input.thresholds->fall * input.thresholds->timeout;
    time.verdictLatest = input.thresholds->interval + *time.verdictEarliest;
}

/// A timeout that agrees with the times as asked keeps the count's meaning also after their rounding.
bool isCountIgnored(const DetectionInput &input)
{
    const auto values = inForce(input);
    const auto timeout = userTimeout(input);
    const auto &asked = input.keepalive;
    if (input.platform != Platform::Linux || !values || asked.userTimeoutMode != KeepaliveOptions::UserTimeout::Set)
        return false;
    const bool agreesAsAsked = asked.mode == Mode::Set && timeout == asked.idle + asked.interval * asked.count;
    return timeout && !agreesAsAsked && *timeout != values->idle + values->count * values->interval;
}

bool isUserTimeoutBelowIdle(const DetectionInput &input)
{
    const auto values = inForce(input);
    const auto timeout = userTimeout(input);
    return values && timeout && *timeout < values->idle;
}

bool doesUnackedDataStopKeepalive(const DetectionInput &input)
{
    return inForce(input) && !userTimeout(input);
}

bool doesHeartbeatHideKeepalive(const DetectionInput &input)
{
    const auto values = inForce(input);
    return values && input.thresholds && input.thresholds->interval <= values->idle;
}

bool isRoundedUp(const DetectionInput &input)
{
    const auto isBroken = [](Duration value) { return value % seconds(1) != Duration::zero(); };
    const auto &asked = input.keepalive;
    const bool times =
        asked.mode == Mode::Set && !takesMilliseconds(input) && (isBroken(asked.idle) || isBroken(asked.interval));
    const auto timeout = asked.effectiveUserTimeout();
    return times || (input.platform == Platform::MacOs && timeout && isBroken(*timeout));
}

bool isCountFixedBySystem(const DetectionInput &input)
{
    return input.keepalive.mode == Mode::Set && takesMilliseconds(input) && input.keepalive.count != windowsFixedCount;
}

struct WarningRule {
    Warning warning;
    bool (*applies)(const DetectionInput &);
};

constexpr std::array<WarningRule, 6> warningRules{ {
    { Warning::CountIgnored, isCountIgnored },
    { Warning::UserTimeoutBelowIdle, isUserTimeoutBelowIdle },
    { Warning::UnackedDataStopsKeepalive, doesUnackedDataStopKeepalive },
    { Warning::HeartbeatHidesKeepalive, doesHeartbeatHideKeepalive },
    { Warning::RoundedUpToSeconds, isRoundedUp },
    { Warning::CountFixedBySystem, isCountFixedBySystem },
} };

} // namespace

KeepaliveValues shippedValues(Platform platform)
{
    switch (platform) {
    case Platform::Linux:
        return { .idle = seconds(7200), .interval = seconds(75), .count = 9 };
    case Platform::Windows:
        return { .idle = seconds(7200), .interval = seconds(1), .count = 10 };
    case Platform::MacOs:
        return { .idle = seconds(7200), .interval = seconds(75), .count = 8 };
    }
    return {};
}

DetectionTime detectionTime(const DetectionInput &input)
{
    DetectionTime time;
    addIdle(input, time);
    addBusy(input, time);
    addVerdict(input, time);
    for (const auto &rule : warningRules) {
        if (rule.applies(input))
            time.warnings.push_back(rule.warning);
    }
    return time;
}

} // namespace keepwatch
