// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/passivebeat.h"
#include "app/health/beats/probebeat.h"
#include "app/health/beats/spokenbeat.h"
#include "app/health/judges/backoff.h"
#include "app/health/judges/closinghabit.h"
#include "app/health/secondopinion/consultation.h"
#include "app/health/watch.h"

#include <variant>

namespace keepwatch::health {

/// Watches by one long-lived connection, outbound or accepted: what its death, its silence and its answers mean for
/// the row, and when it is dialled again. While its connection is silent one more is dialled beside it: for a second
/// opinion until the verdict, as another way back after it. There are never more than two.
class ConnectionWatch final : public Watch, private Beat::Host {
public:
    ConnectionWatch(Row &row, double (*random)());

    void begin(Instant now) override;
    void end(Instant now) override;
    void dialWaits(Slot slot, Instant since) override;
    void dialBegins(Slot slot, Instant now) override;
    void dialled(Slot slot, Duration handshake, Instant now) override;
    void dialFailed(Slot slot, const Evidence &evidence, Instant now) override;
    void replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked) override;
    void received(Slot slot, Instant now) override;
    void unexpected(Slot slot, Instant now) override;
    void died(Slot slot, const Evidence &evidence, Instant now) override;
    void wake(Instant now) override;
    void freeze() override { m_isFrozen = true; }
    void thaw(Instant now) override;
    std::optional<Instant> nextWake() const override;

private:
    /// What is still to be told of a heartbeat when its connection is gone.
    using Lost = std::optional<Sent>;
    enum class Rejection : quint8 { No, Yes };

    // The host of the beat.
    void sent(Link &link, const Sent &heartbeat) override;
    void answered(Link &link, const Answer &answer, const Evidence &seen, Instant now) override;
    void aliveOnly(Link &link, const Evidence &seen, Instant now) override;
    void unanswered(Link &link, Instant now) override;
    void overdue(Link &link, Instant now) override;

    // Life.
    std::optional<Ordeal> ordealOf(Link &link, Instant now) const;
    void progress(Link &link, const Evidence &seen, Instant now);
    void win(Link &link, const Evidence &seen, Instant now);
    void back(const Evidence &seen, Instant now);

    // Silence.
    void countMiss(Instant now);
    void expireHeartbeat(Link &link, Instant now);
    void tellMiss(Link &link, quint64 seq, Instant now);
    void verdictBySilence(Instant now);
    Evidence silenceEvidence(Instant now);
    void reassess(Link &link, Instant now);

    // Death.
    void die(Slot slot, Evidence evidence, Rejection rejection, Instant now);
    void ownDied(const Evidence &evidence, const Diagnosis &why, Rejection rejection, Instant now);
    void inboundDied(const Evidence &evidence, const Diagnosis &why, Instant now);
    void sideDied(const Evidence &evidence, const Diagnosis &why, Instant now);
    void startSuspicion(Instant now);
    void tellLost(const Lost &lost, Instant now);

    // Dials.
    void dial(Link &link, Instant now);
    void dialIfDue(Instant now);
    void dialBeside(Instant now);
    void expireDial(Link &link, Instant now);
    void concludeDial(Slot slot, Evidence evidence, Rejection rejection, Instant now);
    void redialAtOnce(Instant now);
    void ensureDial(Instant now);
    Evidence giveUpOwn(Instant now);
    void promote(Instant now);
    void drop(Link &link, Instant now);

    // The second opinion.
    void consult(Instant now);
    bool isConsulting() const;
    bool isReplaceable() const;
    void ask(Instant now);
    void hear(Link &link, Instant now);
    void hearConnection(Link &link, Instant now);
    void opinionDied(const Evidence &evidence, Instant now);
    void expireConsultation(Instant now);
    void concludeConsultation(Instant now);
    void awaitConsultation(Instant now);
    void endConsultation(Instant now);
    void forgetConsultation();
    void stopConsultation();
    void takeOver(Instant now);
    void replaceOwn(const Evidence &evidence, const Diagnosis &why, Instant now);
    void addSurroundings(Evidence &evidence);

    // Renewal.
    bool isWornOut(Instant now) const;
    void renewIfDue(Instant now);
    void concludeRenewal(Instant now);
    void oldClosed(const Evidence &evidence, Instant now);
    void renewalFailed(Instant now);
    void renewalFailed(const Evidence &evidence, const Diagnosis &why, Instant now);
    void cancelRenewal(Instant now);
    void expireRenewal(Instant now);
    void noteClose(Evidence &evidence, Instant now);

    Link *find(Slot slot);
    /// Whether that connection is sent heartbeats: a second opinion's is asked once.
    bool isBeaten(Slot slot) const { return slot == Slot::Own || !isConsulting(); }
    Link &side();
    Evidence observe(Link &link);
    const Plan &plan() const { return m_row.plan(); }
    Actions &actions() const { return m_row.actions(); }

    using Beats = std::variant<std::monostate, SpokenBeat, ProbeBeat, PassiveBeat>;
    static Beat *makeBeat(Beats &place, Row &row, Beat::Host &host);

    Row &m_row;
    Beats m_beats;
    Beat *m_beat; ///< the one in place
    Backoff m_backoff;
    Link m_own;
    std::unique_ptr<Link> m_side;
    std::unique_ptr<Consultation> m_consultation; ///< of this silence
    std::optional<Instant> m_dialDue;
    std::optional<Instant> m_dialledAtOnce; ///< the last dial without delay
    std::unique_ptr<Evidence> m_failure; ///< of the last death or dial, while there is no connection
    Cause m_ownCause = Cause::Unknown; ///< as last diagnosed on the living own connection
    bool m_mayDialAtOnce = true;
    bool m_isRenewing = false;
    bool m_isFrozen = false;
    std::unique_ptr<ClosingHabitJudge> m_closing; ///< made by the first close
    std::unique_ptr<Evidence> m_ownClosed; ///< the old connection's end, while the new one is being made
    Instant m_renewNotBefore{};
};

} // namespace keepwatch::health
