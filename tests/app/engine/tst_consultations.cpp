// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/consultations.h"

#include <QTest>

#include <vector>

using namespace keepwatch;
using namespace keepwatch::engine;

/// How many second opinions there may be at once.
class TestConsultations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostIsAskedByOneAtATime();
    void thereAreSixtyFourInAll();
    void whatIsKnownNeedsNone();
};

void TestConsultations::aHostIsAskedByOneAtATime()
{
    Consultations all;
    auto first = all.enter(RowId{ 1 }, QStringLiteral("10.0.0.1"));
    QVERIFY(first);
    QVERIFY(!all.enter(RowId{ 2 }, QStringLiteral("10.0.0.1")));
    QVERIFY(all.enter(RowId{ 3 }, QStringLiteral("10.0.0.2")));
    first.reset();
    QVERIFY(all.enter(RowId{ 2 }, QStringLiteral("10.0.0.1")));
}

void TestConsultations::thereAreSixtyFourInAll()
{
    Consultations all;
    std::vector<Consultations::Place> places;
    for (quint32 i = 1; i <= 100; ++i) {
        if (auto place = all.enter(RowId{ i }, QStringLiteral("10.0.0.%1").arg(i)))
            places.push_back(std::move(*place));
    }
    QCOMPARE(places.size(), size_t(Consultations::inAll));
    places.erase(places.begin());
    QVERIFY(all.enter(RowId{ 101 }, QStringLiteral("10.0.1.1")));
}

void TestConsultations::whatIsKnownNeedsNone()
{
    Consultations all;
    all.setSufficient([](RowId row) { return row.value > 3; });
    QVERIFY(all.enter(RowId{ 3 }, QStringLiteral("10.0.0.3")));
    QVERIFY(!all.enter(RowId{ 4 }, QStringLiteral("10.0.0.4")));
}

QTEST_APPLESS_MAIN(TestConsultations)
#include "tst_consultations.moc"
