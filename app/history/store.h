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
    [[nodiscard]] std::optional<Error> open(const QString &path);
    bool isOpen() const { return !m_path.isEmpty(); }
    QString path() const { return m_path; }
    /// Writes what is left and closes; waits for it. failed() tells what could not be written.
    void close();

    // Connect the engine's signals to these; without an open file they do nothing. Rows come before what names them.
    void addRows(const QList<RowInfo> &rows);
    void endRows(const QList<RowId> &rows);
    void addSamples(const QList<Sample> &samples);
    void addTransitions(const QList<Transition> &transitions);
    void addCertificates(const QList<Certificate> &certificates);
    void addPause(const OwnPause &pause);

    /// Asks for records; samplesRead() or transitionsRead() answers with the ticket, in parts. The newest quarter of a
    /// second may be missing: it is not written yet.
    quint64 querySamples(const Filter &filter, qsizetype limit = 1'000'000);
    quint64 queryTransitions(const Filter &filter, qsizetype limit = 100'000);
    /// No further part comes for that ticket, but those on their way.
    void cancel(quint64 ticket);

Q_SIGNALS:
    void samplesRead(const keepwatch::history::Part<keepwatch::Sample> &part);
    void transitionsRead(const keepwatch::history::Part<keepwatch::history::StoredTransition> &part);
    /// Writing fails (disk full, path gone) or cannot keep up: told once; it is tried again until recovered().
    void failed(const keepwatch::Error &error);
    /// Writing works again; `lost` records found no room meanwhile.
    void recovered(quint64 lost);

private:
    void add(const Batch &batch, qint64 limit);
    void report(const Error &error);
    void settle();
    quint64 order(const Filter &filter, qsizetype limit, void (ReadWorker::*read)(const ReadWorker::Order &));
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
    bool m_isTroubled = false; ///< failed() was emitted, recovered() not yet
    bool m_isWriterFailing = false;
};

} // namespace keepwatch::history
