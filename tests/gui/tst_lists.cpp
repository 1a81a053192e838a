// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/responder.h"
#include "tests/gui/person.h"
#include "tests/gui/screen.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/dialogs/targets/importdialog.h"
#include "ui/dialogs/targets/importmodel.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/groups/groupview.h"
#include "ui/widgets/groups/targetdrag.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace Qt::StringLiterals;
using Kind = ui::GroupChoice::Kind;

/// A list of hundreds comes in by the clipboard, is watched, sorted into groups, and goes again: with real peers.
class TestLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fromStartToAWatchedPeer();
    void threeHundredLinesAreInAndWatched();
    void undoBringsTheListBack();
    void copiedLinesComeBackTheSame();
    void targetsAreMovedByKeyboardAndByPointer();
    void aGroupFiltersAndPauses();
    void aRemovedGroupAsksAfterItsTargets();
    void textOfOthersIsPlain();

private:
    qsizetype targets() const { return m_desktop->document().workspace().targets.size(); }
    int rowsIn(State state) const { return m_person->connections().counts()[state]; }
    QSet<RowId> rows() const;
    QString groupOf(const QString &name) const;
    void select(const QStringList &names);
    ui::GroupView &groups() { return *m_person->window().findChild<ui::GroupView *>(); }
    void drop(const QList<TargetId> &carried, const ui::GroupChoice &onto);

    QTemporaryDir m_folder;
    engine::Responder m_peer;
    Endpoint m_where;
    std::unique_ptr<desktop::Desktop> m_desktop;
    std::unique_ptr<gui::Person> m_person;
};

namespace {

constexpr int patience_ms = 30'000;
constexpr int promise_ms = 10'000; // from the paste to the last of them watched
constexpr int lines = 300;
constexpr int faulty = 12;

/// Every 25th line lacks its port.
QString list(const Endpoint &where)
{
    QString text;
    for (int i = 1; i <= lines; ++i) {
        text +=
            i % (lines / faulty) == 0 ? u"broken-%1\n"_s.arg(i) : u"echo://%1#plc-%2\n"_s.arg(where.toString()).arg(i);
    }
    return text;
}

} // namespace

void TestLists::initTestCase()
{
    const auto listening = m_peer.listen({ u"127.0.0.1"_s, Port{ 0 } });
    QVERIFY(listening);
    m_where = *listening;
    desktop::Options options;
    options.profile = m_folder.filePath(u"profile"_s);
    m_desktop = std::make_unique<desktop::Desktop>(options);
    QCOMPARE(m_desktop->begin(), desktop::ExitCode::Ended);
    m_person = std::make_unique<gui::Person>(*m_desktop);
    QVERIFY(QTest::qWaitForWindowActive(&m_person->window()));
}

void TestLists::cleanupTestCase()
{
    m_person.reset();
    m_desktop.reset();
}

/// Nothing but keys, and few of them: Enter, the address, Enter.
void TestLists::fromStartToAWatchedPeer()
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const QPointer dialog = m_person->window().findChild<ui::TargetDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->focusWidget() && dialog->focusWidget()->objectName() == u"host"_s);
    const QString address = m_where.toString();
    QTest::keyClicks(dialog->focusWidget(), address);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(address, State::Up), patience_ms);
    qInfo("no click and %lld keys: a watched peer after %lld ms", qint64(address.size() + 2), timer.elapsed());
    m_person->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(targets(), 0);
}

void TestLists::threeHundredLinesAreInAndWatched()
{
    QGuiApplication::clipboard()->setText(list(m_where));
    QElapsedTimer timer;
    timer.start();
    m_person->press(Qt::Key_V, Qt::ControlModifier);
    const QPointer dialog = m_person->window().findChild<ui::ImportDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const auto *model = dialog->findChild<ui::ImportModel *>();
    for (int row = 0; row < faulty; ++row) {
        QCOMPARE(model->index(row, ui::ImportModel::LineColumn).data().toInt(), (row + 1) * lines / faulty);
        QVERIFY(!model->index(row, ui::ImportModel::RemarkColumn).data().toString().isEmpty());
    }
    QVERIFY(model->index(faulty, ui::ImportModel::RemarkColumn).data().toString().isEmpty());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(targets(), lines - faulty);
    QVERIFY(m_person->window().messages().text().contains(QString::number(faulty)));
    qInfo("two keys, and the targets are in after %lld ms", timer.elapsed());
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(State::Up), lines - faulty, patience_ms);
    qInfo("all of them up after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < promise_ms);
}

void TestLists::undoBringsTheListBack()
{
    m_person->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(targets(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_person->connections().counts().all, 0, patience_ms);
    m_person->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(targets(), lines - faulty);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(State::Up), lines - faulty, patience_ms);
    const QSet<RowId> before = rows();
    m_person->press(Qt::Key_Z, Qt::ControlModifier);
    m_person->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // sooner than anything could end
    QTRY_VERIFY_WITH_TIMEOUT(!rows().intersects(before), patience_ms);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(State::Up), lines - faulty, patience_ms);
}

