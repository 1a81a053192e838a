// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/path/interruptionjudge.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

using Wanted = std::optional<Gap>;
Q_DECLARE_METATYPE(Ordeal)
Q_DECLARE_METATYPE(Wanted)

/// What counts as an interruption that healed, and how many of them are told.
class TestInterruptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAnInterruption_data();
    void whatIsAnInterruption();
    void aFewAreToldAtOnce();
    void thenOneEachMinuteAndTheOthersAreCounted();
};

void TestInterruptions::whatIsAnInterruption_data()
{
    QTest::addColumn<Ordeal>("ordeal");
    QTest::addColumn<Wanted>("wanted");
    const auto row = [](const char *name, const Ordeal &ordeal, Wanted wanted) {
        QTest::newRow(name) << ordeal << wanted;
    };
    row("a cut of three seconds under the thresholds", { Method::Echo, 3400ms, 1ms, 4, 0 }, Gap::Path);
    row("the same with a miss", { Method::Echo, 3400ms, 1ms, 4, 1 }, Gap::Path);
    row("one lost packet is loss", { Method::Echo, 210ms, 1ms, 1, 0 }, {});
    row("two lost packets in a row still are", { Method::Echo, 620ms, 1ms, 2, 0 }, {});
    row("exactly a second is one", { Method::Echo, 1000ms, 1ms, 3, 0 }, Gap::Path);
    row("a retransmission on a slow way is loss", { Method::Echo, 1700ms, 600ms, 1, 0 }, {});
    row("a cut on a slow way", { Method::Echo, 1900ms, 600ms, 2, 0 }, Gap::Path);
    row("a slow reply in time is only slow", { Method::Echo, 2500ms, 1ms, 0, 0 }, {});
    row("a late reply to what was acknowledged: the program", { Method::Framed, 3400ms, 1ms, 0, 1 }, Gap::Program);
    row("probes answered at last", { Method::Keepalive, 4800ms, 1ms, 0, 1 }, Gap::Path);
    row("a probe answered at once", { Method::Keepalive, 4800ms, 1ms, 0, 0 }, {});
    row("the peer speaks late by itself: nobody knows why", { Method::Passive, 4800ms, 1ms, 0, 1 }, {});
    row("without a reading", { Method::Echo, 3400ms, {}, 2, 0 }, Gap::Path);
}

void TestInterruptions::whatIsAnInterruption()
{
    QFETCH(Ordeal, ordeal);
    QTEST(gapIn(ordeal), "wanted");
}

void TestInterruptions::aFewAreToldAtOnce()
{
    InterruptionBudget budget;
    const Instant start(5s); // soon after the computer came up
    for (int i = 0; i < InterruptionBudget::atOnce; ++i)
        QCOMPARE(budget.take(start + i * 1s), std::optional<quint32>(0));
    QVERIFY(!budget.take(start + 6s));
}

void TestInterruptions::thenOneEachMinuteAndTheOthersAreCounted()
{
    InterruptionBudget budget;
    int told = 0;
    quint32 counted = 0;
    for (int i = 0; i < 3600; ++i) {
        const auto untold = budget.take(Instant(10'000s) + i * 1s);
        told += untold ? 1 : 0;
        counted += untold.value_or(0);
    }
    QVERIFY2(told >= 60 && told <= 60 + InterruptionBudget::atOnce, qPrintable(QString::number(told)));
    QVERIFY(counted + quint32(told) > 3600 - 60);
}

QTEST_APPLESS_MAIN(TestInterruptions)
#include "tst_interruptions.moc"
