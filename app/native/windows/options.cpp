// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/options.h"

#include "app/native/system.h"
#include "app/native/windows/constants.h"
#include "app/native/windows/socketcalls.h"

#include <algorithm>
#include <limits>

namespace keepwatch::native {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using namespace windows;

/// A negative number becomes one that the system refuses.
unsigned long toDword(milliseconds::rep value)
{
    constexpr milliseconds::rep most = std::numeric_limits<unsigned long>::max();
    return value < 0 ? std::numeric_limits<unsigned long>::max() : static_cast<unsigned long>(std::min(value, most));
}

/// One application of options to one socket.
class Application {
public:
    Application(const SocketCalls &calls, Descriptor descriptor, const Options &options)
        : m_calls(calls)
        , m_descriptor(descriptor)
        , m_options(options)
    {
    }

    AppliedOptions run();

private:
    int set(int name, unsigned long value) { return m_calls.setOption(m_descriptor, IPPROTO_TCP, name, value); }
    std::optional<unsigned long> get(int level, int name);
    std::optional<milliseconds> getSeconds(int name);
    void setSeconds(int name, milliseconds value, Option option);
    void setTimes();
    void setByKeepaliveValues();
    void restoreSystemValues();
    void setUserTimeout();
    void readBackTimes();
    void readBackUserTimeout();

    const SocketCalls &m_calls;
    Descriptor m_descriptor;
    const Options &m_options;
    AppliedOptions m_applied;
};

std::optional<unsigned long> Application::get(int level, int name)
{
    unsigned long value = 0;
    return m_calls.getOption(m_descriptor, level, name, value) == 0 ? std::optional(value) : std::nullopt;
}

std::optional<milliseconds> Application::getSeconds(int name)
{
    const auto value = get(IPPROTO_TCP, name);
    return value ? std::optional<milliseconds>(seconds(*value)) : std::nullopt;
}

void Application::setSeconds(int name, milliseconds value, Option option)
{
    const auto rounded = std::chrono::ceil<seconds>(value);
    auto &outcome = m_applied[option];
    outcome.error = set(name, toDword(rounded.count()));
    outcome.isRoundedUp = rounded != value;
}

/// The three options, and where the system does not know the times yet the older call for both of them.
void Application::setTimes()
{
    setSeconds(tcpKeepIdle, m_options.idle, Option::Idle);
    setSeconds(tcpKeepInterval, m_options.interval, Option::Interval);
    m_applied[Option::Count].error = set(tcpKeepCount, toDword(m_options.count));
    if (m_applied[Option::Idle].error == WSAENOPROTOOPT || m_applied[Option::Interval].error == WSAENOPROTOOPT)
        setByKeepaliveValues();
}

/// Takes both times at once and in milliseconds, tells nothing back, and leaves no choice of the count.
void Application::setByKeepaliveValues()
{
    const tcp_keepalive values{ .onoff = 1,
        .keepalivetime = toDword(m_options.idle.count()),
        .keepaliveinterval = toDword(m_options.interval.count()) };
    std::size_t returned = 0;
    const int error = m_calls.control(m_descriptor, sioKeepaliveValues, &values, sizeof values, nullptr, 0, returned);
    m_applied.way = AppliedOptions::Way::KeepaliveValues;
    m_applied[Option::Idle] = { .error = error, .isNotReadBack = error == 0 };
    m_applied[Option::Interval] = { .error = error, .isNotReadBack = error == 0 };
    auto &count = m_applied[Option::Count];
    if (count.error == WSAENOPROTOOPT)
        count = { .isFixedBySystem = true, .isNotReadBack = true };
    if (error != 0)
        return;
    m_applied.effective.idle = m_options.idle;
    m_applied.effective.interval = m_options.interval;
}

/// A socket that had values of its own gets the system's again, as far as they can be read and set.
void Application::restoreSystemValues()
{
    const auto system = systemDefaults();
    const auto idle = getSeconds(tcpKeepIdle);
    const auto interval = getSeconds(tcpKeepInterval);
    const auto count = get(IPPROTO_TCP, tcpKeepCount);
    if (idle && system.idle && idle != system.idle)
        setSeconds(tcpKeepIdle, *system.idle, Option::Idle);
    if (interval && system.interval && interval != system.interval)
        setSeconds(tcpKeepInterval, *system.interval, Option::Interval);
    if (count && system.count && *count != toDword(*system.count))
        m_applied[Option::Count].error = set(tcpKeepCount, toDword(*system.count));
}

/// In milliseconds where the system is new enough, else in seconds.
void Application::setUserTimeout()
{
    auto &outcome = m_applied[Option::UserTimeout];
    if (!m_options.userTimeout) {
        if (get(IPPROTO_TCP, tcpMaxRt).value_or(0) != 0)
            outcome.error = set(tcpMaxRt, 0);
        return;
    }
    outcome.error = set(tcpMaxRtMs, toDword(m_options.userTimeout->count()));
    if (outcome.error == WSAENOPROTOOPT)
        setSeconds(tcpMaxRt, *m_options.userTimeout, Option::UserTimeout);
}

void Application::readBackTimes()
{
    auto &effective = m_applied.effective;
    if (const auto on = get(SOL_SOCKET, SO_KEEPALIVE))
        effective.keepalive = *on != 0;
    if (const auto count = get(IPPROTO_TCP, tcpKeepCount))
        effective.count = static_cast<int>(*count);
    else if (m_applied[Option::Count].isFixedBySystem)
        effective.count = fixedCount;
    if (m_applied.way == AppliedOptions::Way::KeepaliveValues)
        return;
    effective.idle = getSeconds(tcpKeepIdle);
    effective.interval = getSeconds(tcpKeepInterval);
}

void Application::readBackUserTimeout()
{
    if (const auto timeout = get(IPPROTO_TCP, tcpMaxRtMs))
        m_applied.effective.userTimeout = milliseconds(*timeout);
    else
        m_applied.effective.userTimeout = getSeconds(tcpMaxRt);
}

AppliedOptions Application::run()
{
    const bool isOn = m_options.mode != Options::Mode::Off;
    auto &requested = m_applied.requested;
    requested.keepalive = isOn;
    requested.userTimeout = m_options.userTimeout;
    if (m_options.mode == Options::Mode::Set) {
        requested.idle = m_options.idle;
        requested.interval = m_options.interval;
        requested.count = m_options.count;
    }
    m_applied[Option::Keepalive].error = m_calls.setOption(m_descriptor, SOL_SOCKET, SO_KEEPALIVE, isOn ? 1 : 0);
    if (m_options.mode == Options::Mode::Set)
        setTimes();
    else if (m_options.mode == Options::Mode::System)
        restoreSystemValues();
    setUserTimeout();
    readBackTimes();
    readBackUserTimeout();
    return m_applied;
}

} // namespace

AppliedOptions windows::applyOptions(const SocketCalls &calls, Descriptor descriptor, const Options &options)
{
    return Application(calls, descriptor, options).run();
}

AppliedOptions applyOptions(Descriptor descriptor, const Options &options)
{
    return windows::applyOptions(winsock(), descriptor, options);
}

} // namespace keepwatch::native
