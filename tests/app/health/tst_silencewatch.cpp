// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/idlelimit/silencewatch.h"

#include <QTest>

#include <cerrno>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

using Outcome = SilenceTrial::Outcome;

/// What becomes of one silence, on a wire that is made up: time is an argument, readings are what a kernel would say.
class TestSilenceWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answeredIsSurvived_data();
    void answeredIsSurvived();
    void silenceCountsFromTheLastStrayPacket();
    void peerThatSpeaks();
    void onePacketBeginsTheSilenceAnew();
    void droppedNeedsAnotherQuestionAfterTheOpinion();
    void interruptionThatHealsIsSurvived();
    void droppedProbes();
    void resetNeedsAnOpinion();
    void failedOpinionDecidesNothing();
    void acknowledgedButNotAnswered();
    void endsInTheSilence_data();
    void endsInTheSilence();
    void finAsAnAnswerHasPassed();
    void alone();
};

namespace {

constexpr SilenceWatch::Plan spoken{ .silence = 30s, .timeout = 3s, .speaks = true };
constexpr SilenceWatch::Plan probed{ .silence = 30s, .timeout = 3s, .speaks = false };

/// A wire with its counters, and the watch that reads them each 20 ms.
class Wire {
public:
    explicit Wire(const SilenceWatch::Plan &plan)
        : watch(plan)
    {
        reading.segmentsIn = reading.segmentsOut = 3;
        reading.totalRetransmits = reading.probes = reading.unacked = reading.notSentBytes = 0;
        reading.rtt = 1ms;
        watch.begin(now);
    }
    /// Asks when the question is due.
    void pass(Duration time)
    {
        for (const Instant end = now + time; now < end && !watch.trial(); now += 20ms) {
            watch.read(reading, now);
            const auto due = watch.questionDue();
            if (due && *due <= now) {
                watch.asked(now);
                reading.unacked = watch.isAsking() ? 1 : 0;
            }
        }
    }
    void packet() { ++*reading.segmentsIn; }
    void retransmit() { ++*reading.totalRetransmits; }
    void probe() { ++*reading.probes; }
    Evidence reset() const
    {
        Evidence evidence;
        evidence.errorNumber = ECONNRESET;
        return evidence;
    }

