// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/dialogs/shortcutsheet.h"
#include "ui/format/theme.h"
#include "ui/mainwindow/eventpanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/targets/exchangeactions.h"
#include "ui/mainwindow/targets/groupactions.h"
#include "ui/mainwindow/targets/idlelimitactions.h"
#include "ui/mainwindow/targets/targetactions.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/eventview.h"
#include "ui/widgets/groups/grouppanel.h"
#include "ui/widgets/groups/groupview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>

// The part of the window that does what the operator asks for.
namespace keepwatch::ui {

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto &&slot) {
        connect(m_commands->action(command), &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    on(Command::NewWorkspace, &MainWindow::newRequested);
    on(Command::OpenWorkspace, &MainWindow::askForFileToOpen);
    on(Command::SaveWorkspaceAs, &MainWindow::askForFileToSave);
    on(Command::Export, &MainWindow::openExport);
    on(Command::Report, &MainWindow::openReport);
    on(Command::Quit, &MainWindow::quitRequested);
    on(Command::Undo, [this] { m_parts.document.undoStack().undo(); });
    on(Command::Redo, [this] { m_parts.document.undoStack().redo(); });
    on(Command::Copy, [this] { copy(false); });
    on(Command::CopyCell, [this] { copy(true); });
    on(Command::CopyCertificate, [this] { QGuiApplication::clipboard()->setText(m_details->certificateText()); });
    on(Command::SelectAll, [this] { m_table->selectAll(); });
    on(Command::Find, [this] { m_tools->focusFilter(); });
    on(Command::Settings, &MainWindow::openSettings);
    on(Command::Acknowledge, [this] { openAcknowledge(m_table->selectedRows()); });
    on(Command::Dialogues, &MainWindow::openDialogues);
    on(Command::AddToChart, [this] { pinSelected(true); });
    on(Command::TakeFromChart, [this] { pinSelected(false); });
    on(Command::ClearFilter, [this] {
        m_tools->setFilterText({});
        m_counters->setStates({});
        m_groupPanel->view()->choose({});
    });
    on(Command::ThemeToggle, &MainWindow::toggleTheme);
    on(Command::Demo, &MainWindow::demoRequested);
    on(Command::Calculator, &MainWindow::openCalculator);
    on(Command::Reference, [this] { openReference(helpTopic()); });
    on(Command::Shortcuts, &MainWindow::showShortcuts);
    on(Command::About, &MainWindow::showAbout);
    connect(m_details, &DetailPane::copyRequested, this,
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(&m_parts.document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateCommands);
    connectTargetCommands();
}

void MainWindow::connectTargetCommands()
{
    const Workplace workplace{ m_parts.document, m_parts.settings, *m_messages, this,
        [this] { return selectedTargets(); } };
    m_targets = new TargetActions(workplace, this);
    m_groups = new GroupActions(workplace, this);
    m_exchange = new ExchangeActions(workplace, this);
    m_idleLimits = new IdleLimitActions(workplace, m_parts.idleLimitSource, this);
    const auto on = [this](Command command, auto *actions, auto &&slot) {
        connect(m_commands->action(command), &QAction::triggered, actions, std::forward<decltype(slot)>(slot));
    };
    on(Command::Add, m_targets, [this] { m_targets->addNew(TargetSpec::Role::Outbound); });
    on(Command::AddListener, m_targets, [this] { m_targets->addNew(TargetSpec::Role::Listener); });
    on(Command::Edit, m_targets, [this] { m_targets->edit(selectedTargets()); });
    on(Command::Duplicate, m_targets, &TargetActions::duplicate);
    on(Command::Start, m_targets, [this] { m_targets->setPaused(false); });
    on(Command::Pause, m_targets, [this] { m_targets->setPaused(true); });
    on(Command::Remove, m_targets, &TargetActions::askToRemove);
    on(Command::MoveToGroup, m_groups, &GroupActions::askWhereToMove);
    on(Command::NewGroup, m_groups, [this] { m_groups->edit({}); });
    on(Command::Paste, m_exchange, &ExchangeActions::paste);
    on(Command::Import, m_exchange, &ExchangeActions::import);
    on(Command::ExportTargets, m_exchange, &ExchangeActions::exportTargets);
    on(Command::FindIdleLimit, m_idleLimits, &IdleLimitActions::open);
    on(Command::CopyLines, m_exchange, &ExchangeActions::copyLines);
    connect(m_targets, &TargetActions::settingsChanged, this, &MainWindow::settingsChanged);
    connect(m_listenerMenu, &QMenu::aboutToShow, m_targets, [this] { m_targets->fillListenerMenu(*m_listenerMenu); });
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
    for (const Command command : { Command::Edit, Command::Duplicate, Command::MoveToGroup, Command::Remove,
             Command::AddToChart, Command::TakeFromChart, Command::CopyCell })
        m_commands->action(command)->setEnabled(hasSelection);
    for (const Command command :
        { Command::Start, Command::Pause, Command::Export, Command::ExportTargets, Command::CopyLines })
        m_commands->action(command)->setEnabled(hasTargets);
    const QList<RowId> rows = m_table->selectedRows();
    m_commands->action(Command::Acknowledge)->setEnabled(std::ranges::any_of(rows, [this](RowId row) {
        const ConnectionRow *known = m_watching.connections().find(row);
        return known && known->isTrouble();
    }));
    m_commands->action(Command::FindIdleLimit)->setEnabled(m_idleLimits->canOpen());
    const QUndoStack &stack = m_parts.document.undoStack();
    m_commands->showSteps(stack.undoText(), stack.redoText());
    m_commands->action(Command::Undo)->setEnabled(stack.canUndo());
    m_commands->action(Command::Redo)->setEnabled(stack.canRedo());
}

void MainWindow::copy(bool isCellOnly)
{
    if (m_chart->hasFocusInside()) {
        m_chart->copy();
        return;
    }
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
    auto *sheet = new ShortcutSheet(m_commands->all(), chartKeys(), this);
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

} // namespace keepwatch::ui
