// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/incidents/incidentbook.h"

#include <QObject>
#include <QTimer>

namespace keepwatch::engine {

class Outbox;

/// Shows the incident book what leaves the outbox, wakes it when it asks for that, and passes on what it finds.
/// Lives in the engine's thread. Decides nothing.
class IncidentWatch : public QObject {
    Q_OBJECT

public:
    IncidentWatch(const Outbox &outbox, const Clock &clock, QObject *parent = nullptr);

Q_SIGNALS:
    void incidentsChanged(const QList<keepwatch::Incident> &incidents);

private:
    void settle();
    void pass();

    const Clock &m_clock;
    health::IncidentBook m_book;
    QTimer m_timer;
};

} // namespace keepwatch::engine
