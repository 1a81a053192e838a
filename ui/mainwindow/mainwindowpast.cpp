// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/edits.h"
#include "ui/dialogs/reports/reportdialog.h"
#include "ui/mainwindow/eventpanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/availability/availabilitypane.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/detailpane.h"

// The part of the window that shows what the history holds: availability, found events, reports.
namespace keepwatch::ui {

void MainWindow::connectPast()
{
    m_availability = new AvailabilityPane(m_parts.availabilitySource);
    m_details->addPane(m_availability);
    connect(&m_watching, &Watching::contentChanged, this, [this] { m_availability->setRow(m_watching.row()); });
    connect(&m_parts.source, &WatchSource::transitioned, this, [this](const QList<Transition> &transitions) {
        for (const Transition &transition : transitions)
            m_availability->refreshSoon(transition.row);
    });
    connect(m_events, &EventPanel::rowActivated, m_table, &ConnectionView::select);
}

void MainWindow::openReport()
{
    ReportScope scope;
    for (const TargetId id : selectedTargets()) {
        if (const auto spec = m_parts.document.spec(id))
            scope.selected << spec->name;
    }
    scope.groups = workspace::groupNames(m_parts.document.workspace());
    auto *dialog = new ReportDialog(m_parts.reportSource, m_parts.settings, m_parts.clock, scope, this);
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &MainWindow::settingsChanged);
    dialog->open();
}

} // namespace keepwatch::ui
