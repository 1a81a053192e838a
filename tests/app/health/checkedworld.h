// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeworld.h"

#include <array>
#include <map>

namespace keepwatch::test {

/// A world that checks each thing that a machine does against what must always hold, and notes the first breach.
class CheckedWorld final : public health::Actions {
public:
    enum class Phase : quint8 { None, Dialling, Connected };
    struct Sent {
        quint64 seq = 0;
        Instant at{};
        health::Slot slot = health::Slot::Own;
    };

    explicit CheckedWorld(const health::Plan &plan)
        : m_plan(plan)
    {
    }

    Instant now{};
    quint32 unacked = 0;
    quint32 probes = 0;
    QStringList lines;

    Phase phase(health::Slot slot) const { return m_phases[static_cast<size_t>(slot)]; }
    void connected(health::Slot slot) { set(slot, Phase::Connected); }
    void gone(health::Slot slot) { set(slot, Phase::None); }
    std::optional<Sent> lastSent() const { return m_last; }
    /// Whether there is a place for a second opinion.
    bool hasPlace = true;
    bool isOutstanding(quint64 seq) const { return m_sent.contains(seq) && !m_resolved.contains(seq); }
    /// After stop(): every heartbeat has its sample and nothing is open.
    void finish();
    const QString &breach() const { return m_breach; }

    void dial(health::Slot slot) override;
    void close(health::Slot slot) override;
    void promoteSide() override;
    bool consult() override;
    void consulted() override;
    Instant send(health::Slot slot, quint64 seq) override;
    Evidence look(health::Slot slot) override;
    void heartbeatResolved(const health::HeartbeatResult &result) override;
    void stateChanged(const health::StateChange &change) override;
    void certified(const health::Finding &finding) override;
    void dropCounted() override { must(m_state == State::Up || m_state == State::Degraded, "a drop ends well"); }
    void outageCounted() override { lines += QStringLiteral("outage"); }

private:
    void set(health::Slot slot, Phase phase) { m_phases[static_cast<size_t>(slot)] = phase; }
    void must(bool holds, const char *rule);
    void checkCounts();

    health::Plan m_plan;
    std::array<Phase, 2> m_phases{ Phase::None, Phase::None };
    std::map<quint64, Sent> m_sent;
    std::map<quint64, Outcome> m_resolved;
    std::map<quint64, Instant> m_late;
    std::optional<Sent> m_last;
    bool m_isConsulting = false;
    bool m_isAsked = false; ///< in this silence
    std::optional<State> m_state;
    Cause m_cause = Cause::Unknown;
    int m_severity = 0;
    Instant m_lastTransition{};
    quint64 m_highest = 0;
    QString m_breach;
};

} // namespace keepwatch::test
