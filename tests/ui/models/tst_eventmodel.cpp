// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/models/eventmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace std::chrono_literals;

class TestEventModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestComesFirst();
    void neverHoldsMoreThanItsLimit();
    void recoverySaysHowLongItTook();
    void ownPauseHasNoRow();
    void anIncidentIsOneLine();
    void earlierIncidentsComeLastWithTheirDay();
    void flappingIsToldOfItsRow();
    void interruptionsOfOneMomentAreOneLine();
    void namesAreThoseOfTheMoment();
    void clearsToNothing();
};

namespace {

UtcTime at(int seconds)
{
    return UtcTime(std::chrono::seconds(seconds));
}

QString textAt(const EventModel &model, int row)
{
    return model.index(row, EventModel::TextColumn).data().toString();
}

} // namespace

void TestEventModel::newestComesFirst()
{
    EventModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.changeRows({ rowInfo(1, QStringLiteral("a")), rowInfo(2, QStringLiteral("b")) });
    model.addTransitions({ transition(1, State::Connecting, Cause::Started, at(1)),
        transition(2, State::Connecting, Cause::Started, at(2)) });
    model.addTransitions({ transition(1, State::Up, Cause::Started, at(3)) });
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(textAt(model, 0), QStringLiteral("Connected"));
    QCOMPARE(model.eventAt(1).name, QStringLiteral("b"));
    QCOMPARE(model.eventAt(2).name, QStringLiteral("a"));
}

void TestEventModel::neverHoldsMoreThanItsLimit()
{
    EventModel model(3);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int second = 0; second < 5; ++second)
        model.addTransitions({ transition(1, State::Up, Cause::Started, at(second)) });
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.eventAt(2).time, at(2));
    QList<Transition> flood;
    for (int second = 10; second < 20; ++second)
        flood << transition(1, State::Up, Cause::Started, at(second));
    model.addTransitions(flood);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.eventAt(0).time, at(19));
    QCOMPARE(model.eventAt(2).time, at(17));
}

void TestEventModel::recoverySaysHowLongItTook()
{
    EventModel model;
    model.addTransitions({ transition(1, State::Suspect, Cause::Unanswered, at(10)),
        transition(1, State::Unreachable, Cause::NoAnswer, at(15)),
        transition(1, State::Up, Cause::Recovered, at(112)) });
    QCOMPARE(textAt(model, 0), QStringLiteral("Recovered after 1 m 42 s"));
    QCOMPARE(textAt(model, 1), QStringLiteral("The peer's host does not answer"));
    model.addTransitions(
        { transition(1, State::Degraded, Cause::Slow, at(120)), transition(1, State::Up, Cause::Recovered, at(130)) });
    QCOMPARE(textAt(model, 0), QStringLiteral("Recovered"));
}

void TestEventModel::ownPauseHasNoRow()
{
    EventModel model;
    model.addOwnPause({ .from = at(10), .to = at(40) });
    QVERIFY(!model.eventAt(0).row);
    QVERIFY(textAt(model, 0).contains(QStringLiteral("30 s")));
}

void TestEventModel::anIncidentIsOneLine()
{
    EventModel model;
    Incident incident;
    incident.time = at(10);
    incident.since = at(5);
    incident.scope = IncidentScope::Prefix;
    incident.subject = QStringLiteral("10.9.1.0/24");
    incident.cause = Cause::NoAnswer;
    incident.rows = { RowId{ 1 }, RowId{ 2 } };
    model.addIncidents({ incident });
    incident.phase = IncidentPhase::Ended;
    incident.time = at(65);
    model.addIncidents({ incident });
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(textAt(model, 1).contains(QStringLiteral("10.9.1.0/24")));
    QVERIFY(textAt(model, 0).contains(QStringLiteral("1 m")));
    QCOMPARE(model.eventAt(1).to, State::Unreachable);
    QCOMPARE(model.eventAt(0).to, State::Up);
    QCOMPARE(model.index(0, EventModel::NameColumn).data().toString(), QStringLiteral("Incident"));
}

