// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/writeworker.h"

#include "app/history/logging.h"

#include <algorithm>

namespace keepwatch::history {

WriteWorker::WriteWorker(const Waiting &waiting, const Clock &clock)
    : m_waiting(waiting)
    , m_clock(clock)
{
}

std::optional<Error> WriteWorker::open(const QString &path, bool isOwn)
{
    auto writer = Writer::open(path, m_clock.utcNow());
    const bool isDamaged =
        !writer && (Writer::isDamage(writer.error()) || (isOwn && writer.error().code == ErrorCode::NotAHistory));
    if (writer)
        m_writer = *writer;
    else if (auto error = isDamaged ? renew(path) : writer.error())
        return error;
    m_path = path;
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &WriteWorker::flush);
    m_chores = new QTimer(this);
    m_chores->setSingleShot(true);
    connect(m_chores, &QTimer::timeout, this, &WriteWorker::tend);
    m_chores->start(choreTime);
    return std::nullopt;
}

std::optional<Error> WriteWorker::renew(const QString &path)
{
    m_writer.reset();
    const UtcTime now = m_clock.utcNow();
    const auto aside = Writer::setAside(path, now);
    if (!aside)
        return aside.error();
    auto writer = Writer::open(path, now);
    if (!writer)
        return writer.error();
    m_writer = *writer;
    m_writer->setRetention(m_retention);
    m_writer->import(*aside, true);
    Q_EMIT renewed(path, *aside);
    return std::nullopt;
}

/// True: the file was damaged and a new one is begun.
bool WriteWorker::tryRenewing(const Error &error)
{
    if (error.code != ErrorCode::NotAHistory)
        return false;
    const auto failure = renew(m_path);
    if (failure && !std::exchange(m_isFailing, true))
        Q_EMIT failed(*failure);
    return !failure;
}

void WriteWorker::setRetention(const Retention &retention)
{
    m_retention = retention;
    if (m_writer)
        m_writer->setRetention(retention);
}

void WriteWorker::import(const QString &path)
{
    if (m_writer)
        m_writer->import(path, false);
}

void WriteWorker::renewDamaged(const Error &error)
{
    if (m_writer && !m_isFailing)
        tryRenewing(error);
}

/// The chores give way to the writing, and wait while it fails.
void WriteWorker::tend()
{
    bool hasMore = false;
    if (m_writer && !m_isFailing) {
        const auto done = m_writer->tend(m_clock.utcNow());
        hasMore = done && *done;
        if (!done && !tryRenewing(done.error()))
            qCWarning(log) << "the history cannot be tended:" << done.error().subject << done.error().detail;
    }
    m_chores->start(hasMore ? choreTime : idleTime);
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
    if (!m_timer)
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
    // In the order of their numbers: reports list rows by the keys that they are given here.
    QList<RowName> names = m_names.values();
    std::ranges::sort(names, {}, [](const RowName &name) { return name.info.row; });
    first.rows += names;
    m_names.clear();
    if (!m_writer)
        return false;
    const auto error = m_writer->write(first);
    if (error && tryRenewing(*error))
        return writeFirst();
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
    if (!m_timer)
        return 0;
    flush();
    m_timer->stop();
    m_chores->stop();
    qint64 lost = 0;
    for (const Batch &batch : m_queue)
        lost += batch.size() - batch.rows.size();
    m_queue.clear();
    if (m_writer)
        m_writer->close(m_clock.utcNow());
    m_writer.reset();
    return lost;
}

} // namespace keepwatch::history
