// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/models/connectionmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;

namespace {

/// The names from top to bottom, as one would read them off the screen.
QString shown(const ConnectionModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names << model.index(i, int(TableColumn::Name)).data().toString();
    return names.join(u' ');
}

QList<RowInfo> fourRows()
{
    return { rowInfo(1, QStringLiteral("a"), QStringLiteral("north")), rowInfo(2, QStringLiteral("b")),
        rowInfo(3, QStringLiteral("c")), rowInfo(4, QStringLiteral("d"), QStringLiteral("north")) };
}

void fill(ConnectionModel &model)
{
    model.changeRows(fourRows());
    model.addTransitions({ transition(1, State::Up, Cause::Started), transition(2, State::Degraded, Cause::Slow),
        transition(3, State::Unreachable, Cause::Refused), transition(4, State::Suspect, Cause::Unanswered) });
}

} // namespace

class TestConnectionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void worstComesFirst();
    void mergesById();
    void sortsByColumn_data();
    void sortsByColumn();
    void rowsWithoutValueComeLast();
    void filters_data();
    void filters();
    void stateLeavesAndEntersTheFilter();
    void selectionSurvives();
    void aLateEchoOfTheEngineTakesNoRowOutOfTheFilter();
    void holdsWhileHeld();
    void removesInAnyState();
    void countsEveryState();
    void everyColumnIsInTheTable();
    void figuresAreShown();
    void heartbeatsAreCountedFromTheSecondFiguresOn();
    void timeInStateGoesOn();
    void survivesRandomUse();

private:
    StoppedClock m_clock;
    std::unique_ptr<ConnectionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConnectionModel::init()
{
    m_clock.utc = UtcTime(std::chrono::seconds(1000));
    m_model = std::make_unique<ConnectionModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestConnectionModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestConnectionModel::worstComesFirst()
{
    fill(*m_model);
    QCOMPARE(shown(*m_model), QStringLiteral("c d b a"));
    Transition critical = transition(1, State::Degraded, Cause::Slow);
    critical.severity = 2;
    m_model->addTransitions({ critical });
    QCOMPARE(shown(*m_model), QStringLiteral("c d a b"));
}

void TestConnectionModel::mergesById()
{
    fill(*m_model);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->changeRows({ rowInfo(2, QStringLiteral("bb")), rowInfo(5, QStringLiteral("e")) });
    QCOMPARE(shown(*m_model), QStringLiteral("c d bb e a"));
    m_model->removeRows({ RowId{ 4 }, RowId{ 77 } });
    QCOMPARE(shown(*m_model), QStringLiteral("c bb e a"));
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(resets.isEmpty());
}

void TestConnectionModel::sortsByColumn_data()
{
    QTest::addColumn<TableColumn>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("by name") << TableColumn::Name << Qt::AscendingOrder << QStringLiteral("n2 n10 N11");
    QTest::newRow("by name downwards") << TableColumn::Name << Qt::DescendingOrder << QStringLiteral("N11 n10 n2");
    QTest::newRow("by RTT") << TableColumn::RttNow << Qt::AscendingOrder << QStringLiteral("n10 N11 n2");
    QTest::newRow("by RTT downwards") << TableColumn::RttNow << Qt::DescendingOrder << QStringLiteral("n2 N11 n10");
    QTest::newRow("by state, equal ones by id")
        << TableColumn::State << Qt::AscendingOrder << QStringLiteral("n2 n10 N11");
}

void TestConnectionModel::sortsByColumn()
{
    QFETCH(const TableColumn, column);
    QFETCH(const Qt::SortOrder, order);
    m_model->changeRows(
        { rowInfo(1, QStringLiteral("n2")), rowInfo(2, QStringLiteral("n10")), rowInfo(3, QStringLiteral("N11")) });
    m_model->addTransitions({ transition(1, State::Up, Cause::Started), transition(2, State::Up, Cause::Started),
        transition(3, State::Up, Cause::Started) });
    m_model->setFigures({ figures(1, 9), figures(2, 0.5), figures(3, 7) });
    m_model->sort(int(column), order);
    QTEST(shown(*m_model), "expected");
}

void TestConnectionModel::rowsWithoutValueComeLast()
{
    fill(*m_model);
    m_model->setFigures({ figures(1, 3), figures(2, 1), figures(3, {}), figures(4, 2) });
    m_model->sort(int(TableColumn::RttNow), Qt::AscendingOrder);
    QCOMPARE(shown(*m_model), QStringLiteral("b d a c"));
    m_model->sort(int(TableColumn::RttNow), Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), QStringLiteral("a d b c"));
}

