// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/dialgate.h"

#include "app/engine/dialling/dial.h"

#include <algorithm>

namespace keepwatch::engine {

namespace {

void forget(std::deque<Dial *> &queue, Dial *dial)
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
    m_isRunning.insert(dial, false);
    Host &place = m_hosts[host];
    place.waiting.push_back(dial);
    admit(place);
}

void DialGate::leave(Dial *dial, const QString &host)
{
    const auto inside = m_isRunning.constFind(dial);
    if (inside == m_isRunning.constEnd())
        return;
    const bool wasRunning = *inside;
    m_isRunning.erase(inside);
    const auto place = m_hosts.find(host);
    if (wasRunning) {
        forget(m_admitted, dial);
        --place->running;
    } else {
        forget(place->waiting, dial);
    }
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
        m_isRunning[dial] = true;
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
        dial->begin();
    }
    if (!m_admitted.empty())
        schedulePump();
}

} // namespace keepwatch::engine
