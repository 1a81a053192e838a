// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/help.h"
#include "ui/dialogs/calculator/keepalivecalculator.h"
#include "ui/dialogs/dialogues/dialoguesdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/help/referencedialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/connectionview.h"

// The part of the window that opens dialogs and takes what they give. None of them stops the window.
namespace keepwatch::ui {

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_parts.settings, m_parts.document.workspace().defaults, this);
    dialog->setObjectName(QStringLiteral("settingsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingChanged, this, [this] {
        Q_EMIT settingsChanged();
        adjustRate();
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        workspace::Workspace next = m_parts.document.workspace();
        next.defaults = dialog->defaults();
        m_parts.document.change(next, tr("Change the defaults"));
    });
    dialog->open();
}

void MainWindow::openExport()
{
    auto *dialog =
        new ExportDialog(m_parts.exportSource, m_parts.settings, m_parts.clock, m_table->selectedRows(), this);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &MainWindow::settingsChanged);
    dialog->open();
}

/// Begins with what the selected target has, else with the defaults.
void MainWindow::openCalculator()
{
    const QList<TargetId> selected = selectedTargets();
    const auto spec = selected.isEmpty() ? std::nullopt : m_parts.document.spec(selected.constFirst());
    auto *dialog = new KeepaliveCalculator(spec ? spec->keepalive : KeepaliveOptions(), this);
    dialog->setObjectName(QStringLiteral("keepaliveCalculator"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// What can be read about the current row: its cause where there is one, else its state.
QString MainWindow::helpTopic() const
{
    const auto row = m_table->currentRow();
    const ConnectionRow *known = row ? m_watching.connections().find(*row) : nullptr;
    if (!known)
        return {};
    return known->hasCauseToShow() ? words::help(known->cause).id : words::help(known->state).id;
}

void MainWindow::openReference(const QString &topic)
{
    auto *dialog = new ReferenceDialog(topic, this);
    dialog->setObjectName(QStringLiteral("referenceDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// Begins with what the selected target speaks.
void MainWindow::openDialogues()
{
    const QList<TargetId> selected = selectedTargets();
    const auto spec = selected.isEmpty() ? std::nullopt : m_parts.document.spec(selected.constFirst());
    auto *dialog = new DialoguesDialog(m_parts.dialogueSource, this);
    if (spec && spec->dialogue)
        dialog->tryOn(spec->dialogue->name, { .endpoint = spec->endpoint, .tls = spec->tls });
    dialog->setObjectName(QStringLiteral("dialoguesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace keepwatch::ui
