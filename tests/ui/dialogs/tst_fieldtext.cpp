// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fieldtext.h"
#include "ui/dialogs/fieldwords.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::workspace;

class TestFieldText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueIsInTheForm();
    void everyDefaultComesBackAsItWasShown();
    void readsAndShows_data();
    void readsAndShows();
    void refuses_data();
    void refuses();
    void emptyIsInherited();
};

void TestFieldText::everyValueIsInTheForm()
{
    for (const TargetKey &key : targetKeys()) {
        const bool isShown = std::ranges::any_of(
            fieldWords(), [&](const FieldWords &words) { return key.key() == QLatin1StringView(words.key); });
        // Pausing is an action of the window, no entry of a form.
        QVERIFY2(isShown || key.key() == QLatin1StringView("paused"), key.name);
    }
}

void TestFieldText::everyDefaultComesBackAsItWasShown()
{
    const TargetValues all = valuesOf(TargetSpec{});
    TargetValues read;
    for (const TargetKey &key : targetKeys()) {
        const auto fault = readFieldText(key, fieldText(key, all), read);
        QVERIFY2(!fault, key.name);
        QVERIFY2(fieldText(key, read) == fieldText(key, all), key.name);
    }
}

void TestFieldText::readsAndShows_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *title, const char *key, const char *entered, const char *shown) {
        QTest::newRow(title) << QString::fromLatin1(key) << QString::fromLatin1(entered) << QString::fromLatin1(shown);
    };
    row("whole seconds", "interval_ms", "5s", "5 s");
    row("milliseconds that are seconds", "interval_ms", "5000 ms", "5 s");
    row("milliseconds", "interval_ms", "250ms", "250 ms");
    row("a second and a half", "timeout_ms", "1.5 s", "1500 ms");
    row("two minutes", "interval_ms", "120s", "2 min");
    row("one minute stays in seconds", "interval_ms", "1 min", "60 s");
    row("microseconds", "rtt_warn_ms", "50 us", "0.05 ms");
    row("a word", "rtt_warn_ms", "Relative", "relative");
    row("keepalive in seconds", "keepidle_s", "10 s", "10 s");
    row("keepalive with a fraction", "keepidle_s", "5500 ms", "5500 ms");
    row("automatic bound", "user_timeout_ms", "auto", "auto");
    row("per cent", "loss_warn_pct", "2.5%", "2.5 %");
    row("a number", "fall", "3", "3");
    row("a choice", "method", "echo", "echo");
    row("yes", "second_opinion", "true", "true");
}

void TestFieldText::readsAndShows()
{
    QFETCH(QString, key);
    QFETCH(QString, entered);
    TargetValues values;
    QVERIFY(!readFieldText(*targetKey(key), entered, values));
    QTEST(fieldText(*targetKey(key), values), "shown");
}

void TestFieldText::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<FaultCode>("code");
    QTest::newRow("a time without its unit")
        << QStringLiteral("interval_ms") << QStringLiteral("5") << FaultCode::UnitMissing;
    QTest::newRow("too short") << QStringLiteral("interval_ms") << QStringLiteral("10 ms") << FaultCode::OutOfRange;
    QTest::newRow("a word where none is known")
        << QStringLiteral("interval_ms") << QStringLiteral("often") << FaultCode::WrongType;
    QTest::newRow("half a miss") << QStringLiteral("fall") << QStringLiteral("1.5") << FaultCode::WrongType;
    QTest::newRow("no probes") << QStringLiteral("keepcnt") << QStringLiteral("0") << FaultCode::OutOfRange;
    QTest::newRow("more than all") << QStringLiteral("loss_warn_pct") << QStringLiteral("101 %")
                                   << FaultCode::OutOfRange;
    QTest::newRow("negative") << QStringLiteral("timeout_ms") << QStringLiteral("-1 s") << FaultCode::WrongType;
}

void TestFieldText::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, entered);
    TargetValues values;
    const auto fault = readFieldText(*targetKey(key), entered, values);
    QVERIFY(fault);
    QTEST(fault->code, "code");
    QCOMPARE(fault->value, entered);
    QVERIFY(!fault->expected.isEmpty());
    QVERIFY(!isSet(*targetKey(key), values));
}

void TestFieldText::emptyIsInherited()
{
    TargetValues values;
    values.fall = 4;
    QVERIFY(!readFieldText(*targetKey("fall"), QStringLiteral("  "), values));
    QVERIFY(!values.fall);
}

QTEST_GUILESS_MAIN(TestFieldText)
#include "tst_fieldtext.moc"
