// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/store.h"

#include "app/history/logging.h"

namespace keepwatch::history {

namespace {

void end(QThread &thread)
{
    thread.quit();
    if (!thread.wait(QDeadlineTimer(std::chrono::seconds(30))))
        qCWarning(log) << "a thread of the store did not end";
}

} // namespace

Store::Store(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_waiting(std::make_shared<std::atomic<qint64>>(0))
{
}

Store::~Store()
{
    close();
}

std::optional<Error> Store::open(const QString &path, bool isOwn)
{
    close();
    m_writer = new WriteWorker(m_waiting, m_clock);
    m_reader = new ReadWorker;
    m_writer->moveToThread(&m_writing);
    m_reader->moveToThread(&m_reading);
    connect(&m_writing, &QThread::finished, m_writer, &QObject::deleteLater);
    connect(&m_reading, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_writer, &WriteWorker::failed, this, [this](const Error &error) {
        m_isWriterFailing = true;
        report(error);
    });
    connect(m_writer, &WriteWorker::recovered, this, [this] {
        m_isWriterFailing = false;
        settle();
    });
    connect(m_writer, &WriteWorker::renewed, this, [this](const QString &damaged, const QString &aside) {
        // What the reader has open is the old file.
        QMetaObject::invokeMethod(m_reader, [reader = m_reader, path = m_path] { reader->open(path); });
        Q_EMIT renewed(damaged, aside);
    });
    connect(m_reader, &ReadWorker::samplesRead, this, [this](const auto &part) {
        forget(part);
        Q_EMIT samplesRead(part);
    });
    connect(m_reader, &ReadWorker::rollUpsRead, this, [this](const auto &part) {
        forget(part);
        Q_EMIT rollUpsRead(part);
    });
    connect(m_reader, &ReadWorker::transitionsRead, this, [this](const auto &part) {
        forget(part);
        Q_EMIT transitionsRead(part);
    });
    connect(m_reader, &ReadWorker::incidentsRead, this, [this](const auto &part) {
        forget(part);
        Q_EMIT incidentsRead(part);
    });
    m_writing.setObjectName(QStringLiteral("history"));
    m_reading.setObjectName(QStringLiteral("history reader"));
    m_writing.start();
    m_reading.start();

    m_path = path;
    std::optional<Error> error;
    QMetaObject::invokeMethod(
        m_writer,
        [&] {
            m_writer->setRetention(m_retention);
            error = m_writer->open(path, isOwn);
        },
        Qt::BlockingQueuedConnection);
    if (error)
        close();
    else
        QMetaObject::invokeMethod(m_reader, [reader = m_reader, path] { reader->open(path); });
    return error;
}

void Store::close()
{
    if (!m_writer)
        return;
    for (const auto &isCancelled : std::as_const(m_orders))
        *isCancelled = true;
    m_orders.clear();
    qint64 lost = 0;
    QMetaObject::invokeMethod(
        m_writer, [&] { lost = m_writer->close(); }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader] { reader->close(); }, Qt::BlockingQueuedConnection);
    end(m_writing);
    end(m_reading);
    m_writer = nullptr;
    m_reader = nullptr;
    m_lost += static_cast<quint64>(lost);
    if (m_lost > 0)
        Q_EMIT failed(Error{ ErrorCode::HistoryBehind, m_path, QString::number(m_lost), 0 });
    m_path.clear();
    *m_waiting = 0;
    m_lost = 0;
    m_isTroubled = false;
    m_isWriterFailing = false;
}

void Store::report(const Error &error)
{
    if (m_isTroubled)
        return;
    m_isTroubled = true;
    qCInfo(log) << "the history cannot be written:" << error.subject << error.detail;
    Q_EMIT failed(error);
}

void Store::setRetention(const Retention &retention)
{
    m_retention = retention;
    if (m_writer)
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, retention] { writer->setRetention(retention); });
}

void Store::import(const QString &path)
{
    if (m_writer)
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, path] { writer->import(path); });
}

