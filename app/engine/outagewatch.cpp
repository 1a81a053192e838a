// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outagewatch.h"

#include "app/engine/outbox.h"

namespace keepwatch::engine {

OutageWatch::OutageWatch(const Outbox &outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutageWatch::settle);
    connect(&outbox, &Outbox::rowsChanged, this, [this](const QList<RowInfo> &rows) { m_incidents.add(rows); });
    connect(&outbox, &Outbox::transitioned, this, [this](const QList<Transition> &transitions) {
        m_incidents.add(transitions, m_clock.utcNow());
        m_flapping.add(transitions);
        pass();
    });
    connect(&outbox, &Outbox::certified, this,
        [this](const QList<Certificate> &certificates) { m_incidents.add(certificates); });
    connect(&outbox, &Outbox::rowsRemoved, this, [this](const QList<RowId> &rows) {
        m_incidents.remove(rows, m_clock.utcNow());
        m_flapping.remove(rows);
        pass();
    });
}

void OutageWatch::settle()
{
    const UtcTime now = m_clock.utcNow();
    m_incidents.settle(now);
    m_flapping.settle(now);
    pass();
}

void OutageWatch::pass()
{
    arm();
    if (const QList<Incident> news = m_incidents.take(); !news.isEmpty())
        Q_EMIT incidentsChanged(news);
    if (const QList<FlappingChange> news = m_flapping.take(); !news.isEmpty())
        Q_EMIT flappingChanged(news);
}

void OutageWatch::arm()
{
    m_timer.stop();
    const auto incidents = m_incidents.next();
    const auto flapping = m_flapping.next();
    if (!incidents && !flapping)
        return;
    const UtcTime next = std::min(incidents.value_or(UtcTime::max()), flapping.value_or(UtcTime::max()));
    m_timer.start(std::max(next - m_clock.utcNow(), std::chrono::milliseconds(0)));
}

} // namespace keepwatch::engine