void TestConnectionModel::filters_data()
{
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing chosen shows all") << QList<State>{} << QString() << QStringLiteral("c d b a");
    QTest::newRow("one state") << QList<State>{ State::Suspect } << QString() << QStringLiteral("d");
    QTest::newRow("two states") << QList<State>{ State::Up, State::Degraded } << QString() << QStringLiteral("b a");
    QTest::newRow("a name in capitals") << QList<State>{} << QStringLiteral("B") << QStringLiteral("b");
    QTest::newRow("a peer") << QList<State>{} << QStringLiteral("10.0.0.4:") << QStringLiteral("c");
    QTest::newRow("a group") << QList<State>{} << QStringLiteral("north") << QStringLiteral("d a");
    QTest::newRow("a cause") << QList<State>{} << QStringLiteral("refused") << QStringLiteral("c");
    QTest::newRow("a state and a text that exclude each other")
        << QList<State>{ State::Up } << QStringLiteral("refused") << QString();
}

void TestConnectionModel::filters()
{
    QFETCH(const QList<State>, states);
    QFETCH(const QString, text);
    fill(*m_model);
    ConnectionFilter filter;
    for (const State state : states)
        filter.states.set(size_t(state));
    filter.text = text;
    m_model->setFilter(filter);
    QTEST(shown(*m_model), "expected");
    m_model->setFilter({});
    QCOMPARE(shown(*m_model), QStringLiteral("c d b a"));
}

void TestConnectionModel::stateLeavesAndEntersTheFilter()
{
    fill(*m_model);
    ConnectionFilter filter;
    filter.states.set(size_t(State::Unreachable));
    m_model->setFilter(filter);
    m_model->addTransitions(
        { transition(3, State::Up, Cause::Recovered), transition(1, State::Unreachable, Cause::NoAnswer) });
    QCOMPARE(shown(*m_model), QStringLiteral("a"));
}

void TestConnectionModel::selectionSurvives()
{
    fill(*m_model);
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->indexOf(RowId{ 1 }), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_model->addTransitions({ transition(1, State::Unreachable, Cause::NoAnswer) });
    m_model->removeRows({ RowId{ 2 } });
    m_model->sort(int(TableColumn::Name), Qt::DescendingOrder);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().data(ConnectionModel::RowIdRole).value<RowId>(), RowId{ 1 });
}

/// Moved out of the group and back by the operator: what the engine says of either step comes when it comes.
void TestConnectionModel::aLateEchoOfTheEngineTakesNoRowOutOfTheFilter()
{
    fill(*m_model);
    const TargetLabels labels{ QStringLiteral("a"), QStringLiteral("north"), {} };
    m_model->setLabels({ { TargetId{ 1 }, labels } });
    ConnectionFilter filter;
    filter.group = QStringLiteral("north");
    m_model->setFilter(filter);
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->indexOf(RowId{ 1 }), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_model->changeRows({ rowInfo(1, QStringLiteral("a")) });
    m_model->changeRows({ rowInfo(1, QStringLiteral("a"), QStringLiteral("north")) });
    QCOMPARE(selection.selectedRows().size(), 1);
    m_model->setLabels({ { TargetId{ 1 }, { QStringLiteral("a"), {}, {} } } });
    QCOMPARE(shown(*m_model), QStringLiteral("d"));
}

void TestConnectionModel::holdsWhileHeld()
{
    fill(*m_model);
    m_model->setHeld(true);
    m_model->addTransitions({ transition(1, State::Unreachable, Cause::NoAnswer) });
    m_model->changeRows({ rowInfo(5, QStringLiteral("e")) });
    QCOMPARE(shown(*m_model), QStringLiteral("c d b a e"));
    m_model->setHeld(false);
    QCOMPARE(shown(*m_model), QStringLiteral("a c d b e"));
    m_model->setHeld(true);
    m_model->sort(int(TableColumn::Name), Qt::AscendingOrder);
    QCOMPARE(shown(*m_model), QStringLiteral("a b c d e"));
}

void TestConnectionModel::removesInAnyState()
{
    fill(*m_model);
    ConnectionFilter filter;
    filter.text = QStringLiteral("north");
    m_model->setFilter(filter);
    m_model->removeRows({ RowId{ 2 }, RowId{ 1 } });
    QCOMPARE(shown(*m_model), QStringLiteral("d"));
    m_model->setHeld(true);
    m_model->removeRows({ RowId{ 4 } });
    QCOMPARE(shown(*m_model), QString());
    m_model->setFilter({});
    QCOMPARE(shown(*m_model), QStringLiteral("c"));
    QVERIFY(m_model->find(RowId{ 3 }));
    QVERIFY(!m_model->find(RowId{ 1 }));
}

void TestConnectionModel::countsEveryState()
{
    const QSignalSpy changes(m_model.get(), &ConnectionModel::countsChanged);
    fill(*m_model);
    QCOMPARE(m_model->counts().all, 4);
    QCOMPARE(m_model->counts()[State::Suspect], 1);
    QCOMPARE(m_model->counts()[State::Connecting], 0);
    const auto before = changes.size();
    m_model->setFigures({ figures(1, 1) });
    QCOMPARE(changes.size(), before);
    m_model->removeRows({ RowId{ 4 } });
    QCOMPARE(m_model->counts()[State::Suspect], 0);
    QCOMPARE(m_model->counts().all, 3);
}

