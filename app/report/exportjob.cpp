// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/exportjob.h"

#include "app/report/exportreport.h"

#include <QThread>

namespace keepwatch::report {

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start(const ExportOrder &order, const QString &path)
{
    Q_ASSERT(!isRunning());
    m_isCancelled = false;
    m_thread.reset(QThread::create([this, order, path] { run(order, path); }));
    m_thread->start();
}

void ExportJob::cancel()
{
    m_isCancelled = true;
}

void ExportJob::run(const ExportOrder &order, const QString &path)
{
    // In the job's thread: signals of this object are queued to where it lives.
    const ExportWatch watch{ .progressed = [this](qint64 done, qint64 total) { Q_EMIT progressed(done, total); },
        .isCancelled = &m_isCancelled };
    const auto result = exportReport(order, path, watch);
    QMetaObject::invokeMethod(
        this, [this, result] { conclude(result); }, Qt::QueuedConnection);
}

void ExportJob::conclude(const Result<qint64, Error> &result)
{
    m_thread->wait();
    m_thread.reset();
    if (result)
        Q_EMIT finished(std::nullopt, *result);
    else
        Q_EMIT finished(result.error(), 0);
}

} // namespace keepwatch::report
