// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/edits.h"
#include "app/workspace/origin.h"
#include "app/workspace/tags.h"
#include "app/workspace/workspacefile.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAreThoseWithValuesAndThoseThatTargetsName();
    void aRenamedGroupKeepsItsTargets();
    void aRemovedGroupLeavesItsTargetsOrTakesThemAlong();
    void targetsMoveBetweenGroups();
    void copiesGetFreeNames();
    void tagsAreATextOfTheirOwn();
    void tagsAreKeptInTheFile();
    void tagsAtFaultAreKeptAsTheyAre();
    void whereAValueComesFrom();

private:
    static Workspace workspace();
};

Workspace TestEdits::workspace()
{
    Workspace result;
    quint32 id = 0;
    const auto add = [&](const QString &name, const QString &group) {
        Target target;
        target.id = TargetId{ ++id };
        target.name = name;
        target.group = group;
        target.endpoint = { u"h"_s, Port{ 1 } };
        result.targets.append(target);
    };
    add(u"a"_s, u"Hall"_s);
    add(u"b"_s, u"Hall"_s);
    add(u"c"_s, u"Works"_s);
    add(u"d"_s, QString());
    Group hall{ .name = u"Hall"_s, .values = {}, .kept = {} };
    hall.values.interval = 2s;
    result.groups.append(hall);
    return result;
}

void TestEdits::groupsAreThoseWithValuesAndThoseThatTargetsName()
{
    QCOMPARE(groupNames(workspace()), QStringList({ u"Hall"_s, u"Works"_s }));
    QCOMPARE(targetsOf(workspace(), u"Hall"_s), QList<TargetId>({ { 1 }, { 2 } }));
    QCOMPARE(targetsOf(workspace(), QString()), QList<TargetId>({ { 4 } }));
}

void TestEdits::aRenamedGroupKeepsItsTargets()
{
    Workspace changed = workspace();
    Group hall = *changed.group(u"Hall"_s);
    hall.name = u"Press hall"_s;
    putGroup(changed, u"Hall"_s, hall);
    QCOMPARE(changed.groups.size(), 1);
    QCOMPARE(targetsOf(changed, u"Press hall"_s).size(), 2);
    QCOMPARE(resolve(changed, changed.targets.first()).thresholds.interval, Duration(2s));
    // A group that only targets named gets an entry of its own.
    putGroup(changed, u"Works"_s, Group{ .name = u"Works"_s, .values = {}, .kept = {} });
    QCOMPARE(changed.groups.size(), 2);
    QCOMPARE(targetsOf(changed, u"Works"_s).size(), 1);
}

void TestEdits::aRemovedGroupLeavesItsTargetsOrTakesThemAlong()
{
    Workspace kept = workspace();
    removeGroup(kept, u"Hall"_s, false);
    QCOMPARE(kept.targets.size(), 4);
    QCOMPARE(targetsOf(kept, QString()).size(), 3);
    QVERIFY(kept.groups.isEmpty());
    Workspace emptied = workspace();
    removeGroup(emptied, u"Hall"_s, true);
    QCOMPARE(emptied.targets.size(), 2);
}

void TestEdits::targetsMoveBetweenGroups()
{
    Workspace changed = workspace();
    moveToGroup(changed, { { 1 }, { 4 } }, u"Works"_s);
    QCOMPARE(targetsOf(changed, u"Works"_s), QList<TargetId>({ { 1 }, { 3 }, { 4 } }));
    moveToGroup(changed, { { 3 } }, QString());
    QCOMPARE(targetsOf(changed, QString()), QList<TargetId>{ { 3 } });
    QVERIFY(changed.group(u"Works"_s)); // made, and so it stays when it is empty
    addTag(changed, { { 1 }, { 2 } }, u"plc"_s);
    addTag(changed, { { 1 } }, u"plc"_s);
    QCOMPARE(changed.targets.first().tags, QStringList{ u"plc"_s });
    QCOMPARE(allTags(changed), QStringList{ u"plc"_s });
}

void TestEdits::copiesGetFreeNames()
{
    Workspace changed = workspace();
    changed.targets[1].name = u"a (2)"_s;
    const QList<Target> copies = copiesOf(changed, { { 2 }, { 1 } });
    QCOMPARE(copies.size(), 2);
    QCOMPARE(copies.at(0).name, u"a (3)"_s);
    QCOMPARE(copies.at(1).name, u"a (4)"_s);
    QVERIFY(!copies.at(0).id.isValid());
    QCOMPARE(copies.at(0).group, u"Hall"_s);
    QCOMPARE(freeName(u"x"_s, {}), u"x"_s);
}

void TestEdits::tagsAreATextOfTheirOwn()
{
    QCOMPARE(tagsOf(u" night  shift, plc;plc ,, "_s), QStringList({ u"night shift"_s, u"plc"_s }));
    QCOMPARE(tagText({ u"night shift"_s, u"plc"_s }), u"night shift, plc"_s);
}

void TestEdits::tagsAreKeptInTheFile()
{
    Workspace changed = workspace();
    changed.targets[0].tags = { u"night shift"_s, u"<b>plc</b>"_s };
    const Reading reading = read(write(changed));
    QVERIFY(reading.faults.isEmpty());
    QCOMPARE(reading.workspace, changed);
}

void TestEdits::tagsAtFaultAreKeptAsTheyAre()
{
    const QByteArray json(
        R"({"format":"keepwatch-workspace","version":1,"targets":[{"name":"a","host":"h","port":1,"tags":"plc"}]})");
    const Reading reading = read(json);
    QCOMPARE(reading.faults.size(), 1);
    QCOMPARE(reading.faults.constFirst().place, u"/targets/0/tags"_s);
    QCOMPARE(reading.workspace.targets.size(), 1);
    QVERIFY(write(reading.workspace).contains(R"("tags": "plc")"));
}

void TestEdits::whereAValueComesFrom()
{
    Workspace changed = workspace();
    changed.defaults.preset = Preset::Lan;
    changed.defaults.rise = 4;
    const auto from = [&](const char *key, const QString &group, const TargetValues &own) {
        return originOf(changed, group, *targetKey(QLatin1StringView(key)), own);
    };
    QCOMPARE(from("interval_ms", u"Hall"_s, {}), Origin::Group);
    QCOMPARE(from("interval_ms", u"Works"_s, {}), Origin::Defaults); // by their preset
    QCOMPARE(from("rise", u"Hall"_s, {}), Origin::Defaults);
    QCOMPARE(from("keepcnt", u"Hall"_s, {}), Origin::Shipped);
    TargetValues own;
    own.preset = Preset::Wan;
    QCOMPARE(from("fall", u"Hall"_s, own), Origin::Preset);
    QCOMPARE(from("rise", u"Hall"_s, own), Origin::Defaults);
    QCOMPARE(originOfGroup(changed, *targetKey(u"fall"), own), Origin::Preset);
    QCOMPARE(originOfGroup(changed, *targetKey(u"fall"), {}), Origin::Defaults);
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
