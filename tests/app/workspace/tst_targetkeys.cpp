// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/targetkeys.h"

#include <QSet>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A value that differs from what ships, for every key.
QJsonValue unusualValue(const TargetKey &key, const TargetValues &shipped)
{
    const QJsonValue usual = writeValue(key, shipped);
    if (usual.isBool())
        return !usual.toBool();
    if (std::holds_alternative<TargetKey::Member<ChosenMethod>>(key.field))
        return u"framed"_s;
    if (std::holds_alternative<TargetKey::Member<Preset>>(key.field))
        return u"wan"_s;
    if (std::holds_alternative<TargetKey::Member<KeepaliveOptions::Mode>>(key.field))
        return u"system"_s;
    if (std::holds_alternative<TargetKey::Member<QString>>(key.field))
        return u"plc-7.example"_s;
    return usual == key.max ? key.min : key.max;
}

} // namespace

class TestTargetKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void everyKeyComesBackAsWritten_data();
    void everyKeyComesBackAsWritten();
    void everyKeyReachesTheSpec_data();
    void everyKeyReachesTheSpec();
    void refuses_data();
    void refuses();
    void readsWordsForAbsence();
    void presetGivesWayToValuesBesideIt();
    void tellsConflicts();
};

void TestTargetKeys::namesAreUnique()
{
    QSet<QString> names;
    for (const TargetKey &key : targetKeys())
        names.insert(key.key());
    QCOMPARE(names.size(), qsizetype(targetKeys().size()));
}

void TestTargetKeys::everyKeyComesBackAsWritten_data()
{
    QTest::addColumn<QString>("name");
    for (const TargetKey &key : targetKeys())
        QTest::newRow(key.name) << key.key();
}

void TestTargetKeys::everyKeyComesBackAsWritten()
{
    QFETCH(QString, name);
    const TargetKey &key = *targetKey(name);
    const QJsonValue value = unusualValue(key, valuesOf(TargetSpec{}));
    TargetValues values;
    QVERIFY(!isSet(key, values));
    QVERIFY(!readValue(key, value, values));
    QVERIFY(isSet(key, values));
    QCOMPARE(writeValue(key, values), value);
    for (const TargetKey &other : targetKeys())
        QCOMPARE(isSet(other, values), other.key() == name);
    reset(key, values);
    QCOMPARE(values, TargetValues{});
}

void TestTargetKeys::everyKeyReachesTheSpec_data()
{
    everyKeyComesBackAsWritten_data();
}

void TestTargetKeys::everyKeyReachesTheSpec()
{
    QFETCH(QString, name);
    const TargetKey &key = *targetKey(name);
    const TargetValues shipped = valuesOf(TargetSpec{});
    TargetValues values;
    QVERIFY(!readValue(key, unusualValue(key, shipped), values));
    TargetSpec spec;
    apply(values, spec);
    QVERIFY(spec != TargetSpec{});
    if (values.preset)
        return;
    const TargetValues seen = valuesOf(spec);
    for (const TargetKey &other : targetKeys()) {
        const bool isThis = other.key() == name;
        QCOMPARE(writeValue(other, seen), writeValue(other, isThis ? values : shipped));
    }
}

void TestTargetKeys::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<FaultCode>("code");
    QTest::newRow("an interval below the floor") << u"interval_ms"_s << QJsonValue(49) << FaultCode::OutOfRange;
    QTest::newRow("a time as text") << u"timeout_ms"_s << QJsonValue(u"3s"_s) << FaultCode::WrongType;
    QTest::newRow("the wrong word") << u"rtt_warn_ms"_s << QJsonValue(u"off"_s) << FaultCode::WrongType;
    QTest::newRow("a fraction of a count") << u"fall"_s << QJsonValue(2.5) << FaultCode::WrongType;
    QTest::newRow("an idle time past the system's limit")
        << u"keepidle_s"_s << QJsonValue(32768) << FaultCode::OutOfRange;
    QTest::newRow("a count past the system's limit") << u"keepcnt"_s << QJsonValue(128) << FaultCode::OutOfRange;
    QTest::newRow("an unknown method") << u"method"_s << QJsonValue(u"icmp"_s) << FaultCode::UnknownMethod;
    QTest::newRow("an unknown preset") << u"preset"_s << QJsonValue(u"moon"_s) << FaultCode::NotAChoice;
    QTest::newRow("a number for a switch") << u"paused"_s << QJsonValue(1) << FaultCode::WrongType;
    QTest::newRow("a text that is too long")
        << u"tls_server_name"_s << QJsonValue(QString(254, u'x')) << FaultCode::OutOfRange;
    QTest::newRow("a text with a line feed") << u"tls_server_name"_s << QJsonValue(u"a\nb"_s) << FaultCode::OutOfRange;
    QTest::newRow("a number for a text") << u"tls_ca_file"_s << QJsonValue(1) << FaultCode::WrongType;
    QTest::newRow("null") << u"rise"_s << QJsonValue(QJsonValue::Null) << FaultCode::WrongType;
}

void TestTargetKeys::refuses()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    TargetValues values;
    const auto fault = readValue(*targetKey(name), value, values);
    QVERIFY(fault);
    QTEST(fault->code, "code");
    QVERIFY(!fault->expected.isEmpty());
    QCOMPARE(values, TargetValues{});
}

void TestTargetKeys::readsWordsForAbsence()
{
    TargetSpec spec;
    spec.thresholds.fastInterval = 1s;
    spec.thresholds.degraded.rttWarn = 20ms;
    TargetValues values;
    QVERIFY(!readValue(*targetKey(u"fast_interval_ms"), u"auto"_s, values));
    QVERIFY(!readValue(*targetKey(u"rtt_warn_ms"), u"relative"_s, values));
    QVERIFY(!readValue(*targetKey(u"user_timeout_ms"), u"off"_s, values));
    apply(values, spec);
    QVERIFY(!spec.thresholds.fastInterval);
    QVERIFY(!spec.thresholds.degraded.rttWarn);
    QCOMPARE(spec.keepalive.userTimeoutMode, KeepaliveOptions::UserTimeout::Off);
}

void TestTargetKeys::presetGivesWayToValuesBesideIt()
{
    TargetValues values;
    values.preset = Preset::Lan;
    values.fall = 7;
    TargetSpec spec;
    apply(values, spec);
    QCOMPARE(spec.thresholds.interval, Duration(1s));
    QCOMPARE(spec.thresholds.fall, 7);
}

void TestTargetKeys::tellsConflicts()
{
    TargetSpec spec;
    QVERIFY(conflictsOf(spec).isEmpty());
    spec.thresholds.degraded.n = 6;
    spec.role = TargetSpec::Role::Listener;
    spec.method = Method::Echo;
    const QList<Fault> faults = conflictsOf(spec);
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults.at(0).place, u"degraded_n"_s);
    QCOMPARE(faults.at(1).code, FaultCode::ListenerCannotUseMethod);
    spec.method = Method::Framed;
    spec.tls.isOn = true;
    QCOMPARE(conflictsOf(spec).last().code, FaultCode::ListenerCannotUseTls);
    QCOMPARE(conflictsOf(spec).last().place, u"tls"_s);
}

QTEST_GUILESS_MAIN(TestTargetKeys)
#include "tst_targetkeys.moc"
