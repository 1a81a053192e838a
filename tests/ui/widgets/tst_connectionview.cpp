// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/widgets/connectionview.h"

#include <QEnterEvent>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;

/// When the table's order holds, and when not.
class TestConnectionView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPointerAtRestHoldsNothing();
    void theOrderHoldsFromTheFirstMoveUntilThePointerLeaves();

private:
    /// The one that gets into trouble belongs at the top.
    void fallSilent(quint32 row) { m_model.addTransitions({ transition(row, State::Unreachable, Cause::NoAnswer) }); }
    int placeOf(quint32 row) { return m_model.indexOf({ row }, TableColumn::State).row(); }
    static void send(QWidget &to, QEvent &&event) { QCoreApplication::sendEvent(&to, &event); }

    StoppedClock m_clock;
    ConnectionModel m_model{ m_clock };
    ConnectionView m_view{ m_model };
};

void TestConnectionView::aPointerAtRestHoldsNothing()
{
    m_model.changeRows({ rowInfo(1, u"a"_s), rowInfo(2, u"b"_s), rowInfo(3, u"c"_s) });
    m_view.sortByColumn(int(TableColumn::State), Qt::AscendingOrder);
    const QPointF at(50, 50);
    send(*m_view.viewport(), QEnterEvent(at, at, at));
    fallSilent(2);
    QCOMPARE(placeOf(2), 0);
}

void TestConnectionView::theOrderHoldsFromTheFirstMoveUntilThePointerLeaves()
{
    QWidget &viewport = *m_view.viewport();
    const int before = placeOf(3);
    const QPointF at(50, 50);
    send(viewport, QMouseEvent(QEvent::MouseMove, at, at, Qt::NoButton, Qt::NoButton, Qt::NoModifier));
    fallSilent(3);
    QCOMPARE(placeOf(3), before);
    send(viewport, QEvent(QEvent::Leave));
    QVERIFY(placeOf(3) < placeOf(1));
}

QTEST_MAIN(TestConnectionView)
#include "tst_connectionview.moc"
