// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/records.h"
#include "app/history/writer.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>

namespace keepwatch::history {

/// How many records are on their way to the file: raised where they are added, lowered where they are written.
using Waiting = std::shared_ptr<std::atomic<qint64>>;

/// Gathers records and writes them, many in a transaction. Lives in the writing thread, where it makes and removes its
/// connection; has no parent. What cannot be written is kept and tried again.
class WriteWorker : public QObject {
    Q_OBJECT

public:
    static constexpr auto gatherTime = std::chrono::milliseconds(250);
    static constexpr auto retryTime = std::chrono::milliseconds(1000);
    static constexpr qsizetype gatherRows = 1000;

    /// How long the chores beside the writing rest between two steps, and when there is nothing to do.
    static constexpr auto choreTime = std::chrono::milliseconds(25);
    static constexpr auto idleTime = std::chrono::milliseconds(1000);

    /// `clock` must outlive the worker and may be asked from its thread.
    WriteWorker(const Waiting &waiting, const Clock &clock);

    // Called in the worker's thread.
    /// `isOwn`: the file is Keepwatch's whatever it holds: what cannot be read is set aside. Another file is set aside
    /// only where it is a history that is damaged.
    std::optional<Error> open(const QString &path, bool isOwn);
    void append(const Batch &batch);
    void setRetention(const Retention &retention);
    void import(const QString &path);
    /// A reader found the file damaged.
    void renewDamaged(const Error &error);
    /// Writes what is left, closes the file, and returns how many records could not be written.
    qint64 close();

Q_SIGNALS:
    void failed(const keepwatch::Error &error); ///< once until recovered
    void recovered();
    /// The file was damaged and set aside, and a new one begun.
    void renewed(const QString &path, const QString &aside);

private:
    std::optional<Error> renew(const QString &path);
    bool tryRenewing(const Error &error);
    void tend();
    void keepNames(const QList<RowName> &rows);
    void backdateNames(const Batch &batch);
    void flush();
    bool writeFirst();

    Waiting m_waiting;
    const Clock &m_clock;
    QString m_path;
    Retention m_retention;
    std::shared_ptr<Writer> m_writer;
    QTimer *m_timer = nullptr;
    QTimer *m_chores = nullptr;
    std::deque<Batch> m_queue; ///< each about gatherRows long
    QHash<RowId, RowName> m_names; ///< not written yet
    bool m_isFailing = false;
};

} // namespace keepwatch::history
