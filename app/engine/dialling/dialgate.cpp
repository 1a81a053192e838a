// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/dialgate.h"

#include "app/engine/dialling/dial.h"

#include <algorithm>
#include <utility>

namespace keepwatch::engine {

namespace {

template <typename Queue> void forget(Queue &queue, Dial *dial)
{
    const auto place = std::find(queue.begin(), queue.end(), dial);
    if (place != queue.end())
        *place = nullptr;
}

} // namespace

DialGate::DialGate(QObject *parent)
    : QObject(parent)
{
}

void DialGate::enter(Dial *dial, const QString &host)
{
    m_phases.insert(dial, Phase::Waiting);
    Host &place = m_hosts[host];
    place.waiting.push_back(dial);
    m_arrived.push_back(dial);
    admit(place);
    schedulePump();
}

void DialGate::leave(Dial *dial, const QString &host)
{
    const auto inside = m_phases.constFind(dial);
    if (inside == m_phases.constEnd())
        return;
    const Phase phase = *inside;
    m_phases.erase(inside);
    forget(m_arrived, dial);
    const auto place = m_hosts.find(host);
    if (phase == Phase::Waiting)
        forget(place->waiting, dial);
    else
        --place->running;
    if (phase == Phase::Admitted)
        forget(m_admitted, dial);
    admit(*place);
    if (place->running == 0 && place->waiting.empty())
        m_hosts.erase(place);
}

void DialGate::admit(Host &host)
{
    while (!host.waiting.empty() && (host.running < perHost || !host.waiting.front())) {
        Dial *dial = host.waiting.front();
        host.waiting.pop_front();
        if (!dial)
            continue;
        ++host.running;
        m_phases[dial] = Phase::Admitted;
        m_admitted.push_back(dial);
        schedulePump();
    }
}

void DialGate::schedulePump()
{
    if (m_isPumpScheduled)
        return;
    m_isPumpScheduled = true;
    QMetaObject::invokeMethod(this, &DialGate::pump, Qt::QueuedConnection);
}

void DialGate::pump()
{
    m_isPumpScheduled = false;
    for (int begun = 0; begun < perTurn && !m_admitted.empty();) {
        Dial *dial = m_admitted.front();
        m_admitted.pop_front();
        if (!dial)
            continue;
        ++begun;
        m_phases[dial] = Phase::Begun;
        dial->begin();
    }
    holdArrived();
    if (!m_admitted.empty())
        schedulePump();
}

/// Tells those that came since the last turn and did not get theirs.
void DialGate::holdArrived()
{
    for (Dial *dial : std::exchange(m_arrived, {})) {
        if (dial && m_phases.value(dial) != Phase::Begun)
            dial->hold();
    }
}

} // namespace keepwatch::engine
