// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/storedavailability.h"

#include "app/report/threads.h"

#include <algorithm>

namespace keepwatch::report {

namespace {

using history::Filter;
using history::Level;
using history::Reader;
using history::RowKey;

/// A part of the period, and the level that it is read from.
struct Stretch {
    Level level;
    UtcTime from;
    UtcTime to;
};

UtcTime roundedUp(UtcTime time, std::chrono::milliseconds to)
{
    const auto rest = time.time_since_epoch() % to;
    return rest.count() == 0 ? time : time - rest + to;
}

UtcTime roundedDown(UtcTime time, std::chrono::milliseconds to)
{
    return time - time.time_since_epoch() % to;
}

/// The period from the coarsest level that fits, and what is left at its ends from the finer ones.
void plan(std::vector<Stretch> &stretches, Level level, UtcTime from, UtcTime to, const auto &covered)
{
    if (level == Level::Samples || to <= from) {
        stretches.push_back({ Level::Samples, from, to });
        return;
    }
    const auto finer = static_cast<Level>(static_cast<int>(level) - 1);
    const std::optional<Reader::Span> whole = covered(level);
    const auto width = widthOf(level);
    const UtcTime first = whole ? roundedUp(std::max(from, whole->first), width) : to;
    const UtcTime last = whole ? roundedDown(std::min(to, whole->last), width) : to;
    if (first >= last) {
        plan(stretches, finer, from, to, covered);
        return;
    }
    plan(stretches, finer, from, first, covered);
    stretches.push_back({ level, first, last });
    plan(stretches, finer, last, to, covered);
}

/// Reads what the books need, in the order that they need it in. The first error ends it.
class Reading {
public:
    Reading(const Reader &reader, const ExportOrder &order, Threads &threads, const std::atomic<bool> *isCancelled)
        : m_reader(reader)
        , m_filter(order.filter)
        , m_fewSamples(order.fewSamples)
        , m_threads(threads)
        , m_isCancelled(isCancelled)
    {
    }

    std::optional<Error> run()
    {
        Filter allTime = m_filter;
        allTime.from.reset();
        allTime.to.reset();
        take(m_reader.readRows(allTime, [this](const history::StoredRow &row) {
            m_threads.add(row);
            return goesOn();
        }));
        take(m_reader.readPauses(m_filter, [this](const OwnPause &pause) {
            m_threads.plan(pause);
            return goesOn();
        }));
        take(m_reader.readTransitionsAround(m_filter, [this](const history::StoredTransition &stored) {
            m_threads.add(stored.key, stored.transition);
            return goesOn();
        }));
        for (const Stretch &stretch : stretches())
            read(stretch);
        return m_error;
    }

private:
    bool goesOn() const { return !m_error && (!m_isCancelled || !*m_isCancelled); }
    template <typename T> void take(const Result<T, Error> &result)
    {
        if (!result && !m_error)
            m_error = result.error();
    }

    std::vector<Stretch> stretches()
    {
        const auto span = m_reader.span();
        const auto space = m_reader.space();
        take(span);
        take(space);
        if (m_error || !*span)
            return {};
        const UtcTime from = m_filter.from.value_or((*span)->first);
        const UtcTime to = m_filter.to.value_or((*span)->last + std::chrono::milliseconds(1));
        const auto &samples = space->levels[static_cast<size_t>(Level::Samples)];
        const auto &minutes = space->levels[static_cast<size_t>(Level::Minutes)];
        const bool isWhole = samples.first
            && (!minutes.first || *samples.first <= from || *minutes.first + widthOf(Level::Hours) >= *samples.first);
        if (isWhole && samples.records <= m_fewSamples)
            return { { Level::Samples, from, to } };
        std::vector<Stretch> stretches;
        plan(stretches, Level::Hours, from, to, [this](Level level) {
            const auto covered = m_reader.covered(level);
            return covered ? *covered : std::nullopt;
        });
        return stretches;
    }

    void read(const Stretch &stretch)
    {
        if (!goesOn() || stretch.to <= stretch.from)
            return;
        Filter part = m_filter;
        part.from = stretch.from;
        part.to = stretch.to;
        if (stretch.level == Level::Samples)
            take(m_reader.readSamples(part, [this](RowKey key, const RowInfo &, const Sample &sample) {
                m_threads.add(key, sample);
                return goesOn();
            }));
        else
            take(m_reader.readRollUps(stretch.level, part, [this](RowKey key, const history::RollUp &record) {
                m_threads.add(key, record);
                return goesOn();
            }));
    }

    const Reader &m_reader;
    const Filter &m_filter;
    qint64 m_fewSamples;
    Threads &m_threads;
    const std::atomic<bool> *m_isCancelled;
    std::optional<Error> m_error;
};

} // namespace

Result<QList<AvailabilityBook::Entry>, Error> storedAvailability(
    const Reader &reader, const ExportOrder &order, const std::atomic<bool> *isCancelled)
{
    Threads threads(order.filter, order.now);
    if (const auto error = Reading(reader, order, threads, isCancelled).run())
        return Unexpected{ *error };
    return threads.entries();
}

} // namespace keepwatch::report
