// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionmodel.h"

#include "app/core/prefetch.h"
#include "app/words/alerts.h"
#include "app/words/causes.h"
#include "app/words/help/help.h"
#include "app/words/incidents.h"
#include "app/words/names.h"
#include "app/words/tls.h"

#include <algorithm>
#include <numeric>

namespace keepwatch::ui {

namespace {

QVariant toolTip(const ConnectionRow &row)
{
    QStringList lines;
    if (row.hasCauseToShow())
        lines << words::causeSentence(row.cause, row.tlsFault);
    if (row.isFlapping)
        lines << words::flappingSentence(true);
    if (row.acknowledgement)
        lines << words::acknowledgementSentence(*row.acknowledgement);
    return lines.isEmpty() ? QVariant() : QVariant(lines.join(u'\n'));
}

QVariant whatsThis(const ConnectionRow &row, const ColumnInfo &column)
{
    if (column.column == TableColumn::State)
        return words::help(row.state).text;
    if (column.column == TableColumn::Cause && row.hasCauseToShow())
        return words::help(row.cause).text;
    return {};
}

/// The states are told one by one: their words stand in that column alone.
QString headerTip(const ColumnInfo &column)
{
    QStringList lines{ menuName(column) };
    if (column.column == TableColumn::State) {
        for (const auto &state : stateCodes)
            lines << u"%1: %2"_qs.arg(words::name(state.value), words::explanation(state.value));
    }
    return lines.join(u'\n');
}

QVariant tlsToolTip(const ConnectionRow &row)
{
    const QStringList warnings = words::tlsWarnings(row.info, row.tls);
    return warnings.isEmpty() ? QVariant() : QVariant(warnings.join(u'\n'));
}

/// What is drawn as a tick or a triangle is said in words.
QVariant accessibleText(const ConnectionRow &row, const ColumnInfo &column, UtcTime now)
{
    if (column.column == TableColumn::Name && row.needsTlsMark())
        return QString(row.info.name % u". " % words::tlsWarnings(row.info, row.tls).join(u' '));
    if (column.column != TableColumn::Cause || !row.acknowledgement)
        return {};
    return QString(column.text(row, now) % u", " % words::acknowledgementSentence(*row.acknowledgement));
}

} // namespace

ConnectionModel::ConnectionModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void ConnectionModel::changeRows(const QList<RowInfo> &rows)
{
    for (const RowInfo &info : rows) {
        ConnectionRow *row = findRow(info.row);
        if (!row) {
            append(info);
            continue;
        }
        if (info.hasTls != row->info.hasTls || info.isVerified != row->info.isVerified)
            row->tls.reset();
        row->info = info;
        label(*row);
    }
    rearrange();
    announceChange();
    recount();
}

void ConnectionModel::append(const RowInfo &info)
{
    ConnectionRow row;
    row.info = info;
    label(row);
    row.figures.row = info.row;
    m_places.insert(info.row, int(m_rows.size()));
    m_rows.push_back(std::move(row));
}

void ConnectionModel::label(ConnectionRow &row) const
{
    const auto labels = m_labels.constFind(row.info.target);
    if (labels == m_labels.cend())
        return;
    row.info.name = labels->name;
    row.info.group = labels->group;
    row.tags = labels->tags;
}

void ConnectionModel::removeRows(const QList<RowId> &rows)
{
    std::vector<bool> isGoing(m_rows.size(), false);
    for (const RowId row : rows) {
        const auto place = m_places.constFind(row);
        if (place != m_places.cend())
            isGoing[size_t(*place)] = true;
    }
    std::vector<int> staying = m_order;
    std::erase_if(staying, [&](int index) { return isGoing[size_t(index)]; });
    dropFromOrder(staying);
    for (const RowId row : rows)
        erase(row);
    recount();
    Q_EMIT statesChanged();
}

/// The last row takes the place of the one that goes, so that no other index changes.
void ConnectionModel::erase(RowId row)
{
    const auto found = m_places.constFind(row);
    if (found == m_places.cend())
        return;
    const int place = *found;
    const int last = int(m_rows.size()) - 1;
    if (place != last) {
        m_rows[size_t(place)] = std::move(m_rows[size_t(last)]);
        m_places[m_rows[size_t(place)].info.row] = place;
        std::ranges::replace(m_order, last, place);
    }
    m_rows.pop_back();
    m_places.remove(row);
}

void ConnectionModel::addTransitions(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        ConnectionRow *row = findRow(transition.row);
        if (!row)
            continue;
        if (!row->since || row->state != transition.to)
            row->since = transition.time;
        row->state = transition.to;
        row->severity = transition.severity;
        row->cause = transition.cause;
        row->confidence = transition.confidence;
        row->tlsFault = transition.evidence.tlsFault;
    }
    rearrange();
    announceChange();
    recount();
    Q_EMIT statesChanged();
}

