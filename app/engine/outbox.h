// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/interruption.h"
#include "app/core/sample.h"

#include <QObject>

namespace keepwatch::engine {

/// Gathers what the rows have to tell, so that few signals carry it to other threads: transitions, certificates and
/// options at the end of the turn in which they came up, samples when told to (each 100 ms). A row's description
/// leaves before anything that names it. Lives in the engine's thread.
class Outbox : public QObject {
    Q_OBJECT

public:
    explicit Outbox(QObject *parent = nullptr);

    void put(const RowInfo &row);
    void put(const Transition &transition);
    void put(const Certificate &certificate);
    void put(const OptionsReport &report);
    void put(const TlsReport &report);
    void put(const Interruption &interruption);
    void put(const Sample &sample) { m_samples << sample; }
    /// Leaves after everything else that names the row.
    void putRemoved(RowId row);

    void flushTurn();
    void flushSamples();

Q_SIGNALS:
    void rowsChanged(const QList<keepwatch::RowInfo> &rows);
    void rowsRemoved(const QList<keepwatch::RowId> &rows);
    void transitioned(const QList<keepwatch::Transition> &transitions);
    void certified(const QList<keepwatch::Certificate> &certificates);
    void sampled(const QList<keepwatch::Sample> &samples);
    void optionsApplied(const QList<keepwatch::OptionsReport> &reports);
    void tlsReported(const QList<keepwatch::TlsReport> &reports);
    void interrupted(const QList<keepwatch::Interruption> &interruptions);

private:
    void scheduleFlush();

    QList<RowInfo> m_rows;
    QList<Transition> m_transitions;
    QList<Certificate> m_certificates;
    QList<OptionsReport> m_reports;
    QList<TlsReport> m_tlsReports;
    QList<Interruption> m_interruptions;
    QList<Sample> m_samples;
    QList<RowId> m_removed;
    bool m_isFlushScheduled = false;
};

} // namespace keepwatch::engine
