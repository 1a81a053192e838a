// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/machine.h"
#include "checkedworld.h"
#include "randompeer.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace keepwatch::test;
using namespace std::chrono_literals;

/// What must hold whatever happens: random inputs from numbered seeds.
class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesHoldUnderAnything_data();
    void rulesHoldUnderAnything();
    void sameInputsGiveSameOutputs();
    void verdictComesInTimeAfterASilentCut_data();
    void verdictComesInTimeAfterASilentCut();
};

namespace {

constexpr quint32 seedsPerRow = 300;

struct Cut {
    Duration interval;
    Duration timeout;
    int fall;
    Duration cutAt;
    bool isAcknowledged;
};

/// Answers each heartbeat after `rtt` until the cut; then says nothing. Returns t1 and the verdict.
std::pair<Instant, Instant> play(const Cut &cut)
{
    constexpr Duration rtt = 3ms;
    Plan plan{ .method = Method::Echo, .isInbound = false, .secondOpinion = true, .renewAfter = {}, .thresholds = {} };
    plan.thresholds.interval = cut.interval;
    plan.thresholds.timeout = cut.timeout;
    plan.thresholds.fall = cut.fall;
    CheckedWorld world(plan);
    Machine machine(plan, world, [] { return 0.5; });
    machine.start(world.now);
    world.now += 1ms;
    world.connected(Slot::Own);
    machine.dialled(Slot::Own, 1ms, world.now);
    Instant firstUnanswered{};
    while (machine.state() != State::Unreachable) {
        const auto sent = world.lastSent();
        const bool isAnswered = sent && sent->at + rtt < Instant(cut.cutAt);
        if (isAnswered && world.isOutstanding(sent->seq)) {
            world.now = sent->at + rtt;
            machine.replied(Slot::Own, sent->seq, world.now);
            continue;
        }
        if (sent && !isAnswered && firstUnanswered == Instant{}) {
            firstUnanswered = sent->at;
            world.unacked = cut.isAcknowledged ? 0 : 1;
        }
        world.now = *machine.nextWake();
        machine.wake(world.now);
    }
    return { firstUnanswered, world.now };
}

} // namespace

void TestProperties::rulesHoldUnderAnything_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("isInbound");
    QTest::addColumn<bool>("secondOpinion");
    for (const auto &[method, name] : methodCodes) {
        QTest::addRow("%s, dialled", name) << method << false << true;
        QTest::addRow("%s, dialled, one connection at most", name) << method << false << false;
        if (traits(method).listens)
            QTest::addRow("%s, accepted", name) << method << true << true;
    }
}

void TestProperties::rulesHoldUnderAnything()
{
    QFETCH(Method, method);
    QFETCH(bool, isInbound);
    QFETCH(bool, secondOpinion);
    for (quint32 seed = 1; seed <= seedsPerRow; ++seed) {
        RandomPeer peer({ .method = method,
                            .isInbound = isInbound,
                            .secondOpinion = secondOpinion,
                            .renewAfter = {},
                            .thresholds = {} },
            seed);
        const QString fault = peer.play();
        QVERIFY2(fault.isEmpty(), qPrintable(u"seed " % QString::number(seed) % u": " % fault));
    }
}

void TestProperties::sameInputsGiveSameOutputs()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        RandomPeer first({ .method = Method::Echo, .renewAfter = {}, .thresholds = {} }, seed);
        RandomPeer second({ .method = Method::Echo, .renewAfter = {}, .thresholds = {} }, seed);
        first.play();
        second.play();
        QCOMPARE(first.transcript(), second.transcript());
        QVERIFY(first.transcript().size() > 20);
    }
}

void TestProperties::verdictComesInTimeAfterASilentCut_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestProperties::verdictComesInTimeAfterASilentCut()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto ms = [&random](int from, int to) {
        return Duration(std::chrono::milliseconds(std::uniform_int_distribution<int>(from, to)(random)));
    };
    const Cut cut{ .interval = ms(50, 4000),
        .timeout = ms(20, 4000),
        .fall = 1 + static_cast<int>(random() % 5),
        .cutAt = ms(500, 20'000),
        .isAcknowledged = random() % 2 == 0 };
    const auto [t1, verdict] = play(cut);
    QVERIFY(verdict >= t1 + cut.fall * cut.timeout);
    QVERIFY(verdict <= Instant(cut.cutAt) + cut.interval + cut.fall * cut.timeout);
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