    SilenceWatch watch;
    TcpReading reading;
    Instant now{ 1000s };
};

Outcome outcome(const Wire &wire)
{
    return wire.watch.trial().value().outcome;
}

/// The silence has passed, and for 700 ms nothing came back.
Wire unanswered(const SilenceWatch::Plan &plan)
{
    Wire wire(plan);
    wire.pass(30'700ms);
    return wire;
}

} // namespace

void TestSilenceWatch::answeredIsSurvived_data()
{
    QTest::addColumn<bool>("speaks");
    QTest::newRow("a heartbeat's reply") << true;
    QTest::newRow("the acknowledgement of a probe") << false;
}

void TestSilenceWatch::answeredIsSurvived()
{
    QFETCH(bool, speaks);
    Wire wire(speaks ? spoken : probed);
    wire.pass(29'900ms);
    QVERIFY(!wire.watch.isAsking());
    wire.pass(200ms);
    QVERIFY(wire.watch.isAsking());
    if (speaks)
        wire.watch.answered();
    else
        wire.packet();
    wire.pass(20ms);
    QCOMPARE(outcome(wire), Outcome::Survived);
    QCOMPARE(wire.watch.trial()->silence, Duration(30s));
}

void TestSilenceWatch::silenceCountsFromTheLastStrayPacket()
{
    Wire wire(spoken);
    wire.pass(200ms);
    wire.packet(); // a late acknowledgement
    wire.pass(30s);
    QVERIFY(!wire.watch.isAsking());
    wire.pass(300ms);
    QVERIFY(wire.watch.isAsking());
    wire.watch.answered();
    QCOMPARE(wire.watch.trial()->silence, Duration(30s));
}

void TestSilenceWatch::peerThatSpeaks()
{
    Wire wire(probed);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!wire.watch.trial());
        wire.pass(12s);
        wire.packet();
        wire.pass(20ms);
    }
    QCOMPARE(outcome(wire), Outcome::PeerSpoke);
    QCOMPARE(wire.watch.trial()->silence, Duration(12'020ms));
}

void TestSilenceWatch::onePacketBeginsTheSilenceAnew()
{
    Wire wire(spoken);
    wire.pass(20s);
    wire.packet();
    wire.pass(29s);
    QVERIFY(!wire.watch.isAsking() && !wire.watch.trial());
    wire.pass(2s);
    QVERIFY(wire.watch.isAsking());
}

void TestSilenceWatch::droppedNeedsAnotherQuestionAfterTheOpinion()
{
    Wire wire = unanswered(spoken);
    QVERIFY(wire.watch.isOpinionDue(wire.now));
    wire.watch.opinionAsked();
    QVERIFY(!wire.watch.isOpinionDue(wire.now));
    for (int i = 0; i < 3; ++i)
        wire.retransmit();
    wire.pass(200ms);
    wire.watch.opinionAnswered(wire.now);
    wire.pass(5s);
    QVERIFY(!wire.watch.trial()); // not asked again since the way is known to be open
    wire.retransmit();
    wire.pass(20ms);
    QVERIFY(!wire.watch.trial()); // that one may still be answered
    wire.pass(1s);
    QCOMPARE(outcome(wire), Outcome::Dropped);
    QCOMPARE(wire.watch.trial()->silence, Duration(30s));
}

void TestSilenceWatch::interruptionThatHealsIsSurvived()
{
    Wire wire = unanswered(spoken);
    wire.watch.opinionAsked();
    for (int i = 0; i < 5; ++i)
        wire.retransmit();
    wire.pass(1s);
    wire.watch.opinionAnswered(wire.now);
    wire.pass(1s);
    wire.retransmit();
    wire.pass(100ms);
    wire.watch.answered(); // by the retransmission that the healed way let through
    QCOMPARE(outcome(wire), Outcome::Survived);
}

void TestSilenceWatch::droppedProbes()
{
    Wire wire = unanswered(probed);
    wire.probe();
    wire.watch.opinionAsked();
    wire.watch.opinionAnswered(wire.now);
    for (int i = 0; i < 3; ++i) {
        wire.pass(1s);
        QVERIFY(!wire.watch.trial());
        wire.probe();
    }
    wire.pass(1s);
    QCOMPARE(outcome(wire), Outcome::Dropped);
}

void TestSilenceWatch::resetNeedsAnOpinion()
{
    Wire wire(spoken);
    wire.pass(30'020ms);
    wire.watch.died(wire.reset(), wire.now);
    QVERIFY(!wire.watch.trial());
    QVERIFY(wire.watch.isOpinionDue(wire.now)); // at once
    wire.watch.opinionAsked();
    wire.watch.opinionAnswered(wire.now);
    QCOMPARE(outcome(wire), Outcome::Reset);
}

void TestSilenceWatch::failedOpinionDecidesNothing()
{
    Wire wire = unanswered(spoken);
    wire.watch.opinionAsked();
    wire.watch.opinionFailed(Cause::HostUnreachable);
    QCOMPARE(outcome(wire), Outcome::Unreachable);
    QCOMPARE(wire.watch.trial()->cause, Cause::HostUnreachable);
}

void TestSilenceWatch::acknowledgedButNotAnswered()
{
    Wire wire = unanswered(spoken);
    wire.reading.unacked = 0;
    wire.watch.opinionAsked();
    wire.watch.opinionAnswered(wire.now);
    wire.pass(2s);
    QVERIFY(!wire.watch.trial());
    wire.pass(2s);
    QCOMPARE(outcome(wire), Outcome::NotAnswered);
}

void TestSilenceWatch::endsInTheSilence_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("FIN") << 0 << Outcome::ClosedByPeer;
    QTest::newRow("RST") << ECONNRESET << Outcome::BrokenOff;
    QTest::newRow("destroyed on this computer") << ECONNABORTED << Outcome::Unreachable;
}

void TestSilenceWatch::endsInTheSilence()
{
    QFETCH(int, error);
    QFETCH(Outcome, outcome);
    Wire wire(spoken);
    wire.pass(12s);
    Evidence evidence;
    evidence.errorNumber = error;
    evidence.isEndOfStream = error == 0;
    wire.watch.died(evidence, wire.now);
    QCOMPARE(::outcome(wire), outcome);
    QCOMPARE(wire.watch.trial()->silence, Duration(12s));
    if (outcome == Outcome::Unreachable)
        QCOMPARE(wire.watch.trial()->cause, Cause::ClosedLocally);
}

void TestSilenceWatch::finAsAnAnswerHasPassed()
{
    Wire wire(spoken);
    wire.pass(30'020ms);
    Evidence evidence;
    evidence.isEndOfStream = true;
    wire.watch.died(evidence, wire.now);
    QCOMPARE(outcome(wire), Outcome::Survived);
}

/// Without company the old connection is given up before the new one is dialled: it has to have been asked longer.
void TestSilenceWatch::alone()
{
    SilenceWatch::Plan plan = spoken;
    plan.hasCompany = false;
    Wire wire = unanswered(plan);
    QVERIFY(!wire.watch.isOpinionDue(wire.now));
    for (int i = 0; i < 4; ++i)
        wire.retransmit();
    wire.pass(20ms);
    QVERIFY(wire.watch.isOpinionDue(wire.now));
    wire.watch.opinionAsked();
    wire.watch.opinionAnswered(wire.now);
    QCOMPARE(outcome(wire), Outcome::Dropped);
}

QTEST_APPLESS_MAIN(TestSilenceWatch)
#include "tst_silencewatch.moc"
