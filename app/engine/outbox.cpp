// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include <utility>

namespace keepwatch::engine {

namespace {

/// Next time there will be about as many.
QList<Sample> withRoomFor(const QList<Sample> &samples)
{
    QList<Sample> fresh;
    fresh.reserve(samples.size());
    return fresh;
}

} // namespace

Outbox::Outbox(QObject *parent)
    : QObject(parent)
{
}

void Outbox::put(const RowInfo &row)
{
    m_rows << row;
    scheduleFlush();
}

void Outbox::put(const Transition &transition)
{
    m_transitions << transition;
    scheduleFlush();
}

void Outbox::put(const Certificate &certificate)
{
    m_certificates << certificate;
    scheduleFlush();
}

void Outbox::put(const OptionsReport &report)
{
    m_reports << report;
    scheduleFlush();
}

void Outbox::put(const TlsReport &report)
{
    m_tlsReports << report;
    scheduleFlush();
}

void Outbox::put(const Interruption &interruption)
{
    m_interruptions << interruption;
    scheduleFlush();
}

void Outbox::putRemoved(RowId row)
{
    m_removed << row;
    scheduleFlush();
}

void Outbox::scheduleFlush()
{
    if (m_isFlushScheduled)
        return;
    m_isFlushScheduled = true;
    QMetaObject::invokeMethod(this, &Outbox::flushTurn, Qt::QueuedConnection);
}

void Outbox::flushTurn()
{
    m_isFlushScheduled = false;
    if (!m_rows.isEmpty())
        Q_EMIT rowsChanged(std::exchange(m_rows, {}));
    if (!m_reports.isEmpty())
        Q_EMIT optionsApplied(std::exchange(m_reports, {}));
    if (!m_tlsReports.isEmpty())
        Q_EMIT tlsReported(std::exchange(m_tlsReports, {}));
    if (!m_transitions.isEmpty())
        Q_EMIT transitioned(std::exchange(m_transitions, {}));
    if (!m_certificates.isEmpty())
        Q_EMIT certified(std::exchange(m_certificates, {}));
    if (!m_interruptions.isEmpty())
        Q_EMIT interrupted(std::exchange(m_interruptions, {}));
    if (!m_removed.isEmpty()) {
        flushSamples();
        Q_EMIT rowsRemoved(std::exchange(m_removed, {}));
    }
}

void Outbox::flushSamples()
{
    if (!m_rows.isEmpty())
        Q_EMIT rowsChanged(std::exchange(m_rows, {}));
    if (!m_samples.isEmpty())
        Q_EMIT sampled(std::exchange(m_samples, withRoomFor(m_samples)));
}

} // namespace keepwatch::engine