void TestLists::copiedLinesComeBackTheSame()
{
    m_person->press(Qt::Key_A, Qt::ControlModifier);
    m_person->press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QString expected;
    for (const QString &line : list(m_where).split(u'\n')) {
        if (line.contains(u':'))
            expected += line + u'\n';
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
}

QSet<RowId> TestLists::rows() const
{
    QSet<RowId> ids;
    for (const ui::ConnectionRow &row : m_person->connections().allRows())
        ids.insert(row.info.row);
    return ids;
}

QString TestLists::groupOf(const QString &name) const
{
    for (const workspace::Target &target : m_desktop->document().workspace().targets) {
        if (target.name == name)
            return target.group;
    }
    return {};
}

void TestLists::select(const QStringList &names)
{
    ui::ConnectionView &table = m_person->window().table();
    table.clearSelection();
    for (const QString &name : names) {
        QTRY_VERIFY2(m_person->row(name), qPrintable(name)); // rows come back a little after their targets
        const QModelIndex index = m_person->connections().indexOf(m_person->row(name)->info.row);
        table.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void TestLists::drop(const QList<TargetId> &targetsCarried, const ui::GroupChoice &onto)
{
    const auto *model = qobject_cast<ui::GroupModel *>(groups().model());
    const QPoint at = groups().visualRect(model->indexOf(onto)).center();
    const std::unique_ptr<QMimeData> data(ui::carried(targetsCarried));
    QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(groups().viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(groups().viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(groups().viewport(), &drop);
}

void TestLists::targetsAreMovedByKeyboardAndByPointer()
{
    select({ u"plc-1"_s, u"plc-2"_s });
    if (QTest::currentTestFailed())
        return;
    m_person->press(Qt::Key_M, Qt::ControlModifier);
    const QPointer dialog = m_person->window().findChild<QInputDialog *>(u"moveDialog"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *entry = dialog->findChild<QComboBox *>()->lineEdit();
    entry->selectAll();
    QTest::keyClicks(entry, u"Press hall"_s);
    QTest::keyClick(entry, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(groupOf(u"plc-2"_s), u"Press hall"_s);

    if (!groups().isVisible())
        m_person->press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(groups().isVisible());
    drop({ m_person->row(u"plc-3"_s)->info.target }, { Kind::Group, u"Press hall"_s });
    QCOMPARE(groupOf(u"plc-3"_s), u"Press hall"_s);
    drop({ m_person->row(u"plc-1"_s)->info.target }, { Kind::Ungrouped, {} });
    QCOMPARE(groupOf(u"plc-1"_s), QString());
    m_person->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(groupOf(u"plc-1"_s), u"Press hall"_s);
    QTRY_COMPARE(m_person->row(u"plc-1"_s)->info.group, u"Press hall"_s);
}

void TestLists::aGroupFiltersAndPauses()
{
    const auto *model = qobject_cast<ui::GroupModel *>(groups().model());
    const QRect place = groups().visualRect(model->indexOf({ Kind::Group, u"Press hall"_s }));
    QTest::mouseClick(groups().viewport(), Qt::LeftButton, {}, place.center());
    QTRY_COMPARE(m_person->connections().rowCount(), 3);
    m_person->press(Qt::Key_A, Qt::ControlModifier);
    m_person->press(Qt::Key_F6);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(State::Paused), 3, patience_ms);
    QTRY_COMPARE(model->at(model->indexOf({ Kind::Group, u"Press hall"_s }).row()).worst, State::Paused);
    QCOMPARE(m_person->window().table().selectedRows().size(), 3);
    m_person->press(Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(State::Paused), 0, patience_ms);
    m_person->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_person->connections().rowCount(), lines - faulty);
}

void TestLists::aRemovedGroupAsksAfterItsTargets()
{
    for (const bool areKept : { true, false }) {
        groups().choose({ Kind::Group, u"Press hall"_s });
        QTest::keyClick(&groups(), Qt::Key_Delete);
        const QPointer question = m_person->window().findChild<QMessageBox *>(u"askToRemoveGroup"_s);
        QVERIFY(question);
        QVERIFY(QTest::qWaitForWindowExposed(question));
        for (QAbstractButton *button : question->buttons()) {
            const auto role = areKept ? QMessageBox::AcceptRole : QMessageBox::DestructiveRole;
            if (question->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        QTRY_VERIFY(!question);
        QCOMPARE(targets(), areKept ? lines - faulty : lines - faulty - 3);
        QCOMPARE(groupOf(u"plc-1"_s), QString());
        QCOMPARE(groups().choice(), ui::GroupChoice());
        m_person->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(targets(), lines - faulty);
        QCOMPARE(groupOf(u"plc-1"_s), u"Press hall"_s);
    }
}

void TestLists::textOfOthersIsPlain()
{
    select({ u"plc-1"_s });
    if (QTest::currentTestFailed())
        return;
    const QString hostile = u"<img src=x> & <b>\"bold\"</b> %1 %n"_s;
    drop({ m_person->row(u"plc-1"_s)->info.target }, { Kind::Group, u"Press hall"_s });
    m_person->press(Qt::Key_M, Qt::ControlModifier);
    const QPointer dialog = m_person->window().findChild<QInputDialog *>(u"moveDialog"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *entry = dialog->findChild<QComboBox *>()->lineEdit();
    entry->selectAll();
    QTest::keyClicks(entry, hostile);
    QTest::keyClick(entry, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(groupOf(u"plc-1"_s), hostile);
    QVERIFY(m_person->window().messages().text().contains(hostile));
    const auto *model = qobject_cast<ui::GroupModel *>(groups().model());
    QCOMPARE(model->indexOf({ Kind::Group, hostile }).data().toString(), hostile);
    for (const QLabel *label : m_person->window().findChildren<QLabel *>()) {
        if (label->text().contains(u"<img"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

int main(int argc, char *argv[])
{
    gui::useOwnScreen();
    const QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestLists test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lists.moc"
