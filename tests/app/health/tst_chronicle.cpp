// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/chronicle.h"

#include <QTest>

#include <cerrno>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

/// The timeline of a trouble: what is kept, in which order, counted from when.
class TestChronicle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCalmRowHasNone();
    void everythingCountsFromTheLastSignOfLife();
    void withoutALifeItCountsFromTheFirstEntry();
    void ofWhatIsCountedTheFirstAndTheLastStay();
    void whatCameBeforeTheLastSignOfLifeIsNoPartOfIt();
    void aRetransmissionIsDatedByTheKernel();
    void aWindowProbeIsNoKeepaliveProbe();
    void theVerdictEndsItButForTheSecondOpinion();
    void itIsBounded();
};

namespace {

constexpr Instant life(100s);

QStringList lines(const Chronicle &chronicle)
{
    QStringList lines;
    for (const TimelineEntry &entry : chronicle.told()) {
        const auto after = std::chrono::duration_cast<std::chrono::milliseconds>(entry.after).count();
        lines << QStringLiteral("%1 %2 %3").arg(after).arg(code(entry.what)).arg(entry.count);
    }
    return lines;
}

Evidence reading(Instant at, quint32 retransmits, Duration sentAgo)
{
    Evidence seen;
    seen.last.emplace().at = at;
    seen.last->retransmits = retransmits;
    seen.last->unacked = 1;
    seen.last->lastDataSent = sentAgo;
    return seen;
}

} // namespace

void TestChronicle::aCalmRowHasNone()
{
    Chronicle chronicle;
    chronicle.note(Seen::Suspect, life);
    chronicle.read(reading(life, 3, 1s));
    QVERIFY(chronicle.told().isEmpty());
    QVERIFY(!chronicle.isOpen());
}

void TestChronicle::everythingCountsFromTheLastSignOfLife()
{
    Chronicle chronicle;
    chronicle.open(life);
    chronicle.note(Seen::Verdict, life + 9s);
    chronicle.note(Seen::Waiting, life + 1s); // known only later
    QCOMPARE(lines(chronicle), (QStringList{ u"0 last-sign-of-life 0"_qs, u"9000 verdict 0"_qs }));
    chronicle.close();
    chronicle.open(life);
    chronicle.note(Seen::Suspect, life + 4s);
    chronicle.note(Seen::Miss, life + 4s, 1);
    chronicle.note(Seen::Waiting, life + 1s);
    QCOMPARE(lines(chronicle),
        (QStringList{ u"0 last-sign-of-life 0"_qs, u"1000 waiting 0"_qs, u"4000 miss 1"_qs, u"4000 suspect 0"_qs }));
}

void TestChronicle::withoutALifeItCountsFromTheFirstEntry()
{
    Chronicle chronicle;
    chronicle.open({});
    chronicle.note(Seen::DialFailed, life + 2s);
    chronicle.note(Seen::Waiting, life);
    QCOMPARE(lines(chronicle), (QStringList{ u"0 waiting 0"_qs, u"2000 dial-failed 0"_qs }));
}

void TestChronicle::ofWhatIsCountedTheFirstAndTheLastStay()
{
    Chronicle chronicle;
    chronicle.open(life);
    for (quint32 count = 1; count < 6; ++count)
        chronicle.read(reading(life + count * 1s, count, 0s));
    QCOMPARE(lines(chronicle).mid(1), (QStringList{ u"1000 retransmission 1"_qs, u"5000 retransmission 5"_qs }));
}

void TestChronicle::whatCameBeforeTheLastSignOfLifeIsNoPartOfIt()
{
    Chronicle chronicle;
    chronicle.open(life);
    Evidence seen = reading(life + 1s, 0, 0s);
    seen.last->lastAckReceived = 1004ms; // a tick more than since the reply that brought it
    seen.ownNetwork = OwnNetwork{ .hasNextHop = false, .lostAt = life - 60s };
    chronicle.read(seen);
    QCOMPARE(lines(chronicle), (QStringList{ u"0 last-sign-of-life 0"_qs, u"0 last-acknowledgement 0"_qs }));
    seen.ownNetwork->lostAt = life + 300ms;
    seen.softError = EHOSTUNREACH;
    seen.softErrorAt = life + 700ms;
    chronicle.read(seen);
    QCOMPARE(lines(chronicle).mid(2), (QStringList{ u"300 own-network-lost 0"_qs, u"700 icmp-error 1"_qs }));
}

void TestChronicle::aRetransmissionIsDatedByTheKernel()
{
    Chronicle chronicle;
    chronicle.open(life);
    chronicle.read(reading(life + 3s, 2, 1800ms));
    QCOMPARE(lines(chronicle).mid(1), QStringList{ u"1200 retransmission 2"_qs });
}

void TestChronicle::aWindowProbeIsNoKeepaliveProbe()
{
    Chronicle chronicle;
    chronicle.open(life);
    Evidence seen;
    seen.last.emplace().at = life + 3s;
    seen.last->probes = 2;
    seen.last->notSentBytes = 40;
    chronicle.read(seen);
    QCOMPARE(lines(chronicle).size(), 0);
    seen.last->notSentBytes = 0;
    chronicle.read(seen);
    QCOMPARE(lines(chronicle).mid(1), QStringList{ u"3000 probe 2"_qs });
}

void TestChronicle::theVerdictEndsItButForTheSecondOpinion()
{
    Chronicle chronicle;
    chronicle.open(life);
    chronicle.note(Seen::Verdict, life + 9s);
    chronicle.note(Seen::DialFailed, life + 10s);
    chronicle.read(reading(life + 10s, 7, 0s));
    chronicle.note(Seen::Opinion, life + 11s);
    QCOMPARE(lines(chronicle).mid(1), (QStringList{ u"9000 verdict 0"_qs, u"11000 second-opinion 0"_qs }));
}

void TestChronicle::itIsBounded()
{
    Chronicle chronicle;
    chronicle.open(life);
    for (int i = 1; i < 1000; ++i) {
        for (const auto &seen : seenCodes) {
            if (seen.value != Seen::Verdict)
                chronicle.note(seen.value, life + i * 1s, static_cast<quint32>(i));
        }
    }
    QVERIFY(chronicle.told().size() <= 2 * qsizetype(seenCodes.size()));
}

QTEST_APPLESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
