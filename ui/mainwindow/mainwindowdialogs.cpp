// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"
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

} // namespace keepwatch::ui
