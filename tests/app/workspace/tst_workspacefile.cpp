// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspacefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray whole(const QByteArray &members)
{
    return R"({"format":"keepwatch-workspace","version":1,)" + members + "}";
}

const QByteArray plant = whole(R"(
    "defaults": {"interval_ms": 4000, "fall": 5},
    "groups": [{"name": "Plant", "interval_ms": 2000, "method": "echo"}],
    "targets": [
        {"name": "plc-1", "host": "10.0.0.1", "port": 502, "group": "Plant", "interval_ms": 1000},
        {"name": "plc-2", "host": "10.0.0.2", "port": 502, "group": "Plant"},
        {"name": "broker", "host": "::1", "port": 1883},
        {"name": "devices", "host": "0.0.0.0", "port": 0, "role": "listener", "method": "framed"}])");

/// `CODE place` of every fault, so that a failure reads like the report.
QStringList told(const QList<Fault> &faults)
{
    QStringList list;
    for (const Fault &fault : faults)
        list.append(QString::number(int(fault.code)) % u' ' % fault.place % (fault.isNote ? u" note"_s : QString()));
    return list;
}

QString tell(FaultCode code, const QString &place, bool isNote = false)
{
    return QString::number(int(code)) % u' ' % place % (isNote ? u" note"_s : QString());
}

} // namespace

class TestWorkspaceFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resolvesTargetOverGroupOverDefaults();
    void readsListeners();
    void anExceptionIsTheTargetsOwn();
    void comesBackAsWritten();
    void needsOnlyNameHostAndPort();
    void acceptsGroupsByName();
    void reportsFaultsWithTheirPlace_data();
    void reportsFaultsWithTheirPlace();
    void keepsWhatItDoesNotKnow();
    void keepsWhatIsAtFault();
    void opensNewerVersionReadOnly();
    void neverWritesOverTextThatIsNoWorkspace();
    void savesWholeOrNotAtAll();
    void saysThatAFileCannotBeRead();
};

void TestWorkspaceFile::resolvesTargetOverGroupOverDefaults()
{
    const Reading reading = read(plant);
    QCOMPARE(told(reading.faults), QStringList());
    const QList<TargetSpec> specs = resolve(reading.workspace);
    QCOMPARE(specs.size(), 4);
    QCOMPARE(specs.at(0).thresholds.interval, Duration(1s));
    QCOMPARE(specs.at(1).thresholds.interval, Duration(2s));
    QCOMPARE(specs.at(2).thresholds.interval, Duration(4s));
    QCOMPARE(specs.at(0).method, Method::Echo);
    QCOMPARE(specs.at(2).method, Method::Keepalive);
    QCOMPARE(specs.at(0).thresholds.fall, 5);
    QCOMPARE(specs.at(0).thresholds.timeout, Duration(3s));
    QCOMPARE(specs.at(2).endpoint.toString(), u"[::1]:1883"_s);
}

void TestWorkspaceFile::readsListeners()
{
    const TargetSpec spec = resolve(read(plant).workspace).at(3);
    QCOMPARE(spec.role, TargetSpec::Role::Listener);
    QCOMPARE(spec.endpoint.port.value, quint16(0));
}

