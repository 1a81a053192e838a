// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/numbers.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duration_data();
    void duration();
    void timeInState();
    void seconds_data();
    void seconds();
    void rtt_data();
    void rtt();
    void percent_data();
    void percent();
    void noValueIsAnEnDash();
    void countsAndBytesAreSeparated();
    void theLocaleSetsTheDecimalMark();
    void momentsAreIso();
};

void TestNumbers::duration_data()
{
    QTest::addColumn<Duration>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << Duration(0ns) << QStringLiteral("0.000 ms");
    QTest::newRow("microseconds") << Duration(213us) << QStringLiteral("0.213 ms");
    QTest::newRow("milliseconds") << Duration(12ms) << QStringLiteral("12.0 ms");
    QTest::newRow("just below a second stays below it") << Duration(999999us) << QStringLiteral("999 ms");
    QTest::newRow("a second") << Duration(1s) << QStringLiteral("1 s");
    QTest::newRow("seconds and a tenth") << Duration(3120ms) << QStringLiteral("3.1 s");
    QTest::newRow("whole seconds") << Duration(33s) << QStringLiteral("33 s");
    QTest::newRow("just below a minute stays below it") << Duration(59990ms) << QStringLiteral("59.9 s");
    QTest::newRow("a minute") << Duration(60s) << QStringLiteral("1 m");
    QTest::newRow("minutes and seconds") << Duration(494s) << QStringLiteral("8 m 14 s");
    QTest::newRow("an hour and nothing else that matters") << Duration(3659s) << QStringLiteral("1 h");
    QTest::newRow("hours and minutes") << Duration(7875s) << QStringLiteral("2 h 11 m");
    QTest::newRow("days and hours") << Duration(5 * 24h + 3h + 59min) << QStringLiteral("5 d 3 h");
}

void TestNumbers::duration()
{
    QFETCH(Duration, value);
    QTEST(words::duration(value, QLocale::c()), "text");
}

void TestNumbers::timeInState()
{
    QCOMPARE(words::timeInState(Duration(999ms), QLocale::c()), QStringLiteral("0 s"));
    QCOMPARE(words::timeInState(Duration(33900ms), QLocale::c()), QStringLiteral("33 s"));
    QCOMPARE(words::timeInState(Duration(494s), QLocale::c()), QStringLiteral("8 m 14 s"));
    QCOMPARE(words::timeInState(Duration(-5s), QLocale::c()), QStringLiteral("0 s"));
}

void TestNumbers::seconds_data()
{
    QTest::addColumn<Duration>("value");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("atLength");
    QTest::newRow("whole") << Duration(33s) << QStringLiteral("33 s") << QStringLiteral("33 s");
    QTest::newRow("a half") << Duration(5500ms) << QStringLiteral("5.5 s") << QStringLiteral("5.5 s");
    QTest::newRow("a millisecond") << Duration(1ms) << QStringLiteral("0.001 s") << QStringLiteral("0.001 s");
    QTest::newRow("many, without separators")
        << Duration(7875s) << QStringLiteral("7875 s") << QStringLiteral("7875 s (2 h 11 m)");
}

void TestNumbers::seconds()
{
    QFETCH(Duration, value);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QTEST(words::seconds(value, english), "plain");
    QTEST(words::secondsAtLength(value, english), "atLength");
}

void TestNumbers::rtt_data()
{
    QTest::addColumn<Duration>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("sub-millisecond") << Duration(213456ns) << QStringLiteral("0.213 ms");
    QTest::newRow("rounds up to the next step") << Duration(999900ns) << QStringLiteral("1.00 ms");
    QTest::newRow("a few") << Duration(3141us) << QStringLiteral("3.14 ms");
    QTest::newRow("tens") << Duration(83240us) << QStringLiteral("83.2 ms");
    QTest::newRow("just below a hundred") << Duration(99990us) << QStringLiteral("100 ms");
    QTest::newRow("hundreds") << Duration(812400us) << QStringLiteral("812 ms");
    QTest::newRow("seconds") << Duration(12345ms) << QStringLiteral("12345 ms");
}

void TestNumbers::rtt()
{
    QFETCH(Duration, value);
    QFETCH(QString, text);
    QCOMPARE(words::rtt(value, QLocale::c()), text);
    QCOMPARE(words::rttNumber(value, QLocale::c()) + QStringLiteral(" ms"), text);
}

void TestNumbers::percent_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("0 %");
    QTest::newRow("next to none") << 0.0001 << QStringLiteral("0.01 %");
    QTest::newRow("little") << 0.034 << QStringLiteral("0.03 %");
    QTest::newRow("some") << 12.5 << QStringLiteral("12.5 %");
    QTest::newRow("nearly all") << 99.9999 << QStringLiteral("99.99 %");
    QTest::newRow("all") << 100.0 << QStringLiteral("100 %");
}

void TestNumbers::percent()
{
    QFETCH(double, value);
    QTEST(words::percent(value, QLocale::c()), "text");
}

void TestNumbers::noValueIsAnEnDash()
{
    const QString dash = QStringLiteral("–");
    QCOMPARE(words::duration(std::nullopt), dash);
    QCOMPARE(words::timeInState(std::nullopt), dash);
    QCOMPARE(words::rtt(std::nullopt), dash);
    QCOMPARE(words::rttNumber(std::nullopt), dash);
    QCOMPARE(words::count(std::nullopt), dash);
    QCOMPARE(words::percent(std::nullopt), dash);
    QCOMPARE(words::bytes(std::nullopt), dash);
    QCOMPARE(words::moment(std::nullopt), dash);
}

void TestNumbers::countsAndBytesAreSeparated()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(words::count(86400, english), QStringLiteral("86,400"));
    QCOMPARE(words::bytes(820, english), QStringLiteral("820 bytes"));
    QCOMPARE(words::bytes(3'200'000, english), QStringLiteral("3.2 MB"));
}

void TestNumbers::theLocaleSetsTheDecimalMark()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(words::rtt(Duration(213us), german), QStringLiteral("0,213 ms"));
    QCOMPARE(words::seconds(5500ms, german), QStringLiteral("5,5 s"));
    QCOMPARE(words::percent(12.5, german), QStringLiteral("12,5 %"));
}

void TestNumbers::momentsAreIso()
{
    const UtcTime time{ std::chrono::milliseconds(1763841605123) };
    QCOMPARE(words::moment(time), QStringLiteral("2025-11-22 20:00:05"));
    QCOMPARE(words::exactMoment(time), QStringLiteral("2025-11-22 20:00:05.123"));
    QCOMPARE(words::timeOfDay(time), QStringLiteral("20:00:05"));
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
