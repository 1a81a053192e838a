// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/rows.h"
#include "ui/mainwindow/tray/trayicon.h"
#include "ui/models/eventmodel.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::testing;
using namespace Qt::StringLiterals;

/// What the tray's icon shows and says, and what an acknowledgement changes in the lists.
class TestTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingWatched();
    void theWorstStateRules();
    void onlyTheWorstFewAreNamed();
    void aTickOnlyWhereAllOfItIsAcknowledged();
    void everyStateHasAShapeOfItsOwn();
    void anAcknowledgedRowComesAfterTheOthers();
    void anAcknowledgementIsAnEvent();

private:
    void tell(quint32 row, State to, Cause cause) { m_model->addTransitions({ transition(row, to, cause) }); }
    static Acknowledgement taken(quint32 row)
    {
        return { .row = { row }, .time = {}, .author = u"ana"_s, .note = u"power cut"_s };
    }

    StoppedClock m_clock;
    std::unique_ptr<ConnectionModel> m_model;
};

void TestTray::init()
{
    m_model = std::make_unique<ConnectionModel>(m_clock);
}

void TestTray::nothingWatched()
{
    QVERIFY(!summarize(*m_model).worst);
    QVERIFY(!trayPicture({}, false).isNull());
}

void TestTray::theWorstStateRules()
{
    m_model->changeRows({ rowInfo(1, u"a"_s), rowInfo(2, u"b"_s), rowInfo(3, u"c"_s) });
    tell(1, State::Up, Cause::Started);
    tell(2, State::Paused, Cause::PausedByOperator);
    tell(3, State::Up, Cause::Started);
    QCOMPARE(summarize(*m_model).worst, State::Up);
    tell(3, State::Degraded, Cause::Slow);
    QCOMPARE(summarize(*m_model).worst, State::Degraded);
    tell(1, State::Unreachable, Cause::NoAnswer);
    const TraySummary summary = summarize(*m_model);
    QCOMPARE(summary.worst, State::Unreachable);
    QCOMPARE(
        summary.lines, (QStringList{ u"Unreachable: 1 · Degraded: 1 · Paused: 1"_s, u"a: No answer"_s, u"c: Slow"_s }));
}

void TestTray::onlyTheWorstFewAreNamed()
{
    QList<RowInfo> rows;
    for (quint32 i = 1; i <= 50; ++i)
        rows << rowInfo(i, u"plc-%1"_s.arg(i));
    m_model->changeRows(rows);
    for (quint32 i = 1; i <= 50; ++i)
        tell(i, i == 40 ? State::Unreachable : State::Suspect, Cause::NoAnswer);
    const QStringList lines = summarize(*m_model).lines;
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1), u"plc-40: No answer"_s);
}

void TestTray::aTickOnlyWhereAllOfItIsAcknowledged()
{
    m_model->changeRows({ rowInfo(1, u"a"_s), rowInfo(2, u"b"_s) });
    tell(1, State::Unreachable, Cause::NoAnswer);
    tell(2, State::Unreachable, Cause::NoAnswer);
    m_model->setAcknowledged({ taken(1) });
    QVERIFY(!summarize(*m_model).isAcknowledged);
    m_model->setAcknowledged({ taken(2) });
    QVERIFY(summarize(*m_model).isAcknowledged);
    QCOMPARE(summarize(*m_model).worst, State::Unreachable);
    m_model->endAcknowledgements({ RowId{ 2 } });
    QVERIFY(!summarize(*m_model).isAcknowledged);
}

/// Told apart without any colour: by which pixels are drawn at all, and by how light they are.
void TestTray::everyStateHasAShapeOfItsOwn()
{
    for (const int size : { 16, 22, 48 }) {
        QSet<QByteArray> shapes;
        for (const auto &row : stateCodes) {
            for (const bool isAcknowledged : { false, true }) {
                const QImage alpha = trayPicture(row.value, isAcknowledged)
                                         .pixmap(size)
                                         .toImage()
                                         .convertToFormat(QImage::Format_Alpha8);
                QCOMPARE(alpha.width(), size);
                shapes.insert(QByteArray(reinterpret_cast<const char *>(alpha.constBits()), alpha.sizeInBytes()));
            }
        }
        QCOMPARE(shapes.size(), 2 * qsizetype(stateCodes.size()));
    }
}

void TestTray::anAcknowledgedRowComesAfterTheOthers()
{
    m_model->changeRows({ rowInfo(1, u"a"_s), rowInfo(2, u"b"_s), rowInfo(3, u"c"_s) });
    tell(1, State::Unreachable, Cause::NoAnswer);
    tell(2, State::Unreachable, Cause::NoAnswer);
    tell(3, State::Degraded, Cause::Slow);
    m_model->sort(int(TableColumn::State), Qt::AscendingOrder);
    m_model->setAcknowledged({ taken(1) });
    QCOMPARE(m_model->rowAt(0).info.name, u"b"_s);
    QCOMPARE(m_model->rowAt(1).info.name, u"a"_s); // still before what is only degraded
    const QModelIndex cause = m_model->indexOf({ 1 }, TableColumn::Cause);
    QCOMPARE(cause.data(Qt::AccessibleTextRole).toString(), u"No answer, Acknowledged by ana: power cut"_s);
    QVERIFY(cause.data(Qt::ToolTipRole).toString().endsWith(u"Acknowledged by ana: power cut"));
    QCOMPARE(m_model->indexOf({ 1 }, TableColumn::Acknowledged).data().toString(), u"Acknowledged by ana: power cut"_s);
}

void TestTray::anAcknowledgementIsAnEvent()
{
    EventModel events;
    events.changeRows({ rowInfo(1, u"a"_s) });
    events.addAcknowledgements({ taken(1) });
    QCOMPARE(events.rowCount(), 1);
    QCOMPARE(events.index(0, EventModel::NameColumn).data().toString(), u"a"_s);
    QCOMPARE(events.index(0, EventModel::TextColumn).data().toString(), u"Acknowledged by ana: power cut"_s);
    QCOMPARE(events.eventAt(0).to, State::Unreachable);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
