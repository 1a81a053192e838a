// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedworld.h"

#include <random>

namespace keepwatch::test {

/// Does to a machine whatever the world may do to it, at random moments, from a seed.
class RandomPeer {
public:
    RandomPeer(const health::Plan &plan, quint32 seed);

    /// Returns the first rule that was broken, or nothing.
    QString play();
    const QStringList &transcript() const { return m_world.lines; }

private:
    static health::Plan vary(health::Plan plan, std::mt19937 &random);
    void step();
    void act();
    void actOn(health::Slot slot);
    void ownPause();
    void rest();
    int pick(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }
    Evidence ending();

    std::mt19937 m_random;
    health::Plan m_plan;
    CheckedWorld m_world;
    health::Machine m_machine;
    QString m_fault;
};

} // namespace keepwatch::test
