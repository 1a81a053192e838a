// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/error.h"
#include "app/core/figures.h"
#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"
#include "app/core/sample.h"

#include <QObject>

namespace keepwatch::ui {

/// What the window hears of those who watch, and the little that it asks of them. Implemented where the engine is
/// known. Lives in the GUI thread; everything is a value, every answer comes later as a signal.
class WatchSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// How often figures come; zero: never (nobody looks).
    virtual void setFiguresInterval(std::chrono::milliseconds interval) = 0;
    /// The row whose details come once a second; an invalid id: none.
    virtual void watchDetails(RowId row) = 0;
    /// The operator takes on what is wrong with these rows.
    virtual void acknowledge(const QList<RowId> &rows, const QString &author, const QString &note) = 0;
    /// Everything that is wrong at the moment.
    virtual void acknowledgeAll(const QString &author) = 0;

Q_SIGNALS:
    void rowsChanged(const QList<keepwatch::RowInfo> &rows);
    void rowsRemoved(const QList<keepwatch::RowId> &rows);
    void transitioned(const QList<keepwatch::Transition> &transitions);
    void certified(const QList<keepwatch::Certificate> &certificates);
    void figuresChanged(const QList<keepwatch::RowFigures> &figures);
    void optionsApplied(const QList<keepwatch::OptionsReport> &reports);
    void tlsReported(const QList<keepwatch::TlsReport> &reports);
    void detailsRead(const keepwatch::RowDetails &details);
    void acknowledged(const QList<keepwatch::Acknowledgement> &made);
    /// In an earlier run of the program.
    void acknowledgementsRestored(const QList<keepwatch::Acknowledgement> &kept);
    void acknowledgementsEnded(const QList<keepwatch::RowId> &rows);
    void incidentsChanged(const QList<keepwatch::Incident> &incidents);
    /// Of earlier sessions, in the order of time.
    void incidentsRestored(const QList<keepwatch::Incident> &incidents);
    void flappingChanged(const QList<keepwatch::FlappingChange> &changes);
    void interrupted(const QList<keepwatch::Interruption> &interruptions);
    void ownPaused(const keepwatch::OwnPause &pause);
    /// `subject`: the target that it concerns; invalid: the whole program.
    void failed(keepwatch::TargetId subject, const keepwatch::Error &error);
};

} // namespace keepwatch::ui