void Store::lose(const Batch &batch)
{
    const UtcTime now = m_clock.utcNow();
    if (m_lost == 0)
        m_gap = { .from = now, .to = now, .lost = 0 };
    m_gap.to = now;
    m_lost += static_cast<quint64>(batch.size());
    report(Error{ ErrorCode::HistoryBehind, m_path, {}, 0 });
}

void Store::settle()
{
    if (!m_isTroubled || m_isWriterFailing || *m_waiting > waitingLimit / 2)
        return;
    m_isTroubled = false;
    if (m_lost > 0) {
        // The gap is named in the file, so that a report can name it.
        Batch batch;
        m_gap.lost = m_lost;
        batch.gaps = { m_gap };
        add(batch, 2 * waitingLimit);
    }
    Q_EMIT recovered(std::exchange(m_lost, 0));
}

void Store::add(const Batch &batch, qint64 limit)
{
    if (!m_writer || batch.isEmpty())
        return;
    if (*m_waiting + batch.size() > limit) {
        lose(batch);
        return;
    }
    *m_waiting += batch.size();
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, batch] { writer->append(batch); });
    settle();
}

void Store::addRows(const QList<RowInfo> &rows)
{
    Batch batch;
    const UtcTime now = m_clock.utcNow();
    for (const RowInfo &row : rows)
        batch.rows.append({ .info = row, .since = now });
    add(batch, 2 * waitingLimit);
}

void Store::endRows(const QList<RowId> &rows)
{
    Batch batch;
    const UtcTime now = m_clock.utcNow();
    for (const RowId row : rows)
        batch.ends.append({ .row = row, .time = now });
    add(batch, 2 * waitingLimit);
}

void Store::addSamples(const QList<Sample> &samples)
{
    Batch batch;
    batch.samples = samples;
    add(batch, waitingLimit);
}

void Store::addTransitions(const QList<Transition> &transitions)
{
    Batch batch;
    batch.transitions = transitions;
    add(batch, 2 * waitingLimit);
}

void Store::addCertificates(const QList<Certificate> &certificates)
{
    Batch batch;
    batch.certificates = certificates;
    add(batch, 2 * waitingLimit);
}

void Store::addPause(const OwnPause &pause)
{
    Batch batch;
    batch.pauses = { pause };
    add(batch, 2 * waitingLimit);
}

void Store::addIncidents(const QList<Incident> &incidents)
{
    Batch batch;
    batch.incidents = incidents;
    add(batch, 2 * waitingLimit);
}

quint64 Store::order(ReadWorker::Order order, void (ReadWorker::*read)(const ReadWorker::Order &))
{
    if (!m_reader)
        return 0;
    order.ticket = ++m_ticket;
    order.isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_orders.insert(order.ticket, order.isCancelled);
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, read, order] { (reader->*read)(order); });
    return order.ticket;
}

quint64 Store::querySamples(const Filter &filter, qsizetype limit)
{
    return order({ .filter = filter, .limit = limit, .isCancelled = {} }, &ReadWorker::readSamples);
}

quint64 Store::queryTransitions(const Filter &filter, qsizetype limit)
{
    return order({ .filter = filter, .limit = limit, .isCancelled = {} }, &ReadWorker::readTransitions);
}

quint64 Store::queryIncidents(const Filter &filter, qsizetype limit)
{
    return order({ .filter = filter, .limit = limit, .isCancelled = {} }, &ReadWorker::readIncidents);
}

quint64 Store::queryRollUps(Level level, const Filter &filter, qsizetype limit)
{
    return order({ .filter = filter, .level = level, .limit = limit, .isCancelled = {} }, &ReadWorker::readRollUps);
}

void Store::cancel(quint64 ticket)
{
    if (const auto isCancelled = m_orders.take(ticket))
        *isCancelled = true;
}

template <typename Record> void Store::forget(const Part<Record> &part)
{
    if (part.isLast)
        m_orders.remove(part.ticket);
    if (part.error && Writer::isDamage(*part.error))
        QMetaObject::invokeMethod(m_writer, [writer = m_writer, error = *part.error] { writer->renewDamaged(error); });
}

} // namespace keepwatch::history
