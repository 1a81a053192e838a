// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"
#include "app/history/readworker.h"
#include "app/history/writeworker.h"

#include <QHash>
#include <QObject>
#include <QThread>

namespace keepwatch::history {

/// Stores what the engine says, as it happens, and answers questions about it. The facade lives in its caller's thread
/// and never waits for the disk but in open() and close(); one thread writes, another reads.
class Store : public QObject {
    Q_OBJECT

public:
    /// Records that may wait to be written; past it samples are dropped and counted, past twice it all else too.
    static constexpr qint64 waitingLimit = 300000;

    /// `clock` stamps the names of rows; it must outlive the store.
    explicit Store(const Clock &clock, QObject *parent = nullptr);
    ~Store() override;

    /// Opens or makes the file; waits for it. A failed store takes nothing and can be opened again.
    /// `isOwn`: the file is in our profile; whatever cannot be read there is set aside and a new one begun.
    [[nodiscard]] std::optional<Error> open(const QString &path, bool isOwn = false);
    bool isOpen() const { return !m_path.isEmpty(); }
    QString path() const { return m_path; }
    /// Writes what is left and closes; waits for it. failed() tells what could not be written.
    void close();

    /// How much is kept; holds for files that are opened later too.
    void setRetention(const Retention &retention);
    /// Brings the records of an earlier session's file over, bit by bit, and removes it then.
    void import(const QString &path);

    // Connect the engine's signals to these; without an open file they do nothing. Rows come before what names them.
    void addRows(const QList<RowInfo> &rows);
    void endRows(const QList<RowId> &rows);
    void addSamples(const QList<Sample> &samples);
    void addTransitions(const QList<Transition> &transitions);
    void addCertificates(const QList<Certificate> &certificates);
    void addPause(const OwnPause &pause);
    void addIncidents(const QList<Incident> &incidents);

    /// Asks for records; samplesRead() or transitionsRead() answers with the ticket, in parts. The newest quarter of a
    /// second may be missing: it is not written yet.
    quint64 querySamples(const Filter &filter, qsizetype limit = 1'000'000);
    /// Minutes or hours, those of the newest samples too; answered by rollUpsRead().
    quint64 queryRollUps(Level level, const Filter &filter, qsizetype limit = 1'000'000);
    quint64 queryTransitions(const Filter &filter, qsizetype limit = 100'000);
    quint64 queryIncidents(const Filter &filter, qsizetype limit = 1000);
    /// No further part comes for that ticket, but those on their way.
    void cancel(quint64 ticket);

Q_SIGNALS:
    void samplesRead(const keepwatch::history::Part<keepwatch::Sample> &part);
    void rollUpsRead(const keepwatch::history::Part<keepwatch::history::StoredRollUp> &part);
    void transitionsRead(const keepwatch::history::Part<keepwatch::history::StoredTransition> &part);
    void incidentsRead(const keepwatch::history::Part<keepwatch::history::StoredIncident> &part);
    /// Writing fails (disk full, path gone) or cannot keep up: told once; it is tried again until recovered().
    void failed(const keepwatch::Error &error);
    /// Writing works again; `lost` records found no room meanwhile.
    void recovered(quint64 lost);
    /// The file was damaged: it was set aside, a new one is begun, and what can be read is being brought over.
    void renewed(const QString &path, const QString &aside);

private:
    void add(const Batch &batch, qint64 limit);
    void lose(const Batch &batch);
    void report(const Error &error);
    void settle();
    quint64 order(ReadWorker::Order order, void (ReadWorker::*read)(const ReadWorker::Order &));
    template <typename Record> void forget(const Part<Record> &part);

    const Clock &m_clock;
    QString m_path;
    Waiting m_waiting;
    QThread m_writing;
    QThread m_reading;
    WriteWorker *m_writer = nullptr; ///< lives in m_writing
    ReadWorker *m_reader = nullptr; ///< lives in m_reading
    QHash<quint64, std::shared_ptr<std::atomic<bool>>> m_orders; ///< open tickets and whether they were cancelled
    quint64 m_ticket = 0;
    quint64 m_lost = 0;
    Gap m_gap; ///< the time in which they were lost, and how many
    Retention m_retention;
    bool m_isTroubled = false; ///< failed() was emitted, recovered() not yet
    bool m_isWriterFailing = false;
};

} // namespace keepwatch::history
