// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/format/theme.h"
#include "ui/mainwindow/eventpanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/eventview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>

// The part of the window that does what the operator asks for.
namespace keepwatch::ui {

namespace {

using Role = TargetSpec::Role;

} // namespace

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto &&slot) {
        connect(m_commands->action(command), &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    on(Command::NewWorkspace, &MainWindow::newRequested);
    on(Command::OpenWorkspace, &MainWindow::askForFileToOpen);
    on(Command::SaveWorkspaceAs, &MainWindow::askForFileToSave);
    on(Command::Export, &MainWindow::openExport);
    on(Command::Quit, &MainWindow::close);
    on(Command::Undo, [this] { m_parts.document.undoStack().undo(); });
    on(Command::Redo, [this] { m_parts.document.undoStack().redo(); });
    on(Command::Copy, [this] { copy(false); });
    on(Command::CopyCell, [this] { copy(true); });
    on(Command::SelectAll, [this] { m_table->selectAll(); });
    on(Command::Find, [this] { m_tools->focusFilter(); });
    on(Command::Settings, &MainWindow::openSettings);
    on(Command::Add, [this] { openForNew(Role::Outbound); });
    on(Command::AddListener, [this] { openForNew(Role::Listener); });
    on(Command::Edit, [this] { openForEdit(selectedTargets()); });
    on(Command::Start, [this] { setPaused(false); });
    on(Command::Pause, [this] { setPaused(true); });
    on(Command::Remove, &MainWindow::askToRemove);
    on(Command::Pin, &MainWindow::togglePins);
    on(Command::ClearFilter, [this] {
        m_tools->setFilterText({});
        m_counters->setStates({});
    });
    on(Command::ThemeToggle, &MainWindow::toggleTheme);
    on(Command::Demo, &MainWindow::demoRequested);
    on(Command::Shortcuts, &MainWindow::showShortcuts);
    on(Command::About, &MainWindow::showAbout);
    connect(m_details, &DetailPane::copyRequested, this,
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(&m_parts.document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateCommands);
}

QList<TargetId> MainWindow::selectedTargets() const
{
    QList<TargetId> targets;
    QSet<TargetId> seen;
    for (const RowId row : m_table->selectedRows()) {
        const ConnectionRow *known = m_watching.connections().find(row);
        if (known && !seen.contains(known->info.target)) {
            seen.insert(known->info.target);
            targets << known->info.target;
        }
    }
    return targets;
}

void MainWindow::updateCommands()
{
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    const bool hasTargets = !m_parts.document.workspace().targets.isEmpty();
    for (const Command command : { Command::Edit, Command::Remove, Command::Pin, Command::CopyCell })
        m_commands->action(command)->setEnabled(hasSelection);
    for (const Command command : { Command::Start, Command::Pause, Command::Export })
        m_commands->action(command)->setEnabled(hasTargets);
    const QUndoStack &stack = m_parts.document.undoStack();
    m_commands->action(Command::Undo)->setEnabled(stack.canUndo());
    m_commands->action(Command::Redo)->setEnabled(stack.canRedo());
}

void MainWindow::askToRemove()
{
    const QList<TargetId> targets = selectedTargets();
    if (targets.isEmpty())
        return;
    if (!m_parts.settings.get<bool>(workspace::Setting::ConfirmRemove)) {
        remove(targets);
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove"),
        tr("Remove %n target(s) from the workspace?", nullptr, int(targets.size())),
        QMessageBox::Yes | QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("askToRemove"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("You can undo this; what was recorded stays."));
    question->button(QMessageBox::Yes)->setText(tr("&Remove"));
    question->setDefaultButton(QMessageBox::Yes);
    auto *never = new QCheckBox(tr("Do not ask again"), question);
    question->setCheckBox(never);
    connect(question, &QMessageBox::accepted, this, [this, targets, never] {
        if (never->isChecked() && m_parts.settings.set(workspace::Setting::ConfirmRemove, false))
            Q_EMIT settingsChanged();
        remove(targets);
    });
    question->open();
}

void MainWindow::remove(const QList<TargetId> &targets)
{
    m_parts.document.remove(targets);
    m_messages->show(MessageBar::Kind::Note, tr("Removed %n target(s).", nullptr, int(targets.size())), tr("&Undo"),
        [this] { m_parts.document.undoStack().undo(); });
}

QList<TargetId> MainWindow::targetsForPause(bool isPaused) const
{
    QList<TargetId> chosen = selectedTargets();
    if (!chosen.isEmpty())
        return chosen;
    for (const workspace::Target &target : m_parts.document.workspace().targets) {
        if (target.values.isPaused.value_or(false) != isPaused)
            chosen << target.id;
    }
    return chosen;
}

void MainWindow::setPaused(bool isPaused)
{
    m_parts.document.setPaused(targetsForPause(isPaused), isPaused);
}

void MainWindow::togglePins()
{
    const QList<RowId> rows = m_table->selectedRows();
    const bool areAllPinned = std::ranges::all_of(rows, [this](RowId row) { return m_pinned.contains(row); });
    for (const RowId row : rows)
        setPinned(row, !areAllPinned);
}

void MainWindow::setPinned(RowId row, bool isPinned)
{
    m_pinned.removeAll(row);
    if (isPinned && m_pinned.size() < mostChartRows)
        m_pinned << row;
    m_chartTimer.start();
    rememberSoon();
}

/// The pinned rows, then the selected ones, as many as have a colour.
void MainWindow::showChartRows()
{
    restorePins();
    m_pinned.removeIf([this](RowId row) { return !m_watching.connections().find(row); });
    QList<RowId> wanted = m_pinned;
    for (const RowId row : m_table->selectedRows()) {
        if (!wanted.contains(row))
            wanted << row;
    }
    QList<ChartRow> rows;
    for (const RowId row : wanted.first(std::min(wanted.size(), mostChartRows))) {
        const ConnectionRow *known = m_watching.connections().find(row);
        if (!known)
            continue;
        ChartRow shown{ .row = row,
            .name = known->info.name,
            .method = known->info.method,
            .isPinned = m_pinned.contains(row),
            .rttWarn = {},
            .rttCrit = {} };
        if (known->info.isInbound)
            shown.name += u' ' + known->info.peer;
        if (const auto spec = m_parts.document.spec(known->info.target)) {
            shown.rttWarn = spec->thresholds.degraded.rttWarn;
            shown.rttCrit = spec->thresholds.degraded.rttCrit;
        }
        rows << shown;
    }
    m_chart->setRows(rows);
}

void MainWindow::copy(bool isCellOnly)
{
    const QString text =
        m_events->view()->hasFocus() ? m_events->view()->copiedText() : m_table->copiedText(isCellOnly);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MainWindow::askForFileToOpen()
{
    auto *dialog = new QFileDialog(this, tr("Open workspace"), {}, tr("Workspaces (*.keepwatch);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::askForFileToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save workspace as"), {}, tr("Workspaces (*.keepwatch);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("keepwatch"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveRequested);
    dialog->open();
}

void MainWindow::toggleTheme()
{
    const Theme next = m_parts.theme.scheme() == Scheme::Light ? Theme::Dark : Theme::Light;
    m_parts.theme.apply(next);
    if (m_parts.settings.set(workspace::Setting::Theme, QString(code(next))))
        Q_EMIT settingsChanged();
}

void MainWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(m_commands->all(), {}, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Keepwatch"),
        tr("<h3>Keepwatch %1</h3><p>Keeps watch over long-lived TCP connections and says why a peer went away.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QLatin1StringView(KEEPWATCH_VERSION)),
        QMessageBox::Close, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

/// A listener without clients has no row in the table: it is reached from here.
void MainWindow::fillListenerMenu()
{
    m_listenerMenu->clear();
    for (const workspace::Target &target : m_parts.document.workspace().targets) {
        if (target.role != Role::Listener)
            continue;
        QMenu *menu = m_listenerMenu->addMenu(target.name % u" (" % target.endpoint.toString() % u')');
        const bool isPaused = target.values.isPaused.value_or(false);
        connect(
            menu->addAction(tr("&Edit…")), &QAction::triggered, this, [this, id = target.id] { openForEdit({ id }); });
        connect(menu->addAction(isPaused ? tr("&Start") : tr("&Pause")), &QAction::triggered, this,
            [this, id = target.id, isPaused] { m_parts.document.setPaused({ id }, !isPaused); });
        connect(menu->addAction(tr("&Remove")), &QAction::triggered, this, [this, id = target.id] { remove({ id }); });
    }
    if (m_listenerMenu->isEmpty())
        m_listenerMenu->addAction(tr("There is none"))->setEnabled(false);
}

} // namespace keepwatch::ui
