// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/optiontable.h"
#include "app/cli/targets.h"
#include "app/workspace/targetkeys.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::cli;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOptionSetsSomething();
    void everyOptionStandsInTheHelp();
    void readsTargetValues();
    void readsBothSpellings();
    void readsWhoIsAskedForTheOwnNetwork();
    void readsOperandsAfterTwoDashes();
    void refuses_data();
    void refuses();
    void namesTargets();
    void refusesTargets_data();
    void refusesTargets();
};

void TestCommandLine::everyOptionSetsSomething()
{
    for (const Option &option : options()) {
        QVERIFY2((option.take != nullptr) != (option.key != nullptr), option.name);
        QVERIFY2(!option.key || workspace::targetKey(QLatin1StringView(option.key)), option.name);
    }
}

void TestCommandLine::everyOptionStandsInTheHelp()
{
    for (const Command command : { Watch, Listen, Respond, Check, Explain }) {
        const QString help = helpText(command);
        for (const Option &option : options()) {
            const QString mark = u"  --"_s % QLatin1StringView(option.name) % u' ';
            if (findOption(command, QString::fromLatin1(option.name)))
                QVERIFY2(help.contains(mark), option.name);
            else
                QVERIFY2(!help.contains(mark), option.name);
        }
    }
}

void TestCommandLine::readsTargetValues()
{
    const auto line = parseArguments(Watch,
        { u"--preset"_s, u"lan"_s, u"--interval"_s, u"200ms"_s, u"--fall"_s, u"4"_s, u"--keepalive"_s,
            u"5500ms/3s/10"_s, u"--user-timeout"_s, u"off"_s, u"--reconnect"_s, u"100ms..2s"_s, u"--degraded"_s,
            u"2/4"_s, u"--loss-warn"_s, u"12.5"_s, u"--rtt-warn"_s, u"1.5ms"_s, u"--drops-are-outages"_s,
            u"--second-opinion"_s, u"off"_s, u"peer:7"_s });
    QVERIFY2(line, qPrintable(line ? QString() : line.error()));
    TargetSpec spec;
    apply(line->values, spec);
    const Thresholds &t = spec.thresholds;
    QCOMPARE(t.interval, Duration(200ms));
    QCOMPARE(t.timeout, Duration(1s));
    QCOMPARE(t.fall, 4);
    QCOMPARE(t.reconnect, (ReconnectRange{ 100ms, 2s }));
    QCOMPARE(t.degraded.n, 2);
    QCOMPARE(t.degraded.m, 4);
    QCOMPARE(t.degraded.lossWarnPercent, 12.5);
    QCOMPARE(t.degraded.rttWarn, Duration(1500us));
    QVERIFY(t.dropsAreOutages);
    QVERIFY(!spec.secondOpinion);
    QCOMPARE(spec.keepalive.idle, 5500ms);
    QCOMPARE(spec.keepalive.interval, 3000ms);
    QCOMPARE(spec.keepalive.count, 10);
    QCOMPARE(spec.keepalive.userTimeoutMode, KeepaliveOptions::UserTimeout::Off);
    QCOMPARE(line->operands, QStringList(u"peer:7"_s));
}

void TestCommandLine::readsBothSpellings()
{
    const auto line = parseArguments(Explain, { u"--keepalive=30/1/3"_s, u"--retries2=8"_s, u"--format=jsonl"_s });
    QVERIFY(line);
    QCOMPARE(line->values.keepIdle, Duration(30s));
    QCOMPARE(line->retries2, 8);
    QCOMPARE(line->format, Format::JsonLines);
}

void TestCommandLine::readsWhoIsAskedForTheOwnNetwork()
{
    using Kind = ReferenceChoice::Kind;
    QCOMPARE(parseArguments(Watch, {})->reference.kind, Kind::Gateway);
    QCOMPARE(parseArguments(Watch, { u"--reference"_s, u"off"_s })->reference.kind, Kind::Off);
    QCOMPARE(parseArguments(Listen, { u"--reference"_s, u"gateway"_s })->reference.kind, Kind::Gateway);
    const auto place = parseArguments(Watch, { u"--reference"_s, u"[fd00::1]:53"_s })->reference;
    QCOMPARE(place.kind, Kind::Place);
    QCOMPARE(place.toString(), u"[fd00::1]:53"_s);
}

