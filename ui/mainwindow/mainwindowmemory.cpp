// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/mainwindow/lowerarea.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/counterbar.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <QSplitter>

// The part of the window that remembers how it looked. Everything is named by stable ids.
namespace keepwatch::ui {

using workspace::Setting;

void MainWindow::rememberSoon()
{
    if (isVisible())
        m_memoryTimer.start();
}

void MainWindow::remember()
{
    m_memoryTimer.stop();
    QStringList states;
    for (const auto &row : stateCodes) {
        if (m_counters->states().test(size_t(row.value)))
            states << QLatin1StringView(row.code);
    }
    const QHeaderView *header = m_table->horizontalHeader();
    const auto sorted = connectionColumns()[size_t(header->sortIndicatorSection())];
    const std::pair<Setting, QVariant> values[] = {
        { Setting::WindowGeometry, saveGeometry() },
        { Setting::MainSplitter, m_rows->saveState() },
        { Setting::DetailsSplitter,
            m_isTight ? m_parts.settings.get<QByteArray>(Setting::DetailsSplitter) : m_columns->saveState() },
        { Setting::GroupSplitter, m_sides->saveState() },
        { Setting::WindowState, m_lower->saveState() },
        { Setting::TableColumns, m_table->saveColumns() },
        { Setting::TableSortColumn, QString::fromLatin1(sorted.id) },
        { Setting::TableSortDescending, header->sortIndicatorOrder() == Qt::DescendingOrder },
        { Setting::TableFilterText, m_tools->filterText() },
        { Setting::TableFilterStates, states },
        { Setting::ChartPinned, pinnedNames() },
        { Setting::ChartPeriodSeconds, int(m_chart->span_ms() / 1000) },
        { Setting::ChartNetwork, m_chart->chart().extras().hasKernel },
        { Setting::ChartSuspicion, m_chart->chart().extras().hasPhi },
    };
    for (const auto &[setting, value] : values)
        m_parts.settings.set(setting, value);
    if (m_parts.settings.hasChanges())
        Q_EMIT settingsChanged();
}

void MainWindow::restore()
{
    const workspace::Settings &settings = m_parts.settings;
    const auto geometry = settings.get<QByteArray>(Setting::WindowGeometry);
    m_isRestored = !geometry.isEmpty() && restoreGeometry(geometry);
    m_rows->restoreState(settings.get<QByteArray>(Setting::MainSplitter));
    m_columns->restoreState(settings.get<QByteArray>(Setting::DetailsSplitter));
    m_sides->restoreState(settings.get<QByteArray>(Setting::GroupSplitter));
    m_lower->restoreState(settings.get<QByteArray>(Setting::WindowState));
    m_table->restoreColumns(settings.get<QJsonObject>(Setting::TableColumns));
    const auto sorted = columnOf(settings.get<QString>(Setting::TableSortColumn)).value_or(TableColumn::State);
    const bool isDescending = settings.get<bool>(Setting::TableSortDescending);
    m_table->sortByColumn(int(sorted), isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_chart->setSpan(qint64(settings.get<int>(Setting::ChartPeriodSeconds)) * 1000);
    m_chart->chart().setExtras(
        { settings.get<bool>(Setting::ChartNetwork), settings.get<bool>(Setting::ChartSuspicion) });
    m_awaitedPins = settings.get<QStringList>(Setting::ChartPinned);
    restoreFilter();
}

/// Outbound rows only: a client that was accepted is another one the next time.
QStringList MainWindow::pinnedNames() const
{
    QStringList names;
    for (const RowId row : m_pinned) {
        const ConnectionRow *known = m_watching.connections().find(row);
        if (known && !known->info.isInbound)
            names << known->info.name;
    }
    names += m_awaitedPins;
    return names.first(std::min(names.size(), mostChartRows));
}

void MainWindow::restorePins()
{
    if (m_awaitedPins.isEmpty())
        return;
    for (const ConnectionRow &row : m_watching.connections().allRows()) {
        if (!row.info.isInbound && m_awaitedPins.removeOne(row.info.name))
            setPinned(row.info.row, true);
    }
}

void MainWindow::restoreFilter()
{
    CounterBar::States states;
    for (const QString &name : m_parts.settings.get<QStringList>(Setting::TableFilterStates)) {
        if (const auto state = valueIn(stateCodes, name))
            states.set(size_t(*state));
    }
    m_tools->setFilterText(m_parts.settings.get<QString>(Setting::TableFilterText));
    m_counters->setStates(states);
    applyFilter();
}

} // namespace keepwatch::ui
