// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/person.h"

#include "app/workspace/workspacefile.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/countertile.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

namespace keepwatch::gui {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int patience_ms = 15'000;

/// Opens the page of a form on which the editor stands.
void reveal(QWidget &editor)
{
    for (QWidget *page = &editor; page; page = page->parentWidget()) {
        auto *tabs = qobject_cast<QTabWidget *>(page);
        if (!tabs)
            continue;
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->isAncestorOf(&editor))
                tabs->setCurrentIndex(i);
        }
    }
    editor.setFocus(Qt::TabFocusReason);
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(at), QPointF(widget.mapToGlobal(at)), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    };
    const QPoint origin = widget.mapToGlobal(QPoint());
    const auto here = [&](const QPoint &point) { return point - (widget.mapToGlobal(QPoint()) - origin); };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (const QPoint &way : { from + (to - from) / 2, to })
        send(QEvent::MouseMove, here(way), Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, here(to), Qt::LeftButton, Qt::NoButton);
}

QSplitter *splitter(const QWidget &window, Qt::Orientation orientation)
{
    const auto all = window.findChildren<QSplitter *>();
    const auto found = std::ranges::find_if(
        all, [&](QSplitter *one) { return one->orientation() == orientation && one->isVisible(); });
    return found == all.cend() ? nullptr : *found;
}

} // namespace

Person::Person(desktop::Desktop &desktop)
    : m_window(desktop.window())
{
}

void Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window.activateWindow();
    if (QTest::qWaitForWindowActive(&m_window))
        QTest::keyClick(&m_window, key, modifiers);
}

template <typename Dialog> QPointer<Dialog> Person::openBy(ui::Command command)
{
    const QKeySequence keys = m_window.commands().action(command)->shortcut();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        return {};
    QTest::keySequence(&m_window, keys);
    QPointer<Dialog> dialog = m_window.findChild<Dialog *>();
    return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
}

bool Person::finish(QDialog *dialog)
{
    const QPointer guard(dialog);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    return QTest::qWaitFor([&guard] { return guard.isNull(); }, patience_ms);
}

bool Person::choose(QComboBox &box, const QString &code)
{
    QTest::keyClick(&box, Qt::Key_Home);
    for (int i = 0; i < box.count() && box.currentData().toString() != code; ++i)
        QTest::keyClick(&box, Qt::Key_Down);
    return box.currentData().toString() == code;
}

bool Person::enter(QDialog &dialog, const Entry &entry)
{
    auto *editor = dialog.findChild<QWidget *>(QString::fromLatin1(entry.field));
    if (!editor)
        return false;
    reveal(*editor);
    if (auto *box = qobject_cast<QComboBox *>(editor); box && !box->isEditable())
        return choose(*box, entry.text);
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, entry.text);
    QTest::keyClick(editor, Qt::Key_Tab);
    return true;
}

bool Person::addTarget(const QList<Entry> &entries)
{
    return fill(openBy<ui::TargetDialog>(ui::Command::Add), entries);
}

bool Person::editTarget(const QString &name, const QList<Entry> &entries)
{
    auto *view = m_window.findChild<ui::ConnectionView *>();
    const ui::ConnectionRow *known = row(name);
    if (!view || !known)
        return false;
    view->setCurrentIndex(connections().indexOf(known->info.row));
    return fill(openBy<ui::TargetDialog>(ui::Command::Edit), entries);
}

bool Person::fill(QDialog *dialog, const QList<Entry> &entries)
{
    if (!dialog)
        return false;
    for (const Entry &entry : entries) {
        if (enter(*dialog, entry))
            continue;
        qWarning("%s cannot be entered", entry.field);
        return false;
    }
    return finish(dialog);
}

bool Person::changeSetting(const char *field, const QString &code)
{
    const auto dialog = openBy<ui::SettingsDialog>(ui::Command::Settings);
    return dialog && enter(*dialog, { field, code }) && finish(dialog);
}

