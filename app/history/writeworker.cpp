// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/writeworker.h"

namespace keepwatch::history {

WriteWorker::WriteWorker(const Waiting &waiting)
    : m_waiting(waiting)
{
}

std::optional<Error> WriteWorker::open(const QString &path, UtcTime now)
{
    auto writer = Writer::open(path, now);
    if (!writer)
        return writer.error();
    m_writer = *writer;
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &WriteWorker::flush);
    return std::nullopt;
}

void WriteWorker::keepNames(const QList<RowName> &rows)
{
    for (const RowName &row : rows)
        m_names.insert(row.info.row, row);
}

void WriteWorker::backdateNames(const Batch &batch)
{
    // A name is announced before the first record that it is meant for, but may be stamped a moment after it.
    if (m_names.isEmpty())
        return;
    const auto backdate = [this](const auto &records) {
        for (const auto &record : records) {
            const auto name = m_names.find(record.row);
            if (name != m_names.end() && record.time < name->since)
                name->since = record.time;
        }
    };
    backdate(batch.samples);
    backdate(batch.transitions);
    backdate(batch.certificates);
}

void WriteWorker::append(const Batch &batch)
{
    if (!m_writer)
        return;
    keepNames(batch.rows);
    backdateNames(batch);
    Batch records = batch;
    records.rows.clear();
    *m_waiting -= batch.rows.size();
    if (m_queue.empty() || m_queue.back().size() >= gatherRows)
        m_queue.emplace_back();
    m_queue.back().append(records);
    if (!m_isFailing && m_queue.back().size() >= gatherRows)
        flush();
    else if (!m_timer->isActive())
        m_timer->start(gatherTime);
}

bool WriteWorker::writeFirst()
{
    Batch &first = m_queue.front();
    first.rows += m_names.values();
    m_names.clear();
    const auto error = m_writer->write(first);
    if (error && !m_isFailing) {
        m_isFailing = true;
        Q_EMIT failed(*error);
    }
    return !error;
}

void WriteWorker::flush()
{
    while (!m_queue.empty()) {
        if (!writeFirst()) {
            m_timer->start(retryTime);
            return;
        }
        *m_waiting -= m_queue.front().size() - m_queue.front().rows.size();
        m_queue.pop_front();
    }
    m_timer->stop();
    if (m_isFailing) {
        m_isFailing = false;
        Q_EMIT recovered();
    }
}

qint64 WriteWorker::close()
{
    if (!m_writer)
        return 0;
    flush();
    m_timer->stop();
    qint64 lost = 0;
    for (const Batch &batch : m_queue)
        lost += batch.size() - batch.rows.size();
    m_queue.clear();
    m_writer.reset();
    return lost;
}

} // namespace keepwatch::history
