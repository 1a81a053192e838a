// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/targetdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/connectionview.h"

// The part of the window that opens dialogs and takes what they give. None of them stops the window.
namespace keepwatch::ui {

using workspace::Setting;

void MainWindow::openForNew(TargetSpec::Role role)
{
    workspace::Target target;
    target.role = role;
    const auto &settings = m_parts.settings;
    if (m_parts.document.workspace().targets.isEmpty()) {
        target.values.preset = valueIn(presetCodes, settings.get<QString>(Setting::NewTargetPreset));
        target.values.method = valueIn(methodCodes, settings.get<QString>(Setting::NewTargetMethod));
    }
    openTargetDialog({ target });
}

void MainWindow::openForEdit(const QList<TargetId> &ids)
{
    QList<workspace::Target> targets;
    for (const TargetId id : ids) {
        if (const workspace::Target *target = m_parts.document.find(id))
            targets << *target;
    }
    if (!targets.isEmpty())
        openTargetDialog(targets);
}

void MainWindow::openTargetDialog(const QList<workspace::Target> &targets)
{
    auto *dialog = new TargetDialog(m_parts.document.workspace(), targets, this);
    dialog->setObjectName(QStringLiteral("targetDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = !targets.constFirst().id.isValid();
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        if (isNew)
            m_parts.document.add(dialog->targets());
        else
            m_parts.document.edit(dialog->targets());
    });
    dialog->open();
}

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
