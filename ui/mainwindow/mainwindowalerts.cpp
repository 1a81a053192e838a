// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/acknowledge/acknowledgedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/tray/trayicon.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/detailpane.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

// The part of the window that is about being called: the icon in the tray, acknowledging, and coming to the front.
namespace keepwatch::ui {

using workspace::Setting;

void MainWindow::connectAlerts()
{
    m_trayTimer.setSingleShot(true);
    m_trayTimer.setInterval(std::chrono::milliseconds(100));
    connect(&m_trayTimer, &QTimer::timeout, this, [this] { m_tray->setSummary(summarize(m_watching.connections())); });
    connect(&m_watching.connections(), &ConnectionModel::statesChanged, this, [this] {
        if (!m_trayTimer.isActive())
            m_trayTimer.start();
        updateCommands();
    });
    m_trayTimer.start();
    connect(m_tray, &TrayIcon::quitRequested, this, &MainWindow::quitRequested);
    connect(
        m_tray, &TrayIcon::acknowledgeAllRequested, this, [this] { m_parts.source.acknowledgeAll(operatorName()); });
    connect(m_tray, &TrayIcon::toggleRequested, this, [this] {
        if (isVisible() && !isMinimized())
            hide();
        else
            present();
    });
    connect(m_details, &DetailPane::acknowledgeRequested, this, [this](RowId row) { openAcknowledge({ row }); });
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showRows(const QList<RowId> &rows)
{
    present();
    for (const RowId row : rows) {
        if (m_watching.connections().indexOf(row).isValid())
            return m_table->select(row);
    }
}

bool MainWindow::canHideInTray() const
{
    return m_tray->isShown();
}

/// What the operator signs with: what was signed with last, else the name at this computer.
QString MainWindow::operatorName() const
{
    const auto known = m_parts.settings.get<QString>(Setting::OperatorName);
    return known.isEmpty() ? QFileInfo(QDir::homePath()).owner() : known;
}

void MainWindow::openAcknowledge(const QList<RowId> &rows)
{
    QList<RowId> troubled;
    QStringList names;
    std::optional<Acknowledgement> before;
    for (const RowId row : rows) {
        const ConnectionRow *known = m_watching.connections().find(row);
        if (!known || !known->isTrouble())
            continue;
        troubled << row;
        names << (known->info.isInbound ? QString(known->info.name % u' ' % known->info.peer) : known->info.name);
        before = known->acknowledgement;
    }
    if (troubled.isEmpty()) {
        m_messages->show(MessageBar::Kind::Note, tr("There is no trouble to acknowledge any more."));
        return;
    }
    auto *dialog = new AcknowledgeDialog(names, before ? before->author : operatorName(), before, this);
    dialog->setObjectName(QStringLiteral("acknowledgeDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, troubled] {
        if (m_parts.settings.set(Setting::OperatorName, dialog->author()))
            Q_EMIT settingsChanged();
        m_parts.source.acknowledge(troubled, dialog->author(), dialog->note());
    });
    dialog->open();
}

/// Closing means going into the tray, where there is one and the operator has not decided otherwise. True: it did.
bool MainWindow::closeIntoTray()
{
    if (!m_tray->isShown() || !m_parts.settings.get<bool>(Setting::CloseToTray) || qGuiApp->isSavingSession())
        return false;
    hide();
    if (!m_parts.settings.get<bool>(Setting::ToldAboutTray)) {
        m_parts.settings.set(Setting::ToldAboutTray, true);
        Q_EMIT settingsChanged();
        Q_EMIT firstHidden();
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    if (closeIntoTray())
        event->ignore();
    else
        QMainWindow::closeEvent(event);
}

} // namespace keepwatch::ui
