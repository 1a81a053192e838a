// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/incidents/incidentbook.h"
#include "app/health/judges/flappingbook.h"

#include <QObject>
#include <QTimer>

namespace keepwatch::engine {

class Outbox;

/// Shows what leaves the outbox to the books of incidents and of flapping rows, wakes them when they ask for that, and
/// passes on what they find. Lives in the engine's thread. Decides nothing.
class OutageWatch : public QObject {
    Q_OBJECT

public:
    OutageWatch(const Outbox &outbox, const Clock &clock, QObject *parent = nullptr);

    /// Whether a second opinion on that row would tell nothing new.
    bool isSufficientlyKnown(RowId row) const { return m_incidents.isSufficientlyKnown(row); }

Q_SIGNALS:
    void incidentsChanged(const QList<keepwatch::Incident> &incidents);
    void flappingChanged(const QList<keepwatch::FlappingChange> &changes);

private:
    void settle();
    void pass();
    void arm();

    const Clock &m_clock;
    health::IncidentBook m_incidents;
    health::FlappingBook m_flapping;
    QTimer m_timer;
};

} // namespace keepwatch::engine
