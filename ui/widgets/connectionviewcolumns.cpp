// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/widgets/connectionview.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

// The part of the table that is about its columns: which are shown, where, how wide, and what is copied of them.
namespace keepwatch::ui {

namespace {

constexpr QLatin1StringView orderKey("order");
constexpr QLatin1StringView hiddenKey("hidden");
constexpr QLatin1StringView widthsKey("widths");

/// Without the sort arrow, which few columns ever show.
int headingWidth(const QString &heading)
{
    const int rounding = 2;
    return QFontMetrics(font(FontRole::Header)).horizontalAdvance(heading) + 2 * scaled(spacing::cellPadding)
        + rounding;
}

} // namespace

bool ConnectionView::isColumnShown(TableColumn column) const
{
    return !isColumnHidden(int(column));
}

void ConnectionView::showColumn(TableColumn column, bool isShown)
{
    setColumnHidden(int(column), !isShown);
    m_hasOwnColumns = true;
    Q_EMIT columnsChanged();
}

void ConnectionView::fillColumnMenu(QMenu &menu)
{
    for (const ColumnInfo &info : connectionColumns()) {
        QAction *action = menu.addAction(menuName(info));
        action->setCheckable(true);
        action->setChecked(isColumnShown(info.column));
        // The name is what tells rows apart: it cannot be taken away.
        action->setEnabled(info.column != TableColumn::Name);
        connect(action, &QAction::toggled, this, [this, column = info.column](bool on) { showColumn(column, on); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Usual columns")), &QAction::triggered, this, [this] {
        m_hasOwnColumns = false;
        chooseDefaults(window()->width());
        Q_EMIT columnsChanged();
    });
}

void ConnectionView::chooseDefaults(int windowWidth)
{
    if (m_hasOwnColumns)
        return;
    const QScopedValueRollback guard(m_isRestoring, true);
    const bool isNarrow = windowWidth < scaled(spacing::narrowWindow);
    for (const ColumnInfo &info : connectionColumns()) {
        const int column = int(info.column);
        setColumnHidden(column, !(isNarrow ? info.isShownNarrow : info.isShown));
        setColumnWidth(column, usualWidth(info, isNarrow));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    if (isVisible())
        dropWhatDoesNotFit(isNarrow);
}

int ConnectionView::usualWidth(const ColumnInfo &info, bool isNarrow) const
{
    const double share = isNarrow && info.column != TableColumn::State ? 0.83 : 1.0;
    return std::max(scaled(int(info.width * share)), headingWidth(title(info)));
}

/// What matters least gives way first: the group stands in the panel beside the table, the details have the rest.
void ConnectionView::dropWhatDoesNotFit(bool isNarrow)
{
    int wanted = 0;
    for (const ColumnInfo &info : connectionColumns())
        wanted += isColumnShown(info.column) ? usualWidth(info, isNarrow) : 0;
    for (const TableColumn column :
        { TableColumn::Group, TableColumn::RttAverage, TableColumn::Jitter, TableColumn::Method, TableColumn::Misses,
            TableColumn::Sparkline, TableColumn::RttP95, TableColumn::LossPercent }) {
        if (wanted <= viewport()->width())
            return;
        wanted -= isColumnShown(column) ? usualWidth(columnInfo(column), isNarrow) : 0;
        setColumnHidden(int(column), true);
    }
    const int cause = int(TableColumn::Cause); // its tool tip tells the whole
    setColumnWidth(cause, std::max(scaled(60), columnWidth(cause) - std::max(0, wanted - viewport()->width())));
}

QJsonObject ConnectionView::saveColumns() const
{
    if (!m_hasOwnColumns)
        return {};
    QJsonArray order;
    QJsonArray hidden;
    QJsonObject widths;
    QLatin1StringView last;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const ColumnInfo &info = connectionColumns()[size_t(horizontalHeader()->logicalIndex(visual))];
        const auto id = QLatin1StringView(info.id);
        order.append(id);
        if (isColumnShown(info.column))
            widths.insert(last = id, columnWidth(int(info.column)));
        else
            hidden.append(id);
    }
    widths.remove(last); // it fills what the others leave
    return { { orderKey, order }, { hiddenKey, hidden }, { widthsKey, widths } };
}

void ConnectionView::restoreColumns(const QJsonObject &columns)
{
    if (columns.isEmpty())
        return;
    const QScopedValueRollback guard(m_isRestoring, true);
    m_hasOwnColumns = true;
    int visual = 0;
    const QJsonArray order = columns.value(orderKey).toArray();
    for (const auto &id : order) {
        if (const auto column = columnOf(id.toString()))
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(int(*column)), visual++);
    }
    const QJsonArray hidden = columns.value(hiddenKey).toArray();
    const QJsonObject widths = columns.value(widthsKey).toObject();
    for (const ColumnInfo &info : connectionColumns()) {
        const auto id = QLatin1StringView(info.id);
        setColumnHidden(int(info.column), hidden.contains(QJsonValue(id)) && info.column != TableColumn::Name);
        if (const int width = widths.value(id).toInt(); width > 0)
            setColumnWidth(int(info.column), width);
    }
}

QString ConnectionView::copiedText(bool isCellOnly) const
{
    if (isCellOnly)
        return currentIndex().data().toString();
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column) && column != int(TableColumn::Sparkline))
                cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace keepwatch::ui
