// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/durationtext.h"

#include <QTest>

using namespace keepwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDurationText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestDurationText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Duration>("duration");
    QTest::newRow("microseconds") << u"80us"_s << Duration(80us);
    QTest::newRow("milliseconds") << u"250ms"_s << Duration(250ms);
    QTest::newRow("seconds") << u"1s"_s << Duration(1s);
    QTest::newRow("a fraction") << u"5.5s"_s << Duration(5500ms);
    QTest::newRow("minutes") << u"2min"_s << Duration(2min);
    QTest::newRow("hours with a space") << u" 2 h "_s << Duration(2h);
    QTest::newRow("days") << u"1d"_s << Duration(24h);
    QTest::newRow("zero") << u"0s"_s << Duration(0);
}

void TestDurationText::reads()
{
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QVERIFY(duration);
    QTEST(*duration, "duration");
}

void TestDurationText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FaultCode>("code");
    QTest::newRow("a bare number") << u"250"_s << FaultCode::UnitMissing;
    QTest::newRow("nothing") << QString() << FaultCode::WrongType;
    QTest::newRow("a unit alone") << u"ms"_s << FaultCode::WrongType;
    QTest::newRow("an unknown unit") << u"5parsecs"_s << FaultCode::WrongType;
    QTest::newRow("a sign") << u"-5s"_s << FaultCode::WrongType;
    QTest::newRow("an exponent") << u"1e3s"_s << FaultCode::WrongType;
    QTest::newRow("two points") << u"1.2.3s"_s << FaultCode::WrongType;
    QTest::newRow("infinity") << u"infs"_s << FaultCode::WrongType;
    QTest::newRow("longer than any clock") << u"999999999999d"_s << FaultCode::WrongType;
}

void TestDurationText::refuses()
{
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QVERIFY(!duration);
    QTEST(duration.error(), "code");
}

QTEST_GUILESS_MAIN(TestDurationText)
#include "tst_durationtext.moc"