bool Person::exportSamples(const QString &path)
{
    const auto dialog = openBy<ui::ExportDialog>(ui::Command::Export);
    if (!dialog || !enter(*dialog, { "path", path }))
        return false;
    auto *start = dialog->findChild<QPushButton *>(u"start"_s);
    QTest::mouseClick(start, Qt::LeftButton);
    const bool isDone = QTest::qWaitFor([start] { return start->isEnabled(); }, patience_ms);
    const QPointer<QDialog> guard(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    return isDone && QTest::qWaitFor([&guard] { return guard.isNull(); }, patience_ms);
}

bool Person::toggleColumn(const QString &name)
{
    QMenu menu;
    m_window.table().fillColumnMenu(menu);
    menu.popup(m_window.mapToGlobal(QPoint(100, 100)));
    for (QAction *action : menu.actions()) {
        if (action->text() != name)
            continue;
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
        return true;
    }
    return false;
}

bool Person::clickHeader(ui::TableColumn column)
{
    QHeaderView *header = m_window.table().horizontalHeader();
    if (header->isSectionHidden(int(column)))
        return false;
    const QPoint at(header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    return header->sortIndicatorSection() == int(column);
}

bool Person::moveColumn(ui::TableColumn column, int place)
{
    QHeaderView *header = m_window.table().horizontalHeader();
    header->moveSection(header->visualIndex(int(column)), place);
    return header->visualIndex(int(column)) == place;
}

bool Person::dragSplitter(Qt::Orientation orientation, int pixels)
{
    QSplitter *found = splitter(m_window, orientation);
    if (!found)
        return false;
    const QList<int> before = found->sizes();
    QSplitterHandle *handle = found->handle(1);
    const QPoint from = handle->rect().center();
    drag(*handle, from, from + (orientation == Qt::Horizontal ? QPoint(pixels, 0) : QPoint(0, pixels)));
    return found->sizes() != before;
}

bool Person::typeFilter(const QString &text)
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *entry = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!entry)
        return false;
    QTest::keyClicks(entry, text);
    return entry->text() == text;
}

bool Person::clickCounter(State state)
{
    for (ui::CounterTile *tile : m_window.findChildren<ui::CounterTile *>()) {
        if (tile->state() != state || !tile->isVisible())
            continue;
        QTest::mouseClick(tile, Qt::LeftButton);
        return m_window.findChild<ui::CounterBar *>()->states().test(size_t(state));
    }
    return false;
}

const ui::ConnectionModel &Person::connections() const
{
    return *qobject_cast<ui::ConnectionModel *>(m_window.table().model());
}

const ui::ConnectionRow *Person::row(const QString &name) const
{
    const auto &rows = connections().allRows();
    const auto found = std::ranges::find_if(rows, [&](const auto &row) { return row.info.name == name; });
    return found == rows.cend() ? nullptr : &*found;
}

bool Person::isIn(const QString &name, State state) const
{
    const ui::ConnectionRow *found = row(name);
    return found && found->state == state;
}

QJsonObject look(desktop::Desktop &desktop)
{
    ui::MainWindow &window = desktop.window();
    const QHeaderView *header = window.table().horizontalHeader();
    QJsonObject result{
        { u"columns"_s, window.table().saveColumns() },
        { u"sort column"_s, header->sortIndicatorSection() },
        { u"sort order"_s, int(header->sortIndicatorOrder()) },
        { u"filter"_s, window.findChild<QToolBar *>(u"tools"_s)->findChild<QLineEdit *>()->text() },
        { u"filter states"_s, QString::fromStdString(window.findChild<ui::CounterBar *>()->states().to_string()) },
        { u"language"_s, QLocale().name() },
        { u"add"_s, window.commands().action(ui::Command::Add)->text() },
        { u"window colour"_s, QApplication::palette().color(QPalette::Window).name() },
        { u"targets"_s,
            QJsonDocument::fromJson(workspace::write(desktop.document().workspace())).object().value(u"targets"_s) },
        { u"width"_s, window.width() },
        { u"height"_s, window.height() },
    };
    for (const Qt::Orientation orientation : { Qt::Horizontal, Qt::Vertical }) {
        QJsonArray sizes;
        if (const QSplitter *found = splitter(window, orientation)) {
            for (const int size : found->sizes())
                sizes.append(size);
        }
        result.insert(orientation == Qt::Horizontal ? u"details splitter"_s : u"main splitter"_s, sizes);
    }
    return result;
}

} // namespace keepwatch::gui