void TestWorkspaceFile::anExceptionIsTheTargetsOwn()
{
    const Reading reading = read(whole(R"("defaults": {"tls": true, "tls_verify": false},
        "groups": [{"name": "Plant", "tls_verify": false}, {"name": "Office", "tls_verify": true}],
        "targets": [{"name": "a", "host": "h", "port": 1, "group": "Plant", "tls_verify": false},
                    {"name": "b", "host": "h", "port": 2, "group": "Plant"},
                    {"name": "in", "host": "h", "port": 3, "role": "listener"}])"));
    const QStringList wanted{ tell(FaultCode::ExceptionNotInherited, u"/defaults/tls_verify"_s),
        tell(FaultCode::ExceptionNotInherited, u"/groups/0/tls_verify"_s),
        tell(FaultCode::ListenerCannotUseTls, u"/targets/2/tls"_s) };
    QCOMPARE(told(reading.faults), wanted);
    Workspace workspace = reading.workspace;
    workspace.groups[0].values.tlsVerify = false; // by whatever way it came there
    const QList<TargetSpec> specs = resolve(workspace);
    QVERIFY(specs.at(0).tls.isOn && specs.at(1).tls.isOn);
    QVERIFY(!specs.at(0).tls.isVerified);
    QVERIFY(specs.at(1).tls.isVerified);
}

void TestWorkspaceFile::comesBackAsWritten()
{
    const Workspace workspace = read(plant).workspace;
    const Reading again = read(write(workspace));
    QCOMPARE(told(again.faults), QStringList());
    QVERIFY(again.workspace == workspace);
    QCOMPARE(resolve(again.workspace), resolve(workspace));
}

void TestWorkspaceFile::needsOnlyNameHostAndPort()
{
    const Reading reading = read(whole(R"("targets":[{"name":"a","host":"h","port":1}])"));
    QVERIFY(!reading.isFaulty());
    QVERIFY(!reading.isReadOnly);
    QCOMPARE(reading.workspace.targets.size(), 1);
}

void TestWorkspaceFile::acceptsGroupsByName()
{
    const Reading reading =
        read(whole(R"("groups":{"G":{"fall":9}},"targets":[{"name":"a","host":"h","port":1,"group":"G"}])"));
    QCOMPARE(told(reading.faults), QStringList());
    QCOMPARE(resolve(reading.workspace).constFirst().thresholds.fall, 9);
}

void TestWorkspaceFile::reportsFaultsWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char *name, const QByteArray &members, const QStringList &faults) {
        QTest::newRow(name) << whole(members) << faults;
    };
    using F = FaultCode;
    row("a value out of range", R"("defaults":{"fall":0},"targets":[])", { tell(F::OutOfRange, u"/defaults/fall"_s) });
    row("a group's unknown method", R"("groups":[{"name":"g","method":"x"}],"targets":[])",
        { tell(F::UnknownMethod, u"/groups/0/method"_s) });
    row("a target without a port", R"("targets":[{"name":"a","host":"h"}])",
        { tell(F::MissingKey, u"/targets/0/port"_s) });
    row("a port out of range", R"("targets":[{"name":"a","host":"h","port":70000}])",
        { tell(F::PortOutOfRange, u"/targets/0/port"_s) });
    row("port zero, which only a listener may have", R"("targets":[{"name":"a","host":"h","port":0}])",
        { tell(F::PortOutOfRange, u"/targets/0/port"_s) });
    row("a duplicate name at the later target",
        R"("targets":[{"name":"a","host":"h","port":1},{"name":"b","host":"h","port":2},{"name":"a","host":"i","port":3}])",
        { tell(F::DuplicateName, u"/targets/2/name"_s) });
    row("a target that is none", R"("targets":[7])", { tell(F::NotAnObject, u"/targets/0"_s) });
    row("targets that are no list", R"("targets":{})", { tell(F::NotAList, u"/targets"_s) });
    row("no targets", R"("groups":[])", { tell(F::MissingKey, u"/targets"_s) });
    row("an unknown key, escaped", R"("targets":[{"name":"a","host":"h","port":1,"x/y~":1}])",
        { tell(F::UnknownKey, u"/targets/0/x~1y~0"_s, true) });
    row("an empty host", R"("targets":[{"name":"a","host":" ","port":1}])",
        { tell(F::EmptyText, u"/targets/0/host"_s) });
    row("an unknown role", R"("targets":[{"name":"a","host":"h","port":1,"role":"spy"}])",
        { tell(F::NotAChoice, u"/targets/0/role"_s) });
    row("a conflict that comes of inheritance",
        R"("defaults":{"degraded_m":2},"targets":[{"name":"a","host":"h","port":1}])",
        { tell(F::Conflict, u"/targets/0/degraded_n"_s) });
    row("every fault of one target", R"("targets":[{"name":"a","host":"h","port":1,"fall":"x","rise":0}])",
        { tell(F::WrongType, u"/targets/0/fall"_s), tell(F::OutOfRange, u"/targets/0/rise"_s) });
}

void TestWorkspaceFile::reportsFaultsWithTheirPlace()
{
    QFETCH(QByteArray, json);
    const Reading reading = read(json);
    QTEST(told(reading.faults), "faults");
}

void TestWorkspaceFile::keepsWhatItDoesNotKnow()
{
    const QByteArray json = whole(
        R"("future":{"a":1},"defaults":{"d":2},"groups":[{"name":"g","e":3}],"targets":[{"name":"a","host":"h","port":1,"f":[4]}])");
    const Reading reading = read(json);
    QCOMPARE(reading.faults.size(), 4);
    QVERIFY(!reading.isFaulty());
    const QJsonObject written = QJsonDocument::fromJson(write(reading.workspace)).object();
    const QJsonObject original = QJsonDocument::fromJson(json).object();
    QCOMPARE(written, original);
}

void TestWorkspaceFile::keepsWhatIsAtFault()
{
    const QByteArray json = whole(
        R"("defaults":{},"groups":[],"targets":[{"name":"a","host":"h","port":1,"fall":"many"},{"name":"b"},{"name":"a","host":"x","port":2}])");
    const Reading reading = read(json);
    QVERIFY(reading.isFaulty());
    QCOMPARE(reading.workspace.targets.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(write(reading.workspace)), QJsonDocument::fromJson(json));
}

void TestWorkspaceFile::opensNewerVersionReadOnly()
{
    const Reading reading =
        read(R"({"format":"keepwatch-workspace","version":2,"targets":[{"name":"a","host":"h","port":1}]})");
    QVERIFY(reading.isReadOnly);
    QVERIFY(!reading.isFaulty());
    QCOMPARE(told(reading.faults), QStringList(tell(FaultCode::NewerVersion, u"/version"_s, true)));
    QCOMPARE(reading.workspace.targets.size(), 1);
}

void TestWorkspaceFile::neverWritesOverTextThatIsNoWorkspace()
{
    QVERIFY(read("{ \"format\": ").isReadOnly);
    QVERIFY(read("{}").isReadOnly);
    QVERIFY(read("").isFaulty());
    QCOMPARE(read("[\n1,\n").faults.constFirst().expected, u"3"_s); // the line
    QVERIFY(read("[]").isFaulty());
}

void TestWorkspaceFile::savesWholeOrNotAtAll()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"plant.keepwatch"_s);
    QVERIFY(!save(read(plant).workspace, path));
    const auto loaded = load(path);
    QVERIFY(loaded);
    QVERIFY(loaded->workspace == read(plant).workspace);

    const auto error = save(Workspace(), dir.filePath(u"missing/plant.keepwatch"_s));
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::CannotWriteFile);
    QVERIFY(!error->detail.isEmpty());
}

void TestWorkspaceFile::saysThatAFileCannotBeRead()
{
    const auto result = load(u"/nowhere/plant.keepwatch"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::CannotReadFile);
    QCOMPARE(result.error().subject, u"/nowhere/plant.keepwatch"_s);
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspacefile.moc"
