// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeworld.h"

#include <QString>
#include <QStringList>

namespace keepwatch::test {

/// A case of the state machine read from a file: settings, then inputs (`<`) and everything that they must lead to
/// (`>`). The format is described in tests/scenarios/health/README.md.
class Scenario {
public:
    static Scenario read(const QString &path);

    /// Plays the inputs; between them the machine is woken whenever it asks for it. Returns the whole transcript.
    QStringList play();
    const QStringList &expected() const { return m_expected; }
    const QStringList &head() const { return m_head; }
    /// What could not be understood, or a machine that asks to be woken for nothing.
    const QString &fault() const { return m_fault; }

private:
    void set(const QString &key, const QString &value);
    void advance(health::Machine &machine, Instant to);
    void apply(health::Machine &machine, const QStringList &words);
    void applySetting(health::Machine &machine, const QStringList &words);
    void applyKernel(const QStringList &words);
    bool applyLife(health::Machine &machine, const QString &word);

    health::Plan m_plan;
    FakeWorld m_world;
    QStringList m_head;
    QStringList m_expected;
    QString m_fault;
    Instant m_pausedFrom{};
};

} // namespace keepwatch::test
