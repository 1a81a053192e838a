// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/chores.h"

#include <utility>

namespace keepwatch::engine {

Chores::Chores(QObject *parent)
    : QObject(parent)
{
}

void Chores::add(std::function<void()> chore)
{
    m_chores.push_back(std::move(chore));
    schedule();
}

void Chores::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &Chores::work, Qt::QueuedConnection);
}

void Chores::work()
{
    m_isScheduled = false;
    for (int done = 0; done < perTurn && !m_chores.empty(); ++done) {
        const auto chore = std::move(m_chores.front());
        m_chores.pop_front();
        chore();
    }
    if (!m_chores.empty())
        schedule();
}

void Chores::finish()
{
    while (!m_chores.empty()) {
        const auto chore = std::move(m_chores.front());
        m_chores.pop_front();
        chore();
    }
}

} // namespace keepwatch::engine
