// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stallmeter.h"

#include <QFile>

#include <ctime>
#include <filesystem>
#include <unistd.h>

namespace keepwatch::bench {
namespace {

std::chrono::nanoseconds clockTime(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace

std::chrono::nanoseconds threadCpu()
{
    return clockTime(CLOCK_THREAD_CPUTIME_ID);
}

StallMeter::Reading StallMeter::read()
{
    return { .at = std::chrono::steady_clock::now(),
        .threadCpu = threadCpu(),
        .processCpu = clockTime(CLOCK_PROCESS_CPUTIME_ID) };
}

void StallMeter::begin()
{
    // Shorter than any way through the system's poll: the loop did not wait in between.
    constexpr std::chrono::microseconds noPause(100);
    const Reading now = read();
    if (!m_stretch || now.at - m_ended > noPause)
        m_stretch = now;
}

void StallMeter::end()
{
    if (!m_stretch)
        return;
    const Reading now = read();
    m_ended = now.at;
    m_longest = std::max(m_longest, std::chrono::nanoseconds(now.at - m_stretch->at));
    m_costliest = std::max(m_costliest, now.threadCpu - m_stretch->threadCpu);
}

QJsonObject StallMeter::report()
{
    const Reading now = read();
    const auto took = std::chrono::nanoseconds(now.at - m_begun.at);
    const auto share = [took](
                           std::chrono::nanoseconds cpu) { return 100.0 * double(cpu.count()) / double(took.count()); };
    const std::filesystem::directory_iterator descriptors("/proc/self/fd");
    const QJsonObject report{
        { QStringLiteral("seconds"), milliseconds(took) / 1000 },
        { QStringLiteral("gui_percent"), share(now.threadCpu - m_begun.threadCpu) },
        { QStringLiteral("process_percent"), share(now.processCpu - m_begun.processCpu) },
        { QStringLiteral("longest_stall_ms"), milliseconds(m_longest) },
        { QStringLiteral("costliest_stall_ms"), milliseconds(m_costliest) },
        { QStringLiteral("resident_mib"), residentMebibytes() },
        { QStringLiteral("descriptors"),
            qint64(std::distance(std::filesystem::begin(descriptors), std::filesystem::end(descriptors))) },
    };
    m_begun = read();
    m_stretch.reset();
    m_longest = {};
    m_costliest = {};
    return report;
}

} // namespace keepwatch::bench
