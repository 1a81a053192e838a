// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/path/referencejudge.h"
#include "app/health/secondopinion/consultation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

using State = ReferenceJudge::State;

/// When the silence of the reference means that this computer is offline, and when it must not.
class TestReferenceJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoNeverAnsweredProvesNothing();
    void oneLostQuestionIsNoSilence();
    void twoAre();
    void anAnswerEndsIt();
    void aQuestionThatNeverLeftBreaksTheSilence();
    void anOldAnswerSaysNothing();
    void aLivingPeerContradicts();
    void neverSilentWhileAnyoneIsHeard();
    void aSilentSecondOpinionIsNoFailureHere();
};

namespace {

constexpr Instant start(1000s);

ReferenceJudge silent()
{
    ReferenceJudge judge;
    judge.answered(start);
    judge.unanswered(start + 5s);
    judge.unanswered(start + 6s);
    return judge;
}

} // namespace

void TestReferenceJudge::whoNeverAnsweredProvesNothing()
{
    ReferenceJudge judge;
    for (int i = 0; i < 10; ++i)
        judge.unanswered(start + i * 1s);
    QCOMPARE(judge.state(start + 10s), State::Unknown);
}

void TestReferenceJudge::oneLostQuestionIsNoSilence()
{
    ReferenceJudge judge;
    judge.answered(start);
    judge.unanswered(start + 5s);
    QCOMPARE(judge.state(start + 6s), State::Unknown);
    QVERIFY(judge.isInDoubt());
}

void TestReferenceJudge::twoAre()
{
    const ReferenceJudge judge = silent();
    QCOMPARE(judge.state(start + 7s), State::Silent);
    QCOMPARE(judge.state(start + 3600s), State::Silent);
    QCOMPARE(judge.silentSince(), std::optional(start + 5s));
    QVERIFY(!judge.isInDoubt());
}

void TestReferenceJudge::anAnswerEndsIt()
{
    ReferenceJudge judge = silent();
    judge.answered(start + 9s);
    QCOMPARE(judge.state(start + 9s), State::Answers);
    QVERIFY(!judge.silentSince());
}

void TestReferenceJudge::aQuestionThatNeverLeftBreaksTheSilence()
{
    ReferenceJudge judge = silent();
    judge.withdrawn();
    QCOMPARE(judge.state(start + 20s), State::Unknown);
    judge.unanswered(start + 20s);
    QCOMPARE(judge.state(start + 21s), State::Unknown);
}

void TestReferenceJudge::anOldAnswerSaysNothing()
{
    ReferenceJudge judge;
    judge.answered(start);
    QCOMPARE(judge.state(start + ReferenceJudge::fresh), State::Answers);
    QCOMPARE(judge.state(start + ReferenceJudge::fresh + 1ms), State::Unknown);
}

void TestReferenceJudge::aLivingPeerContradicts()
{
    ReferenceJudge judge = silent();
    judge.heard(start + 4s); // before it fell silent
    QCOMPARE(judge.state(start + 7s), State::Silent);
    judge.heard(start + 5s);
    QCOMPARE(judge.state(start + 7s), State::Unknown);
}

/// Whatever the order of events: silent means that after its last answer it failed twice and nobody was heard of since.
void TestReferenceJudge::neverSilentWhileAnyoneIsHeard()
{
    QRandomGenerator random(7);
    for (int run = 0; run < 500; ++run) {
        ReferenceJudge judge;
        std::optional<Instant> answered;
        std::vector<Instant> failed;
        std::optional<Instant> heard;
        Instant now = start;
        for (int step = 0; step < 60; ++step) {
            now += random.bounded(1, 1500) * 1ms;
            switch (random.bounded(4)) {
            case 0:
                judge.answered(now);
                answered = now;
                failed.clear();
                break;
            case 1:
                judge.heard(now);
                heard = now;
                break;
            default:
                judge.unanswered(now);
                if (answered)
                    failed.push_back(now);
            }
            const bool isSilent = failed.size() >= 2 && (!heard || *heard < failed.front());
            QCOMPARE(judge.state(now) == State::Silent, isSilent);
        }
    }
}

/// Else a silence would be taken for a firewall on this computer.
void TestReferenceJudge::aSilentSecondOpinionIsNoFailureHere()
{
    Evidence dial;
    dial.isWhileDialling = dial.isConnectTimeout = true;
    dial.last.emplace().state = TcpState::SynSent;
    dial.ownNetwork =
        OwnNetwork{ .reference = Reference{ .name = QStringLiteral("10.0.0.1:53"), .silentSince = start } };
    QVERIFY(!Consultation::glimpse(dial));
    Consultation consultation(start, start + 1s);
    consultation.failed(dial, start + 1s);
    QCOMPARE(consultation.finding()->result, SecondOpinion::Result::Silent);
}

QTEST_APPLESS_MAIN(TestReferenceJudge)
#include "tst_referencejudge.moc"
