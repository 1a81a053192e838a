// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "app/history/writer.h"

#include <QTest>

#include <random>

/// What tests of the history are made of: rows, samples and the reading of it all.
namespace keepwatch::history::test {

constexpr qint64 evening = 1763841600000; // 2025-11-22T20:00:00Z

inline UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(evening + ms) };
}

inline RowName nameOf(quint32 number, const QString &name, UtcTime since = at(0))
{
    RowInfo info;
    info.row = RowId{ number };
    info.name = name;
    info.peer = QStringLiteral("127.0.0.1:7");
    info.method = Method::Echo;
    return { .info = info, .since = since };
}

inline Sample sampleOf(quint32 row, quint64 seq, qint64 ms)
{
    Sample sample;
    sample.row = RowId{ row };
    sample.seq = seq;
    sample.time = at(ms);
    sample.rtt = std::chrono::microseconds(200 + (seq * 7919 + row) % 500);
    return sample;
}

/// Replies, misses, late replies and excluded ones of a row, one a second.
inline QList<Sample> mixedSamples(quint32 row, qint64 fromMs, qint64 toMs)
{
    static constexpr std::array outcomes{ Outcome::Reply, Outcome::Reply, Outcome::Miss, Outcome::Late, Outcome::Reply,
        Outcome::Excluded, Outcome::Reply };
    QList<Sample> samples;
    for (qint64 ms = fromMs; ms < toMs; ms += 1000) {
        Sample sample = sampleOf(row, quint64(ms / 1000) + 1, ms);
        sample.outcome = outcomes[size_t(samples.size()) % outcomes.size()];
        if (sample.outcome != Outcome::Reply && sample.outcome != Outcome::Late)
            sample.rtt.reset();
        samples.append(sample);
    }
    return samples;
}

inline QString textOf(const RollUp &record)
{
    const auto figures = record.latency.figures();
    QStringList texts{ QString::number((record.start - at(0)).count()) };
    for (const quint64 count :
        { record.heartbeats, record.missed, record.late, record.excluded, record.latency.sums().count })
        texts << QString::number(count);
    for (const auto &figure : { figures.min, figures.average, figures.p50, figures.p99, figures.max, figures.jitter })
        texts << (figure ? QString::number(figure->count()) : QStringLiteral("-"));
    return texts.join(u' ');
}

/// What a level has to hold of these samples of one row.
inline QStringList expected(const QList<Sample> &samples, Level level)
{
    std::map<qint64, RollUp> records;
    const qint64 width = widthOf(level).count();
    for (const Sample &sample : samples) {
        const qint64 ms = sample.time.time_since_epoch().count();
        RollUp &record = records[ms / width];
        record.start = UtcTime{ std::chrono::milliseconds(ms / width * width) };
        record.add(sample);
    }
    QStringList texts;
    for (const auto &[start, record] : records)
        texts << textOf(record);
    return texts;
}

inline QStringList stored(const QString &path, Level level, const Filter &filter = {})
{
    QStringList texts;
    const auto reader = Reader::open(path);
    const auto take = [&texts](RowKey, const RollUp &record) {
        texts << textOf(record);
        return true;
    };
    if (!reader || !(*reader)->readRollUps(level, filter, take))
        return { QStringLiteral("cannot be read") };
    return texts;
}

/// How many samples the file holds.
inline quint64 samplesIn(const QString &path, const Filter &filter = {})
{
    const auto reader = Reader::open(path);
    if (!reader)
        return 0;
    const auto read = (*reader)->readSamples(filter, [](RowKey, const RowInfo &, const Sample &) { return true; });
    return read ? *read : 0;
}

/// All chores beside the writing, until nothing is left to do.
inline void tendUntilDone(Writer &writer, UtcTime now)
{
    for (int i = 0; i < 100000; ++i) {
        const auto more = writer.tend(now);
        if (!more || !*more)
            return;
    }
    QFAIL("the chores never end");
}

} // namespace keepwatch::history::test
