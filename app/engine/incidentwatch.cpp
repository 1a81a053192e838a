// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/incidentwatch.h"

#include "app/engine/outbox.h"

namespace keepwatch::engine {

IncidentWatch::IncidentWatch(const Outbox &outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IncidentWatch::settle);
    connect(&outbox, &Outbox::rowsChanged, this, [this](const QList<RowInfo> &rows) { m_book.add(rows); });
    connect(&outbox, &Outbox::transitioned, this, [this](const QList<Transition> &transitions) {
        m_book.add(transitions, m_clock.utcNow());
        pass();
    });
    connect(&outbox, &Outbox::rowsRemoved, this, [this](const QList<RowId> &rows) {
        m_book.remove(rows, m_clock.utcNow());
        pass();
    });
}

void IncidentWatch::settle()
{
    m_book.settle(m_clock.utcNow());
    pass();
}

void IncidentWatch::pass()
{
    if (const auto next = m_book.next(); next && !m_timer.isActive())
        m_timer.start(std::max(*next - m_clock.utcNow(), std::chrono::milliseconds(0)));
    if (const QList<Incident> news = m_book.take(); !news.isEmpty())
        Q_EMIT incidentsChanged(news);
}

} // namespace keepwatch::engine
