// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/figures.h"
#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"
#include "app/core/referencechoice.h"
#include "app/core/sample.h"
#include "app/core/targetspec.h"

#include <QObject>

#include <memory>

namespace keepwatch::engine {

/// Watches targets. The facade lives in its caller's thread; the sockets live in a worker thread of their own.
/// Every signal crosses threads queued, with values: the receiver may keep them.
class Engine : public QObject {
    Q_OBJECT

public:
    explicit Engine(QObject *parent = nullptr);
    ~Engine() override;

    // Commands. Ids are the caller's and stay unique for the engine's life.
    void add(const QList<TargetSpec> &targets);
    /// Replaces the specs of the same ids. Host, port, method: a new connection; options: on the living socket; else
    /// kept.
    void edit(const QList<TargetSpec> &targets);
    void remove(const QList<TargetId> &targets);
    void pause(const QList<TargetId> &targets);
    void resume(const QList<TargetId> &targets);
    /// How often figuresChanged() comes; zero: never (nobody looks).
    void setFiguresInterval(std::chrono::milliseconds interval);
    /// The row whose details are read once a second; an invalid id: none.
    void watchDetails(RowId row);
    /// Who is asked whether this computer is online; nobody until then.
    void setReference(const ReferenceChoice &choice);
    /// Ends all: settles certificates, closes, and answers with stopped().
    void stop();

Q_SIGNALS:
    /// New rows, or rows whose peer, name or group changed; comes before any sample or transition that names them.
    void rowsChanged(const QList<keepwatch::RowInfo> &rows);
    void rowsRemoved(const QList<keepwatch::RowId> &rows);
    /// At once, at the end of the loop's turn in which they happened.
    void transitioned(const QList<keepwatch::Transition> &transitions);
    void certified(const QList<keepwatch::Certificate> &certificates);
    /// Batches of 100 ms.
    void sampled(const QList<keepwatch::Sample> &samples);
    void figuresChanged(const QList<keepwatch::RowFigures> &figures);
    /// Outages that belong together; after the transitions that they rest on.
    void incidentsChanged(const QList<keepwatch::Incident> &incidents);
    /// Rows that keep going and coming, or have settled.
    void flappingChanged(const QList<keepwatch::FlappingChange> &changes);
    /// Connections that were cut off for a while and lived.
    void interrupted(const QList<keepwatch::Interruption> &interruptions);
    void optionsApplied(const QList<keepwatch::OptionsReport> &reports);
    /// TLS sessions that have something new to tell, a certificate's last days included.
    void tlsReported(const QList<keepwatch::TlsReport> &reports);
    void detailsRead(const keepwatch::RowDetails &details);
    void ownPaused(const keepwatch::OwnPause &pause);
    /// A listener is open on that endpoint (its port chosen by the system where 0 was asked for).
    void listening(keepwatch::TargetId target, const keepwatch::Endpoint &endpoint);
    /// Something that concerns a whole target or the whole engine (invalid id): a listener that could not be opened,
    /// too few descriptors for the targets.
    void failed(keepwatch::TargetId target, const keepwatch::Error &error);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace keepwatch::engine