void TestEventModel::interruptionsOfOneMomentAreOneLine()
{
    EventModel model;
    model.changeRows({ rowInfo(1, QStringLiteral("plc-1")), rowInfo(2, QStringLiteral("plc-2")) });
    const auto interrupted = [](quint32 row, int second, Duration lasted) {
        return Interruption{ .row = { row }, .time = at(second), .lasted = lasted };
    };
    model.addInterruptions({ interrupted(1, 10, 2800ms) });
    QCOMPARE(textAt(model, 0), QStringLiteral("Interrupted for 2.8 s, survived"));
    QCOMPARE(model.index(0, EventModel::NameColumn).data().toString(), QStringLiteral("plc-1"));
    model.addInterruptions({ interrupted(2, 12, 3100ms) });
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.eventAt(0).row);
    QCOMPARE(textAt(model, 0), QStringLiteral("2 connection(s) interrupted for up to 3.1 s, survived"));
    model.addInterruptions({ interrupted(2, 60, 1500ms) });
    QCOMPARE(model.rowCount(), 2);
    QList<Interruption> flood;
    for (quint32 row = 1; row <= 10'000; ++row)
        flood << interrupted(row, 100, 2s);
    model.addInterruptions(flood);
    QCOMPARE(model.rowCount(), 3);
}

void TestEventModel::earlierIncidentsComeLastWithTheirDay()
{
    EventModel model;
    const QAbstractItemModelTester tester(&model);
    model.changeRows({ rowInfo(1, QStringLiteral("plc-1")) });
    model.addTransitions({ transition(1, State::Up, Cause::Started, at(86'400 * 20)) });
    Incident over;
    over.phase = IncidentPhase::Ended;
    over.since = at(86'400 * 3 + 3600 * 14 + 60 * 5);
    over.time = over.since + 90s;
    over.scope = IncidentScope::NextHop;
    over.subject = QStringLiteral("10.0.0.1");
    over.cause = Cause::NoAnswer;
    over.rows = { RowId{ 1 }, RowId{ 2 } };
    Incident open = over;
    open.phase = IncidentPhase::Grown;
    open.since = open.time = at(86'400 * 4);
    model.restoreIncidents({ over, open });
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.eventAt(1).to, State::Unreachable);
    QCOMPARE(model.index(2, EventModel::TimeColumn).data().toString(), QStringLiteral("01-04 14:05"));
    QVERIFY(textAt(model, 2).contains(QStringLiteral("behind router 10.0.0.1")));
    QVERIFY(textAt(model, 2).endsWith(QStringLiteral("over after 1 m 30 s")));
    QVERIFY(!textAt(model, 1).contains(QStringLiteral("over after")));
}

void TestEventModel::flappingIsToldOfItsRow()
{
    EventModel model;
    model.changeRows({ rowInfo(1, QStringLiteral("plc-1")) });
    model.addTransitions({ transition(1, State::Unreachable, Cause::Refused) });
    model.addFlapping({ { RowId{ 1 }, at(10), true, 32 } });
    QCOMPARE(model.eventAt(0).name, QStringLiteral("plc-1"));
    QCOMPARE(model.eventAt(0).to, State::Unreachable);
    QVERIFY(textAt(model, 0).contains(QStringLiteral("flapping")));
}

void TestEventModel::namesAreThoseOfTheMoment()
{
    EventModel model;
    model.changeRows({ rowInfo(1, QStringLiteral("before")) });
    model.addTransitions({ transition(1, State::Up, Cause::Started) });
    model.changeRows({ rowInfo(1, QStringLiteral("after")) });
    QCOMPARE(model.eventAt(0).name, QStringLiteral("before"));
}

void TestEventModel::clearsToNothing()
{
    EventModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.clear();
    model.addTransitions({ transition(1, State::Up, Cause::Started) });
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
