// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/errors.h"
#include "ui/charts/chartpanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/connectionview.h"

// The part of the window that decides which rows are in the chart.
namespace keepwatch::ui {

void MainWindow::connectChart()
{
    m_chartTimer.setSingleShot(true);
    m_chartTimer.setInterval(0);
    connect(&m_chartTimer, &QTimer::timeout, this, &MainWindow::showChartRows);
    connect(m_chart, &ChartPanel::pinToggled, this, &MainWindow::setPinned);
    connect(m_chart, &ChartPanel::removed, this, &MainWindow::takeOutOfChart);
    connect(&m_chart->chart(), &RttChart::extrasChanged, this, &MainWindow::rememberSoon);
    connect(&m_chart->chart(), &RttChart::viewportChanged, this, &MainWindow::rememberSoon);
    connect(m_chart, &ChartPanel::saveFailed, this, [this](const QString &path) {
        showError({ .code = ErrorCode::CannotWriteFile, .subject = path, .detail = {}, .number = 0 });
    });
}

void MainWindow::pinSelected(bool isPinned)
{
    for (const RowId row : m_table->selectedRows()) {
        if (isPinned)
            setPinned(row, true);
        else
            takeOutOfChart(row);
    }
}

void MainWindow::setPinned(RowId row, bool isPinned)
{
    m_pinned.removeAll(row);
    if (isPinned) {
        m_leftOut.removeAll(row);
        if (m_pinned.size() < mostChartRows)
            m_pinned << row;
        else
            m_messages->show(MessageBar::Kind::Note,
                tr("The chart holds %n connection(s); take one out first.", nullptr, int(mostChartRows)));
    }
    m_chartTimer.start();
    rememberSoon();
}

/// A selected row stays out until the selection changes.
void MainWindow::takeOutOfChart(RowId row)
{
    setPinned(row, false);
    m_leftOut << row;
}

/// The pinned rows, then the selected ones, as many as have a colour.
QList<RowId> MainWindow::chartRows() const
{
    QList<RowId> wanted = m_pinned;
    for (const RowId row : m_table->selectedRows()) {
        if (!wanted.contains(row) && !m_leftOut.contains(row))
            wanted << row;
    }
    return wanted.first(std::min(wanted.size(), mostChartRows));
}

ChartRow MainWindow::chartRow(const ConnectionRow &known) const
{
    ChartRow shown{ .row = known.info.row,
        .name = known.info.name,
        .method = known.info.method,
        .isPinned = m_pinned.contains(known.info.row),
        .rttWarn = {},
        .rttCrit = {} };
    if (known.info.isInbound)
        shown.name += u' ' + known.info.peer;
    if (const auto spec = m_parts.document.spec(known.info.target)) {
        shown.rttWarn = spec->thresholds.degraded.rttWarn;
        shown.rttCrit = spec->thresholds.degraded.rttCrit;
    }
    return shown;
}

void MainWindow::showChartRows()
{
    restorePins();
    m_pinned.removeIf([this](RowId row) { return !m_watching.connections().find(row); });
    QList<ChartRow> rows;
    for (const RowId row : chartRows()) {
        if (const ConnectionRow *known = m_watching.connections().find(row))
            rows << chartRow(*known);
    }
    m_chart->setRows(rows);
}

} // namespace keepwatch::ui
