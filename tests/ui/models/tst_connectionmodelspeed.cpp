// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/models/connectionmodel.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;

/// Prints what 10,000 rows cost. It checks the outcome, never the time: that depends on the computer.
class TestConnectionModelSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousandRows();
};

namespace {

constexpr quint32 rows = 10'000;

template <typename Work> void timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    qInfo("%-28s %7.2f ms", what, double(timer.nsecsElapsed()) / 1e6);
}

} // namespace

void TestConnectionModelSpeed::tenThousandRows()
{
    StoppedClock clock;
    ConnectionModel model(clock);
    QList<RowInfo> infos;
    QList<RowFigures> all;
    QList<Transition> states;
    for (quint32 id = 1; id <= rows; ++id) {
        infos << rowInfo(id, QStringLiteral("target-%1").arg(id * 7919 % rows));
        all << figures(id, double(id * 7919 % rows) / 100);
        states << transition(id, State(id % stateCodes.size()), Cause::NoAnswer);
    }
    timed("add", [&] { model.changeRows(infos); });
    timed("transitions of all", [&] { model.addTransitions(states); });
    timed("figures of all", [&] { model.setFigures(all); });
    timed("sort by RTT", [&] { model.sort(int(TableColumn::RttNow), Qt::DescendingOrder); });
    timed("figures, sorted by RTT", [&] { model.setFigures(all); });
    timed("sort by name", [&] { model.sort(int(TableColumn::Name), Qt::AscendingOrder); });
    timed("figures, sorted by name", [&] { model.setFigures(all); });
    ConnectionFilter filter;
    filter.text = QStringLiteral("99");
    timed("filter by text", [&] { model.setFilter(filter); });
    QVERIFY(model.rowCount() > 0 && model.rowCount() < int(rows));
    timed("filter off", [&] { model.setFilter({}); });
    QCOMPARE(model.rowCount(), int(rows));
    QList<RowId> half;
    for (quint32 id = 1; id <= rows; id += 2)
        half << RowId{ id };
    timed("remove half", [&] { model.removeRows(half); });
    QCOMPARE(model.rowCount(), int(rows / 2));
}

QTEST_GUILESS_MAIN(TestConnectionModelSpeed)
#include "tst_connectionmodelspeed.moc"