void ConnectionModel::setFlapping(const QList<FlappingChange> &changes)
{
    for (const FlappingChange &change : changes) {
        if (ConnectionRow *row = findRow(change.row))
            row->isFlapping = change.isFlapping;
    }
    announceChange();
}

void ConnectionModel::setAcknowledged(const QList<Acknowledgement> &made)
{
    for (const Acknowledgement &one : made) {
        if (ConnectionRow *row = findRow(one.row))
            row->acknowledgement = one;
    }
    rearrange();
    announceChange();
    Q_EMIT statesChanged();
}

void ConnectionModel::endAcknowledgements(const QList<RowId> &rows)
{
    for (const RowId id : rows) {
        if (ConnectionRow *row = findRow(id))
            row->acknowledgement.reset();
    }
    rearrange();
    announceChange();
    Q_EMIT statesChanged();
}

void ConnectionModel::setTls(const QList<TlsReport> &reports)
{
    for (const TlsReport &report : reports) {
        if (ConnectionRow *row = findRow(report.row))
            row->tls = report;
    }
    announceChange();
}

void ConnectionModel::setFigures(const QList<RowFigures> &figures)
{
    std::vector<ConnectionRow *> rows(size_t(figures.size()));
    std::ranges::transform(figures, rows.begin(), [this](const RowFigures &one) { return findRow(one.row); });
    for (size_t i = 0; i < rows.size(); ++i) {
        constexpr size_t ahead = 8;
        if (const ConnectionRow *next = i + ahead < rows.size() ? rows[i + ahead] : nullptr)
            prefetch(&next->figures, &next->sparkline + 1);
        if (rows[i])
            takeFigures(*rows[i], figures[qsizetype(i)]);
    }
    if (wantedOrder().followsFigures())
        rearrange();
    announceChange();
}

void ConnectionModel::takeFigures(ConnectionRow &row, const RowFigures &figures)
{
    if (row.figures.heartbeats > 0 && figures.heartbeats > row.figures.heartbeats)
        m_heartbeats += figures.heartbeats - row.figures.heartbeats;
    row.figures = figures;
    row.sparkline.set(figures.sparkSecond, { figures.sparkRttMs, figures.sparkMissed });
}

void ConnectionModel::clear()
{
    dropFromOrder({});
    m_rows.clear();
    m_places.clear();
    recount();
}

void ConnectionModel::setLabels(const LabelsByTarget &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    for (ConnectionRow &row : m_rows)
        label(row);
    rearrange();
    announceChange();
}

void ConnectionModel::setFilter(const ConnectionFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    const bool wasHeld = std::exchange(m_isHeld, false);
    rearrange();
    m_isHeld = wasHeld;
}

void ConnectionModel::setHeld(bool isHeld)
{
    if (std::exchange(m_isHeld, isHeld) != isHeld)
        rearrange();
}

const ConnectionRow *ConnectionModel::find(RowId row) const
{
    const auto place = m_places.constFind(row);
    return place == m_places.cend() ? nullptr : &m_rows[size_t(*place)];
}

ConnectionRow *ConnectionModel::findRow(RowId row)
{
    const auto place = m_places.constFind(row);
    return place == m_places.cend() ? nullptr : &m_rows[size_t(*place)];
}

