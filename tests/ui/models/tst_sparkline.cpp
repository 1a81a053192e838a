// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sparkline.h"

#include <QTest>

using namespace keepwatch::ui;

class TestSparkline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void newestStandsAtTheRight();
    void theSameSecondIsReplaced();
    void skippedSecondsAreEmpty();
    void forgetsWhatIsOlderThanAMinute();
    void ignoresWhatComesTooLate();
};

void TestSparkline::isEmptyAtFirst()
{
    const Sparkline line;
    QVERIFY(line.isEmpty());
    QVERIFY(!line.highest());
    QVERIFY(!line.at(59).rttMs);
}

void TestSparkline::newestStandsAtTheRight()
{
    Sparkline line;
    line.set(0, { 1.0F, false });
    line.set(1, { 2.0F, true });
    QCOMPARE(line.at(59).rttMs, std::optional(2.0F));
    QVERIFY(line.at(59).isMissed);
    QCOMPARE(line.at(58).rttMs, std::optional(1.0F));
    QVERIFY(!line.at(57).rttMs);
}

void TestSparkline::theSameSecondIsReplaced()
{
    Sparkline line;
    line.set(7, { 1.0F, false });
    line.set(7, { 3.0F, false });
    QCOMPARE(line.at(59).rttMs, std::optional(3.0F));
    QVERIFY(!line.at(58).rttMs);
}

void TestSparkline::skippedSecondsAreEmpty()
{
    Sparkline line;
    for (quint32 second = 0; second < 100; ++second)
        line.set(second, { 5.0F, true });
    line.set(103, { 9.0F, false });
    for (const int gap : { 56, 57, 58 }) {
        QVERIFY(!line.at(gap).rttMs);
        QVERIFY(!line.at(gap).isMissed);
    }
    QCOMPARE(line.at(55).rttMs, std::optional(5.0F));
    QCOMPARE(line.highest(), std::optional(9.0F));
}

void TestSparkline::forgetsWhatIsOlderThanAMinute()
{
    Sparkline line;
    line.set(1, { 5.0F, true });
    line.set(5000, { 1.0F, false });
    QCOMPARE(line.highest(), std::optional(1.0F));
}

void TestSparkline::ignoresWhatComesTooLate()
{
    Sparkline line;
    line.set(100, { 1.0F, false });
    line.set(40, { 8.0F, false });
    QCOMPARE(line.highest(), std::optional(1.0F));
    line.set(41, { 7.0F, false });
    QCOMPARE(line.at(0).rttMs, std::optional(7.0F));
    QCOMPARE(line.at(59).rttMs, std::optional(1.0F));
}

QTEST_GUILESS_MAIN(TestSparkline)
#include "tst_sparkline.moc"
