// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the history costs. One measurement a line, `what value unit`.
//
// keepwatch_historybench write FILE SECONDS: 10,000 samples a second through the store, its share of a core, none lost
// keepwatch_historybench make FILE SAMPLES TARGETS: a month of so many samples
// keepwatch_historybench read FILE: a day of one target, a month of all, CSV beside sqlite3 -csv

#include "app/history/completerollups.h"
#include "app/history/store.h"
#include "app/report/exportreport.h"
#include "app/report/storedavailability.h"
#include "tests/bench/plantpeers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace keepwatch;
using namespace keepwatch::history;
using bench::PlantPeers;
using namespace std::chrono_literals;

namespace {

constexpr qint64 begin = 1'764'547'200'000; // 2025-12-01T00:00Z
constexpr qint64 monthMs = 31LL * 86'400'000;

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(begin + ms) };
}

void tell(const char *what, double value, const char *unit)
{
    std::printf("%-44s %12.3f %s\n", what, value, unit);
    std::fflush(stdout);
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

RowInfo rowOf(quint32 number)
{
    RowInfo info;
    info.row = RowId{ number };
    info.name = QStringLiteral("target %1").arg(number, 5, 10, QLatin1Char('0'));
    info.group = QStringLiteral("group %1").arg(number % 20);
    info.peer = QStringLiteral("10.0.%1.%2:502").arg(number / 250).arg(number % 250);
    info.method = Method::Echo;
    return info;
}

constexpr int writingRows = 10'000;

int writeLive(const QString &path, int seconds)
{
    SystemClock clock;
    Store store(clock);
    if (store.open(path))
        return 1;
    QList<RowInfo> rows;
    for (quint32 row = 1; row <= writingRows; ++row)
        rows.append(rowOf(row));
    store.addRows(rows);
    PlantPeers peers;
    quint64 batches = 0;
    QTimer timer;
    const double before = cpuSeconds();
    QObject::connect(&timer, &QTimer::timeout, &store, [&] {
        QList<Sample> samples;
        for (quint32 i = 0; i < 1000; ++i)
            samples.append(peers.next(quint32(batches % 10) * 1000 + i + 1, batches / 10 + 1, clock.utcNow()));
        store.addSamples(samples);
        if (++batches == quint64(seconds) * 10)
            QCoreApplication::quit();
    });
    timer.start(100ms);
    QElapsedTimer elapsed;
    elapsed.start();
    QCoreApplication::exec();
    store.close();
    const double share = (cpuSeconds() - before) / (double(elapsed.elapsed()) / 1000) * 100;
    tell("10,000 samples/s: share of a core, all in", share, "%");
    QHash<RowKey, quint64> last;
    quint64 gaps = 0;
    const auto reader = Reader::open(path);
    const auto read = (*reader)->readSamples({}, [&](RowKey key, const RowInfo &, const Sample &sample) {
        gaps += sample.seq == last[key] + 1 ? 0 : 1;
        last[key] = sample.seq;
        return true;
    });
    tell("samples written", double(batches * 1000), "");
    tell("samples read", double(read ? *read : 0), "");
    tell("gaps in the sequence", double(gaps), "");
    return gaps == 0 && read && *read == batches * 1000 ? 0 : 1;
}

int make(const QString &path, qint64 samples, quint32 targets)
{
    QFile::remove(path);
    const auto writer = Writer::open(path, at(0));
    if (!writer)
        return 1;
    Batch names;
    for (quint32 row = 1; row <= targets; ++row) {
        names.rows.append({ rowOf(row), at(0) });
        Transition up;
        up.row = RowId{ row };
        up.time = at(0);
        up.to = State::Up;
        names.transitions.append(up);
    }
    (*writer)->write(names);
    const qint64 rounds = samples / targets;
    PlantPeers peers;
    QElapsedTimer elapsed;
    elapsed.start();
    for (qint64 round = 0; round < rounds; ++round) {
        Batch batch;
        for (quint32 row = 1; row <= targets; ++row)
            batch.samples.append(peers.next(row, quint64(round) + 1, at(monthMs / rounds * round + row % 1000)));
        if (round % 2000 == 1000) {
            Transition down;
            down.row = RowId{ quint32(round % targets) + 1 };
            down.time = at(monthMs / rounds * round);
            down.to = State::Unreachable;
            down.outageFor = 9s;
            batch.transitions.append(down);
            down.time += 5min;
            down.to = State::Up;
            down.outageFor.reset();
            batch.transitions.append(down);
        }
        if ((*writer)->write(batch))
            return 1;
    }
    (*writer)->close(at(monthMs));
    tell("made", double(rounds * targets), "samples");
    tell("time for each", double(elapsed.nsecsElapsed()) / 1000 / double(rounds * targets), "us");
    tell("file", double(QFile(path).size()) / 1e6, "MB");
    return 0;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer elapsed;
    elapsed.start();
    work();
    return double(elapsed.nsecsElapsed()) / 1e6;
}

void readDay(const Reader &reader, Level level, const char *what)
{
    Filter day;
    day.targets = QStringList{ QStringLiteral("target 00500") };
    day.from = at(14 * 86'400'000LL);
    day.to = at(15 * 86'400'000LL);
    quint64 records = 0;
    tell(what, milliseconds([&] {
        const auto read = level == Level::Samples
            ? reader.readSamples(day, [](RowKey, const RowInfo &, const Sample &) { return true; })
            : readCompleteRollUps(reader, level, day, [](RowKey, const RollUp &) { return true; });
        records = read ? *read : 0;
    }),
        "ms");
    tell("  records", double(records), "");
}

int read(const QString &path)
{
    const auto reader = Reader::open(path);
    if (!reader)
        return 1;
    for (int round = 0; round < 2; ++round) {
        readDay(**reader, Level::Hours, "a day of one target, hours");
        readDay(**reader, Level::Minutes, "a day of one target, minutes");
        readDay(**reader, Level::Samples, "a day of one target, samples");
    }
    report::ExportOrder order;
    order.kind = report::CsvTable::Kind::Availability;
    order.history = path;
    order.filter.from = at(0);
    order.filter.to = at(monthMs);
    qsizetype rows = 0;
    tell("a month's availability of all targets", milliseconds([&] {
        const auto entries = report::storedAvailability(**reader, order);
        rows = entries ? entries->size() : 0;
    }),
        "ms");
    tell("  targets", double(rows), "");
    order.kind = report::CsvTable::Kind::Samples;
    order.filter.to = at(monthMs / 5);
    QFile null(QStringLiteral("/dev/null"));
    null.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    qint64 lines = 0;
    const double before = peakMegabytes();
    const double took = milliseconds([&] {
        const auto exported = report::exportReport(order, null);
        lines = exported ? *exported : 0;
    });
    tell("CSV of a fifth of the samples", took, "ms");
    tell("  lines", double(lines), "");
    tell("  memory grown", peakMegabytes() - before, "MB");
    // The same rows by SQLite's own program, which joins no names and writes no times of day.
    QProcess other;
    other.setStandardOutputFile(QProcess::nullDevice());
    const QString sql = QStringLiteral("SELECT time_ms, row, seq, outcome, state, rtt_ns, kernel_rtt_ns FROM samples "
                                       "WHERE time_ms < %1 ORDER BY bucket, time_ms, row")
                            .arg(begin + monthMs / 5);
    const double theirs = milliseconds([&] {
        other.start(QStringLiteral("sqlite3"), { QStringLiteral("-csv"), path, sql });
        other.waitForFinished(-1);
    });
    tell("  sqlite3 -csv of the same rows", theirs, "ms");
    tell("  ratio", took / theirs, "");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1StringView("write"))
        return writeLive(words[2], words[3].toInt());
    if (words.size() == 5 && words[1] == QLatin1StringView("make"))
        return make(words[2], words[3].toLongLong(), words[4].toUInt());
    if (words.size() == 3 && words[1] == QLatin1StringView("read"))
        return read(words[2]);
    std::fprintf(stderr, "usage: keepwatch_historybench write FILE SECONDS | make FILE SAMPLES TARGETS | read FILE\n");
    return 2;
}
