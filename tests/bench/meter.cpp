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
    if (m_counter >= 0)
        ioctl(m_counter, PERF_EVENT_IOC_ENABLE, 0);
    m_started = read();
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
    const Reading ended = read();
    const auto counted = instructions();
    const auto beats = double(std::max<size_t>(m_rtts.size(), 1));
    const double seconds = std::chrono::duration<double>(ended.at - m_started.at).count();
    const double cpu = std::chrono::duration<double, std::micro>(ended.cpu - m_started.cpu).count();
    const auto middle = m_rtts.begin() + std::ptrdiff_t(m_rtts.size() / 2);
    std::nth_element(m_rtts.begin(), middle, m_rtts.end());
    const double p50 = m_rtts.empty() ? 0 : std::chrono::duration<double, std::micro>(*middle).count();
    std::printf("{\"heartbeats\":%zu,\"seconds\":%.3f,\"cpu_us_per_heartbeat\":%.3f,\"wakeups_per_s\":%.1f,"
                "\"kib_per_connection\":%.2f,\"rtt_p50_us\":%.1f,\"connect_ms\":%.1f",
        m_rtts.size(), seconds, cpu / beats, double(ended.waits - m_started.waits) / seconds,
        double(m_memoryPerConnection) / 1024, p50, std::chrono::duration<double, std::milli>(m_connectTime).count());
    if (counted)
        std::printf(",\"instructions_per_heartbeat\":%.0f", double(*counted) / beats);
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace keepwatch::bench
