// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/models/connectionmodel.h"
#include "ui/models/groups/groupmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;
using Kind = GroupChoice::Kind;

class TestGroupModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAreMerged();
    void countsAndTheWorstState();
    void onlyWhatChangedIsTold();
    void tagsComeWithTheRows();
    void groupAndTagFilterTheTable();

private:
    const GroupSummary &part(Kind kind, const QString &name = {}) const
    {
        return m_groups->at(m_groups->indexOf({ kind, name }).row());
    }

    StoppedClock m_clock;
    std::unique_ptr<ConnectionModel> m_rows;
    std::unique_ptr<GroupModel> m_groups;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestGroupModel::init()
{
    m_tester.reset();
    m_rows = std::make_unique<ConnectionModel>(m_clock);
    m_groups = std::make_unique<GroupModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_groups.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_rows->changeRows({ rowInfo(1, u"a"_s, u"Hall"_s), rowInfo(2, u"b"_s, u"Hall"_s), rowInfo(3, u"c"_s) });
}

void TestGroupModel::namesAreMerged()
{
    QCOMPARE(m_groups->rowCount(), 1);
    m_groups->setNames({ u"Hall"_s, u"Works"_s }, { u"plc"_s });
    QCOMPARE(m_groups->rowCount(), 6); // all, two groups, no group, the title of the tags, a tag
    const QPersistentModelIndex works(m_groups->indexOf({ Kind::Group, u"Works"_s }));
    m_groups->setNames({ u"Annex"_s, u"Works"_s }, {});
    QCOMPARE(m_groups->rowCount(), 4);
    QVERIFY(works.isValid());
    QCOMPARE(works.data().toString(), u"Works"_s);
    m_groups->setNames({}, {});
    QCOMPARE(m_groups->rowCount(), 1);
    QVERIFY(!works.isValid());
}

void TestGroupModel::countsAndTheWorstState()
{
    m_groups->setNames({ u"Hall"_s, u"Works"_s }, {});
    m_rows->addTransitions({ transition(1, State::Up, Cause::Started), transition(2, State::Suspect, Cause::Unanswered),
        transition(3, State::Unreachable, Cause::Refused) });
    m_groups->count(m_rows->allRows());
    QCOMPARE(part(Kind::All).count, 3);
    QCOMPARE(part(Kind::All).troubled, 2);
    QCOMPARE(part(Kind::All).worst, State::Unreachable);
    QCOMPARE(part(Kind::Group, u"Hall"_s).count, 2);
    QCOMPARE(part(Kind::Group, u"Hall"_s).troubled, 1);
    QCOMPARE(part(Kind::Group, u"Hall"_s).worst, State::Suspect);
    QCOMPARE(part(Kind::Ungrouped).worst, State::Unreachable);
    QVERIFY(!part(Kind::Group, u"Works"_s).worst);
}

void TestGroupModel::onlyWhatChangedIsTold()
{
    m_groups->setNames({ u"Hall"_s, u"Works"_s }, {});
    m_groups->count(m_rows->allRows());
    const QSignalSpy told(m_groups.get(), &QAbstractItemModel::dataChanged);
    m_groups->count(m_rows->allRows());
    QCOMPARE(told.size(), 0);
    m_rows->changeRows({ rowInfo(3, u"c"_s, u"Works"_s) });
    m_groups->count(m_rows->allRows());
    QCOMPARE(told.size(), 2); // Works and those without a group
}

void TestGroupModel::tagsComeWithTheRows()
{
    m_rows->setLabels({ { TargetId{ 1 }, { u"a"_s, u"Hall"_s, { u"plc"_s, u"<b>night</b>"_s } } },
        { TargetId{ 9 }, { u"later"_s, {}, { u"plc"_s } } } });
    m_rows->changeRows({ rowInfo(9, u"later"_s) });
    m_groups->setNames({}, { u"<b>night</b>"_s, u"plc"_s });
    m_groups->count(m_rows->allRows());
    QCOMPARE(part(Kind::Tag, u"plc"_s).count, 2);
    QCOMPARE(part(Kind::Tag, u"<b>night</b>"_s).count, 1);
    const QModelIndex cell = m_rows->indexOf(RowId{ 1 }, TableColumn::Tags);
    QCOMPARE(cell.data().toString(), u"plc, <b>night</b>"_s);
}

void TestGroupModel::groupAndTagFilterTheTable()
{
    const TargetLabels b{ u"b"_s, u"Hall"_s, {} };
    const TargetLabels c{ u"c"_s, {}, {} };
    m_rows->setLabels({ { TargetId{ 1 }, { u"a"_s, u"Hall"_s, { u"plc"_s } } }, { TargetId{ 2 }, b },
        { TargetId{ 3 }, { u"c"_s, {}, { u"plc"_s } } } });
    ConnectionFilter filter;
    filter.group = u"Hall"_s;
    m_rows->setFilter(filter);
    QCOMPARE(m_rows->rowCount(), 2);
    filter.tag = u"plc"_s;
    m_rows->setFilter(filter);
    QCOMPARE(m_rows->rowCount(), 1);
    filter.group = QString();
    m_rows->setFilter(filter);
    QCOMPARE(m_rows->rowAt(0).info.name, u"c"_s);
    const TargetLabels a{ u"a"_s, u"Hall"_s, {} };
    m_rows->setLabels({ { TargetId{ 1 }, a }, { TargetId{ 2 }, b }, { TargetId{ 3 }, c } });
    QCOMPARE(m_rows->rowCount(), 0);
    filter = {};
    filter.text = u"PLC"_s;
    m_rows->setFilter(filter);
    QCOMPARE(m_rows->rowCount(), 0);
    m_rows->setLabels({ { TargetId{ 2 }, { u"b"_s, u"Hall"_s, { u"plc"_s } } }, { TargetId{ 3 }, c } });
    QCOMPARE(m_rows->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestGroupModel)
#include "tst_groupmodel.moc"
