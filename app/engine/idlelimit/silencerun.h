// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/idlelimit/spareconnection.h"
#include "app/health/idlelimit/silencewatch.h"

namespace keepwatch::engine {

/// One trial of an idle limit: opens a spare connection, leaves it silent, asks, and where it is not answered opens a
/// new one beside it. Two connections at most. What it all means, health::SilenceWatch decides. Lives in the engine's
/// thread; destroying it closes everything.
class SilenceRun final : public QObject {
    Q_OBJECT

public:
    SilenceRun(
        const TargetSpec &target, Duration silence, Inside &inside, std::function<void(const SilenceTrial &)> ended);
    ~SilenceRun() override;

    void start();
    Duration silent() const { return m_watch.silent(now()); }
    bool isAsking() const { return m_watch.isAsking(); }

private:
    Instant now() const;
    void step();
    void ownReady();
    void ownFailed(const Evidence &evidence);
    void ownDied(const Evidence &evidence);
    void askForOpinion();
    void settle();
    void end(const SilenceTrial &trial);
    Cause causeOf(const Evidence &evidence) const;

    TargetSpec m_target;
    Inside &m_inside;
    std::function<void(const SilenceTrial &)> m_ended;
    health::SilenceWatch m_watch;
    std::unique_ptr<SpareConnection> m_own;
    std::unique_ptr<SpareConnection> m_opinion;
    QTimer m_wake;
    Instant m_begun{};
};

} // namespace keepwatch::engine
