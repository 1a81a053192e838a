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
};

void TestTargetText::readsTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("host and port alone") << u"plc:502"_s << u"- plc:502 ''"_s;
    QTest::newRow("with a method") << u"echo://plc:7"_s << u"echo plc:7 ''"_s;
    QTest::newRow("with TLS") << u"echo+tls://plc:7"_s << u"echo+tls plc:7 ''"_s;
    QTest::newRow("with a name") << u"framed://plc:7#press 4"_s << u"framed plc:7 'press 4'"_s;
    QTest::newRow("IPv6") << u"connect://[::1]:80#web"_s << u"connect [::1]:80 'web'"_s;
    QTest::newRow("a name with a colon") << u"plc:7#a:b://c"_s << u"- plc:7 'a:b://c'"_s;
}

void TestTargetText::readsTargets()
{
    QFETCH(QString, text);
    const auto target = parseTarget(text);
    QVERIFY(target);
    QString method = target->values.method ? QString(code(*target->values.method)) : u"-"_s;
    if (target->values.tls.value_or(false))
        method += u"+tls"_s;
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
    QTest::newRow("an unknown method with TLS") << u"icmp+tls://plc:7"_s << FaultCode::UnknownMethod;
    QTest::newRow("TLS without a method") << u"+tls://plc:7"_s << FaultCode::UnknownMethod;
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

QTEST_GUILESS_MAIN(TestTargetText)
#include "tst_targettext.moc"
