// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/exportorder.h"

#include <QObject>

#include <memory>

class QThread;

namespace keepwatch::report {

/// Exports in a thread of its own, one file at a time. Lives in its caller's thread, where its signals arrive.
class ExportJob : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    /// Cancels what still runs and waits for it.
    ~ExportJob() override;

    bool isRunning() const { return m_thread != nullptr; }
    /// Begins; nothing may be running.
    void start(const ExportOrder &order, const QString &path);
    /// finished() follows with ErrorCode::Cancelled, unless the file was complete already.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// `lines`: below the head; 0 with an error.
    void finished(const std::optional<keepwatch::Error> &error, qint64 lines);

private:
    void run(const ExportOrder &order, const QString &path);
    void conclude(const Result<qint64, Error> &result);

    std::atomic<bool> m_isCancelled = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace keepwatch::report
