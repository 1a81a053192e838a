// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/starter.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;
using engine::Starter;

/// When rows that are started together really start.
class TestStarter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAloneStartsAtOnce();
    void aFewStartApart();
};

void TestStarter::oneAloneStartsAtOnce()
{
    const SystemClock clock;
    engine::Scheduler scheduler(clock);
    QList<TargetId> started;
    Starter starter(clock, scheduler, [&started](TargetId target) { started << target; });
    starter.start({});
    QVERIFY(started.isEmpty());
    starter.start({ { TargetId{ 7 }, 5s } });
    QCOMPARE(started, QList<TargetId>{ TargetId{ 7 } });
}

void TestStarter::aFewStartApart()
{
    const SystemClock clock;
    engine::Scheduler scheduler(clock);
    QList<TargetId> started;
    Instant last{};
    Starter starter(clock, scheduler, [&](TargetId target) {
        started << target;
        last = clock.now();
    });
    std::vector<Starter::Candidate> few;
    QList<TargetId> ids;
    for (quint32 id = 1; id <= 6; ++id) {
        few.push_back({ TargetId{ id }, 5s });
        ids << TargetId{ id };
    }
    const Instant begin = clock.now();
    starter.start(few);
    QVERIFY(started.isEmpty());
    QTRY_COMPARE(started.size(), ids.size());
    QCOMPARE(started, ids);
    QVERIFY(last - begin >= 5 * Starter::apart);
}

QTEST_GUILESS_MAIN(TestStarter)
#include "tst_starter.moc"
