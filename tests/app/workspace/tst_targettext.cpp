// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/targettext.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;

class TestTargetText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTargets_data();
    void readsTargets();
    void refusesTargets_data();
    void refusesTargets();
    void givesNames();
    void readsPastedLines();
    void readsCsv_data();
    void readsCsv();
    void tellsWhichCsvLinesAreFaulty();
};

void TestTargetText::readsTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("host and port alone") << u"plc:502"_s << u"- plc:502 ''"_s;
    QTest::newRow("with a method") << u"echo://plc:7"_s << u"echo plc:7 ''"_s;
    QTest::newRow("with a name") << u"framed://plc:7#press 4"_s << u"framed plc:7 'press 4'"_s;
    QTest::newRow("IPv6") << u"connect://[::1]:80#web"_s << u"connect [::1]:80 'web'"_s;
    QTest::newRow("a name with a colon") << u"plc:7#a:b://c"_s << u"- plc:7 'a:b://c'"_s;
}

void TestTargetText::readsTargets()
{
    QFETCH(QString, text);
    const auto target = parseTarget(text);
    QVERIFY(target);
    const QString method = target->values.method ? QString(code(*target->values.method)) : u"-"_s;
    QTEST(QString(method % u' ' % target->endpoint.toString() % u" '" % target->name % u'\''), "told");
}

void TestTargetText::refusesTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FaultCode>("code");
    QTest::newRow("nothing") << QString() << FaultCode::BadEndpoint;
    QTest::newRow("no port") << u"plc"_s << FaultCode::BadEndpoint;
    QTest::newRow("a port out of range") << u"plc:65536"_s << FaultCode::PortOutOfRange;
    QTest::newRow("an unknown method") << u"icmp://plc:7"_s << FaultCode::UnknownMethod;
    QTest::newRow("no method before ://") << u"://plc:7"_s << FaultCode::UnknownMethod;
    QTest::newRow("TLS, which is not built yet") << u"echo+tls://plc:7"_s << FaultCode::TlsNotAvailable;
}

void TestTargetText::refusesTargets()
{
    QFETCH(QString, text);
    const auto target = parseTarget(text);
    QVERIFY(!target);
    QTEST(target.error().code, "code");
}

void TestTargetText::givesNames()
{
    QList<Target> targets;
    for (const QString &text : { u"plc:7"_s, u"echo://plc:7"_s, u"echo://plc:7"_s, u"x:1#named"_s, u"y:1#named"_s })
        targets.append(*parseTarget(text));
    const QList<Fault> faults = giveNames(targets);
    QCOMPARE(targets.at(0).name, u"plc:7"_s);
    QCOMPARE(targets.at(1).name, u"echo://plc:7"_s);
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults.at(0).place, u"2"_s);
    QCOMPARE(faults.at(1).value, u"named"_s);
}

void TestTargetText::readsPastedLines()
{
    const ImportedTargets result =
        parseLines(u"plc-1:502\r\n\n# a remark\nplc-2:99999\necho://plc-3:7#press\nplc-1:502\nold:1"_s, { u"old:1"_s });
    QCOMPARE(result.targets.size(), 3); // the second plc-1 is told apart by its method
    QCOMPARE(result.targets.at(1).name, u"press"_s);
    QCOMPARE(result.targets.at(2).name, u"keepalive://plc-1:502"_s);
    QCOMPARE(result.faults.size(), 2);
    QCOMPARE(result.faults.at(0).place, u"line 4"_s);
    QCOMPARE(result.faults.at(0).code, FaultCode::PortOutOfRange);
    QCOMPARE(result.faults.at(1).place, u"line 7"_s);
    QCOMPARE(result.faults.at(1).code, FaultCode::DuplicateName);
}

void TestTargetText::readsCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("with the usual header") << u"name,host,port,method,group\r\nPress \"4\",plc,502,echo,Hall\r\n"_s;
    QTest::newRow("without a header") << u"\"Press \"\"4\"\"\",plc,502,echo,Hall"_s;
    QTest::newRow("semicolons, another order, a byte order mark")
        << u"\uFEFFPort;Host;Group;Method;Name\n502;plc;Hall;echo;Press \"4\"\n"_s;
}

void TestTargetText::readsCsv()
{
    QFETCH(QString, text);
    const ImportedTargets result = parseCsv(text);
    QCOMPARE(result.faults.size(), 0);
    QCOMPARE(result.targets.size(), 1);
    const Target &target = result.targets.constFirst();
    QCOMPARE(target.name, u"Press \"4\""_s);
    QCOMPARE(target.endpoint.toString(), u"plc:502"_s);
    QCOMPARE(target.values.method, Method::Echo);
    QCOMPARE(target.group, u"Hall"_s);
}

void TestTargetText::tellsWhichCsvLinesAreFaulty()
{
    const ImportedTargets result =
        parseCsv(u"name,host,port\n\"two\nlines\",a,1\nx,,2\ny,b,zero\n,::1,3\nz,c,4,echo,g,h\n"_s);
    QCOMPARE(result.targets.size(), 2);
    QCOMPARE(result.targets.at(1).name, u"[::1]:3"_s);
    QStringList places;
    for (const Fault &fault : result.faults)
        places.append(fault.place);
    QCOMPARE(places, QStringList({ u"line 4"_s, u"line 5"_s, u"line 7"_s }));
    QCOMPARE(result.faults.constLast().code, FaultCode::TooManyColumns);
}

QTEST_GUILESS_MAIN(TestTargetText)
#include "tst_targettext.moc"
