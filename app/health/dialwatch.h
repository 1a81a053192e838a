// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/row.h"
#include "app/health/watch.h"

namespace keepwatch::health {

/// Watches by a new connection for each heartbeat. A finished handshake is the reply (connect), or what is answered on
/// that connection (a dialogue that is spoken once on each). A refusal is a miss now, and so is a connection that ends
/// or says something else before its reply; at the timeout the attempt is given up, so that nothing is ever late. Our
/// own close is no death.
class DialWatch final : public Watch {
public:
    explicit DialWatch(Row &row);

    void begin(Instant now) override;
    void end(Instant now) override;
    void dialWaits(Slot, Instant since) override { m_waitsSince = since; }
    void dialBegins(Slot slot, Instant now) override;
    void dialled(Slot slot, Duration handshake, Instant now) override;
    void dialFailed(Slot slot, const Evidence &evidence, Instant now) override;
    void replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked) override;
    void received(Slot, Instant) override { }
    void unexpected(Slot slot, Instant now) override;
    void died(Slot slot, const Evidence &evidence, Instant now) override;
    void wake(Instant now) override;
    void freeze() override { m_isFrozen = true; }
    void thaw(Instant now) override;
    std::optional<Instant> nextWake() const override;

private:
    void dial(Instant now, std::optional<Instant> deadline = {});
    std::optional<Instant> nextDial() const;
    /// The attempt is over; returns it.
    Sent finish();
    void exclude(Instant now);
    void answered(std::optional<Duration> rtt, Instant now);
    bool isWaiting() const { return m_attempt && m_waitsSince; }
    void refused(const Evidence &evidence, bool isRejected, Instant now);
    void fail(const Evidence &evidence);
    std::optional<Sent> expire(Instant now);
    std::optional<Instant> countMiss(Instant now);
    const Thresholds &thresholds() const { return m_row.plan().thresholds; }
    Actions &actions() const { return m_row.actions(); }

    Row &m_row;
    std::optional<Sent> m_attempt;
    std::optional<Instant> m_asked; ///< connected, and the heartbeat was sent at that moment
    Instant m_lastDial{};
    std::optional<Instant> m_waitsSince; ///< the attempt waits for its turn: until then its time stands still
    int m_rejectionsInRow = 0;
    int m_repliesInRow = 0;
    bool m_isFrozen = false;
    bool m_isRunning = false;
    Diagnosis m_why; ///< of the last attempt that failed
    Evidence m_failure;
};

} // namespace keepwatch::health