void TestConnectionModel::everyColumnIsInTheTable()
{
    QSet<QByteArray> ids;
    int place = 0;
    for (const ColumnInfo &column : connectionColumns()) {
        QCOMPARE(int(column.column), place++);
        QVERIFY(!title(column).isEmpty());
        QVERIFY(!menuName(column).isEmpty());
        QVERIFY(column.width > 0);
        QCOMPARE(columnOf(QString::fromLatin1(column.id)), std::optional(column.column));
        ids.insert(column.id);
    }
    QCOMPARE(ids.size(), qsizetype(connectionColumns().size()));
    QVERIFY(!columnOf(u"nonsense"));
}

/// Figures come of the rows that have new ones, now of some, now of others; a row may come with many at first.
void TestConnectionModel::heartbeatsAreCountedFromTheSecondFiguresOn()
{
    const auto counted = [](quint32 row, quint64 heartbeats) {
        RowFigures result = figures(row, 1);
        result.heartbeats = heartbeats;
        return result;
    };
    m_model->changeRows({ rowInfo(1, QStringLiteral("one")), rowInfo(2, QStringLiteral("two")) });
    m_model->setFigures({ counted(1, 1000), counted(2, 500) });
    QCOMPARE(m_model->heartbeats(), 0U);
    m_model->setFigures({ counted(1, 1010) });
    m_model->setFigures({ counted(2, 503), counted(77, 9) });
    QCOMPARE(m_model->heartbeats(), 13U);
}

void TestConnectionModel::figuresAreShown()
{
    fill(*m_model);
    m_model->setFigures({ figures(1, 12.34), figures(3, {}) });
    const QModelIndex up = m_model->indexOf(RowId{ 1 }, TableColumn::RttNow);
    QCOMPARE(up.data().toString(), QStringLiteral("12.3"));
    QCOMPARE(up.data(ConnectionModel::RawRole).toDouble(), 12.34);
    const QModelIndex gone = m_model->indexOf(RowId{ 3 }, TableColumn::RttNow);
    QCOMPARE(gone.data().toString(), QStringLiteral("–"));
    QVERIFY(!gone.data(ConnectionModel::RawRole).isValid());
    QCOMPARE(m_model->indexOf(RowId{ 1 }, TableColumn::LossPercent).data().toString(), QStringLiteral("0"));
    QCOMPARE(m_model->indexOf(RowId{ 1 }, TableColumn::Cause).data().toString(), QString());
}

void TestConnectionModel::timeInStateGoesOn()
{
    fill(*m_model);
    const QModelIndex cell = m_model->indexOf(RowId{ 3 }, TableColumn::InState);
    QCOMPARE(cell.data(ConnectionModel::RawRole).toDouble(), 100.0);
    m_clock.utc += std::chrono::seconds(5);
    QCOMPARE(cell.data(ConnectionModel::RawRole).toDouble(), 105.0);
    // A sharper cause is no new state.
    m_model->addTransitions({ transition(3, State::Unreachable, Cause::HostUnreachable, m_clock.utc) });
    QCOMPARE(m_model->indexOf(RowId{ 3 }, TableColumn::InState).data(ConnectionModel::RawRole).toDouble(), 105.0);
}

void TestConnectionModel::survivesRandomUse()
{
    quint32 seed = 1;
    const auto random = [&seed](quint32 below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
    for (int step = 0; step < 600; ++step) {
        const quint32 id = 1 + random(40);
        const auto state = State(random(7));
        switch (random(7)) {
        case 0:
            m_model->changeRows({ rowInfo(id, QString::number(id)), rowInfo(1 + random(40), QStringLiteral("x")) });
            break;
        case 1:
            m_model->removeRows({ RowId{ id }, RowId{ 1 + random(40) } });
            break;
        case 2:
            m_model->setHeld(random(2) == 1);
            break;
        case 3: {
            ConnectionFilter filter;
            filter.states.set(size_t(state), random(2) == 1);
            filter.text = random(3) == 0 ? QStringLiteral("1") : QString();
            m_model->setFilter(filter);
            break;
        }
        case 4:
            m_model->sort(int(random(quint32(m_model->columnCount()))), Qt::SortOrder(random(2)));
            break;
        case 5:
            m_model->setFigures({ figures(id, random(100)) });
            break;
        default:
            m_model->addTransitions({ transition(id, state, Cause::Unknown) });
        }
        QVERIFY(m_model->rowCount() <= m_model->counts().all);
    }
}

QTEST_GUILESS_MAIN(TestConnectionModel)
#include "tst_connectionmodel.moc"