void TestCommandLine::readsOperandsAfterTwoDashes()
{
    const auto line = parseArguments(Watch, { u"--"_s, u"--help"_s });
    QVERIFY(line);
    QVERIFY(!line->wantsHelp);
    QCOMPARE(line->operands, QStringList(u"--help"_s));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named"); // what the sentence must name
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("an unknown option", { u"--intervall"_s, u"1s"_s }, { u"--intervall"_s, u"--help"_s });
    row("a part that is not built yet", { u"--metrics"_s, u"x:1"_s }, { u"--metrics"_s });
    row("an option with one dash", { u"-x"_s }, { u"-x"_s });
    row("a time without a unit", { u"--interval"_s, u"5"_s }, { u"--interval"_s, u"\"5\""_s, u"250ms"_s });
    row("a duration without a unit", { u"--duration"_s, u"20"_s }, { u"--duration"_s, u"250ms"_s });
    row("a time below the floor", { u"--interval"_s, u"10ms"_s }, { u"--interval"_s, u"50.."_s });
    row("a word for a time", { u"--timeout"_s, u"soon"_s }, { u"--timeout"_s, u"soon"_s });
    row("a count of none", { u"--fall"_s, u"0"_s }, { u"--fall"_s, u"1..100"_s });
    row("an unknown preset", { u"--preset"_s, u"moon"_s }, { u"--preset"_s, u"lan, office, wan"_s });
    row("half a keepalive", { u"--keepalive"_s, u"10/5"_s }, { u"--keepalive"_s, u"IDLE/INTVL/CNT"_s });
    row("a count past the system's", { u"--keepalive"_s, u"10/5/128"_s }, { u"--keepalive"_s, u"1..127"_s });
    row("back-off the wrong way round", { u"--reconnect"_s, u"5s..1s"_s }, { u"--reconnect"_s, u"MIN <= MAX"_s });
    row("n of fewer", { u"--degraded"_s, u"5/3"_s }, { u"--degraded"_s, u"N/M"_s });
    row("neither on nor off", { u"--second-opinion"_s, u"maybe"_s }, { u"--second-opinion"_s, u"on, off"_s });
    row("a reference that is no place", { u"--reference"_s, u"router"_s }, { u"--reference"_s, u"gateway, off"_s });
    row("a format that is none", { u"--format"_s, u"xml"_s }, { u"--format"_s, u"text, jsonl"_s });
    row("a value that is missing", { u"--samples"_s }, { u"--samples"_s, u"FILE"_s });
    row("a value that is empty", { u"--samples="_s }, { u"--samples"_s });
    row("a value for a switch", { u"--samples-jsonl=yes"_s }, { u"--samples-jsonl"_s });
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    const auto line = parseArguments(Watch, arguments);
    QVERIFY(!line);
    QVERIFY2(!line.error().contains(u'\n'), "one line");
    for (const QString &part : named)
        QVERIFY2(line.error().contains(part), qPrintable(line.error() % u" | "_s % part));
}

void TestCommandLine::namesTargets()
{
    CommandLine line;
    line.operands = { u"h:1"_s, u"echo://h:1"_s, u"framed://h:2#press"_s };
    const Targets targets = outboundTargets(line);
    QVERIFY(targets.faults.isEmpty());
    QStringList names;
    for (const TargetSpec &spec : targets.specs)
        names.append(QString::number(spec.id.value) % u' ' % spec.name);
    QCOMPARE(names, QStringList({ u"1 h:1"_s, u"2 echo://h:1"_s, u"3 press"_s }));
}

void TestCommandLine::refusesTargets_data()
{
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<QString>("named");
    QTest::newRow("none") << QStringList() << u"no target"_s;
    QTest::newRow("a duplicate") << QStringList({ u"h:1"_s, u"h:1"_s, u"h:1"_s }) << u"keepalive://h:1"_s;
    QTest::newRow("no port") << QStringList(u"h"_s) << u"HOST:PORT"_s;
    QTest::newRow("a port out of range") << QStringList(u"h:70000"_s) << u"1..65535"_s;
    QTest::newRow("an unknown method") << QStringList(u"ping://h:1"_s) << u"keepalive, echo"_s;
    QTest::newRow("an unknown method with TLS") << QStringList(u"ping+tls://h:1"_s) << u"keepalive, echo"_s;
}

void TestCommandLine::refusesTargets()
{
    QFETCH(QStringList, operands);
    QFETCH(QString, named);
    CommandLine line;
    line.operands = operands;
    const Targets targets = outboundTargets(line);
    QCOMPARE(targets.faults.size(), 1);
    QVERIFY2(targets.faults.constFirst().contains(named), qPrintable(targets.faults.constFirst()));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
