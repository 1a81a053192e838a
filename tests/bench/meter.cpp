// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/meter.h"

#include <algorithm>
#include <cstdio>
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_STOP_INSTRUMENTATION
#endif

namespace keepwatch::bench {
namespace {

std::int64_t residentBytes()
{
    long total = 0;
    long resident = 0;
    if (FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &total, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return std::int64_t(resident) * sysconf(_SC_PAGESIZE);
}

std::chrono::nanoseconds toDuration(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

/// Microseconds.
std::optional<double> median(std::vector<std::chrono::nanoseconds> &times)
{
    if (times.empty())
        return std::nullopt;
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return std::chrono::duration<double, std::micro>(*middle).count();
}

void printKey(const char *key, std::optional<double> value)
{
    if (value)
        std::printf(",\"%s\":%.3f", key, *value);
}

int openCounter()
{
    perf_event_attr attributes{};
    attributes.type = PERF_TYPE_HARDWARE;
    attributes.size = sizeof attributes;
    attributes.config = PERF_COUNT_HW_INSTRUCTIONS;
    attributes.disabled = 1;
    attributes.inherit = 1;
    return int(syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0));
}

} // namespace

Meter::Meter()
    : m_counter(openCounter())
    , m_memoryBefore(residentBytes())
{
}

Meter::~Meter()
{
    if (m_counter >= 0)
        ::close(m_counter);
}

void Meter::connected(int connections, std::chrono::nanoseconds took)
{
    m_connections = connections;
    m_connectTime = took;
}

Meter::Reading Meter::read()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return { .cpu = toDuration(usage.ru_utime) + toDuration(usage.ru_stime),
        .waits = usage.ru_nvcsw,
        .at = std::chrono::steady_clock::now() };
}

void Meter::start()
{
    m_memoryPerConnection = (residentBytes() - m_memoryBefore) / m_connections;
    m_rtts.clear();
    m_rtts.reserve(size_t(m_connections) * 64);
    m_waysBack.clear();
    m_alarms = 0;
    if (m_counter >= 0)
        ioctl(m_counter, PERF_EVENT_IOC_ENABLE, 0);
    m_started = read();
    CALLGRIND_START_INSTRUMENTATION;
}

std::optional<std::int64_t> Meter::instructions() const
{
    std::int64_t count = 0;
    if (m_counter < 0 || ::read(m_counter, &count, sizeof count) != sizeof count)
        return std::nullopt;
    return count;
}

void Meter::print()
{
    CALLGRIND_STOP_INSTRUMENTATION;
    const Reading ended = read();
    const auto counted = instructions();
    const auto beats = double(std::max<size_t>(m_rtts.size(), 1));
    const double seconds = std::chrono::duration<double>(ended.at - m_started.at).count();
    const double cpu = std::chrono::duration<double, std::micro>(ended.cpu - m_started.cpu).count();
    std::printf("{\"heartbeats\":%zu,\"alarms\":%d", m_rtts.size(), m_alarms);
    printKey("seconds", seconds);
    printKey("cpu_us_per_heartbeat", cpu / beats);
    printKey("core_percent", cpu / seconds / 1e4);
    printKey("wakeups_per_s", double(ended.waits - m_started.waits) / seconds);
    printKey("kib_per_connection", double(m_memoryPerConnection) / 1024);
    printKey("rtt_p50_us", median(m_rtts));
    printKey("way_back_p50_us", median(m_waysBack));
    printKey("connect_ms", std::chrono::duration<double, std::milli>(m_connectTime).count());
    if (counted)
        printKey("instructions_per_heartbeat", double(*counted) / beats);
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace keepwatch::bench
