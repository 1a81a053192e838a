// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/readworker.h"

#include "app/history/completerollups.h"

namespace keepwatch::history {

namespace {

/// Gathers records into parts and hands each on as soon as it is full.
template <typename Record> class Parts {
public:
    Parts(const ReadWorker::Order &order, std::function<void(const Part<Record> &)> hand)
        : m_order(order)
        , m_hand(std::move(hand))
    {
        m_part.ticket = order.ticket;
    }

    bool take(const Record &record)
    {
        if (*m_order.isCancelled)
            return false;
        if (m_count == m_order.limit) {
            m_part.isCut = true;
            return false;
        }
        ++m_count;
        m_part.records.append(record);
        if (m_part.records.size() == ReadWorker::partSize) {
            m_hand(m_part);
            m_part.records.clear();
        }
        return true;
    }

    /// A cancelled order gets no further word.
    void finish(const std::optional<Error> &error)
    {
        if (*m_order.isCancelled)
            return;
        m_part.isLast = true;
        m_part.error = error;
        m_hand(m_part);
    }

private:
    const ReadWorker::Order &m_order;
    std::function<void(const Part<Record> &)> m_hand;
    Part<Record> m_part;
    qsizetype m_count = 0;
};

} // namespace

void ReadWorker::open(const QString &path)
{
    m_path = path;
    m_reader.reset();
}

void ReadWorker::close()
{
    m_reader.reset();
    m_path.clear();
}

std::optional<Error> ReadWorker::prepare()
{
    if (m_reader)
        return std::nullopt;
    auto reader = Reader::open(m_path);
    if (!reader)
        return reader.error();
    m_reader = *reader;
    return std::nullopt;
}

void ReadWorker::readSamples(const Order &order)
{
    Parts<Sample> parts(order, [this](const auto &part) { Q_EMIT samplesRead(part); });
    auto error = prepare();
    if (!error) {
        const auto taken = m_reader->readSamples(
            order.filter, [&parts](RowKey, const RowInfo &, const Sample &sample) { return parts.take(sample); });
        if (!taken)
            error = taken.error();
    }
    parts.finish(error);
}

void ReadWorker::readIncidents(const Order &order)
{
    Parts<StoredIncident> parts(order, [this](const auto &part) { Q_EMIT incidentsRead(part); });
    auto error = prepare();
    if (!error) {
        const auto taken = m_reader->readIncidents(
            order.filter, [&parts](const StoredIncident &stored) { return parts.take(stored); });
        if (!taken)
            error = taken.error();
    }
    parts.finish(error);
}

void ReadWorker::readTransitions(const Order &order)
{
    Parts<StoredTransition> parts(order, [this](const auto &part) { Q_EMIT transitionsRead(part); });
    auto error = prepare();
    if (!error) {
        const auto taken = m_reader->readTransitions(
            order.filter, [&parts](const StoredTransition &stored) { return parts.take(stored); });
        if (!taken)
            error = taken.error();
    }
    parts.finish(error);
}

void ReadWorker::readRollUps(const Order &order)
{
    Parts<StoredRollUp> parts(order, [this](const auto &part) { Q_EMIT rollUpsRead(part); });
    auto error = prepare();
    if (!error) {
        const auto taken =
            readCompleteRollUps(*m_reader, order.level, order.filter, [&parts](RowKey key, const RollUp &record) {
                return parts.take({ key, record });
            });
        if (!taken)
            error = taken.error();
    }
    parts.finish(error);
}

} // namespace keepwatch::history