QModelIndex ConnectionModel::indexOf(RowId row, TableColumn column) const
{
    const auto place = m_places.constFind(row);
    if (place == m_places.cend())
        return {};
    const auto position = std::ranges::find(m_order, *place);
    return position == m_order.end() ? QModelIndex() : index(int(position - m_order.begin()), int(column));
}

void ConnectionModel::refreshTexts()
{
    announceChange();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(connectionColumns().size());
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnInfo &column = connectionColumns()[size_t(index.column())];
    const ConnectionRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, m_clock.utcNow());
    case RawRole:
        return column.raw(row, m_clock.utcNow());
    case RowIdRole:
        return QVariant::fromValue(row.info.row);
    case Qt::TextAlignmentRole:
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column.column == TableColumn::Cause ? toolTip(row)
            : column.column == TableColumn::Name   ? tlsToolTip(row)
                                                   : QVariant();
    case Qt::WhatsThisRole:
        return whatsThis(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column, m_clock.utcNow());
    default:
        return {};
    }
}

/// Rows can be carried to a group.
Qt::ItemFlags ConnectionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo &column = connectionColumns()[size_t(section)];
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == Qt::ToolTipRole)
        return headerTip(column);
    if (role == Qt::TextAlignmentRole)
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void ConnectionModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = TableColumn(column);
    m_sortOrder = order;
    const bool wasHeld = std::exchange(m_isHeld, false);
    rearrange();
    m_isHeld = wasHeld;
}

void ConnectionModel::recount()
{
    StateCounts counts;
    for (const ConnectionRow &row : m_rows)
        ++counts.of[size_t(row.state)];
    counts.all = int(m_rows.size());
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

ConnectionOrder ConnectionModel::wantedOrder() const
{
    return { m_sortColumn, m_sortOrder, m_clock.utcNow() };
}

void ConnectionModel::rearrange()
{
    std::vector<bool> isShown(m_rows.size(), false);
    if (m_isHeld) {
        for (const int index : m_order)
            isShown[size_t(index)] = true;
    }
    std::vector<int> wanted;
    wanted.reserve(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!isShown[i] && m_filter.accepts(m_rows[i]))
            wanted.push_back(int(i));
    }
    if (m_isHeld)
        wanted.insert(wanted.begin(), m_order.begin(), m_order.end());
    else
        wantedOrder().sort(wanted, m_rows);
    if (wanted == m_order)
        return;
    dropFromOrder(wanted);
    if (wanted.size() > m_order.size()) {
        std::vector<bool> isKept(m_rows.size(), false);
        for (const int index : m_order)
            isKept[size_t(index)] = true;
        beginInsertRows({}, int(m_order.size()), int(wanted.size()) - 1);
        std::ranges::copy_if(wanted, std::back_inserter(m_order), [&](int index) { return !isKept[size_t(index)]; });
        endInsertRows();
    }
    reorder(std::move(wanted));
}

/// Lets go what is not in `wanted`: moved to the end together, then removed in one piece. What stays is brought into
/// the order of `wanted` by the same step.
void ConnectionModel::dropFromOrder(const std::vector<int> &wanted)
{
    std::vector<bool> isWanted(m_rows.size(), false);
    for (const int index : wanted)
        isWanted[size_t(index)] = true;
    std::vector<bool> isThere(m_rows.size(), false);
    for (const int index : m_order)
        isThere[size_t(index)] = true;

    std::vector<int> order;
    order.reserve(m_order.size());
    std::ranges::copy_if(wanted, std::back_inserter(order), [&](int index) { return isThere[size_t(index)]; });
    const size_t kept = order.size();
    if (kept == m_order.size())
        return;
    std::ranges::copy_if(m_order, std::back_inserter(order), [&](int index) { return !isWanted[size_t(index)]; });
    reorder(std::move(order));
    beginRemoveRows({}, int(kept), int(m_order.size()) - 1);
    m_order.resize(kept);
    endRemoveRows();
}

void ConnectionModel::reorder(std::vector<int> order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> newPlace(m_rows.size(), -1);
    for (size_t i = 0; i < order.size(); ++i)
        newPlace[size_t(order[i])] = int(i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(newPlace[size_t(m_order[size_t(old.row())])], old.column()));
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ConnectionModel::announceChange()
{
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace keepwatch::ui
