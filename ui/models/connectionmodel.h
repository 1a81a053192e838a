// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/flapping.h"
#include "app/core/time.h"
#include "ui/models/connectioncolumns.h"
#include "ui/models/connectionfilter.h"
#include "ui/models/connectionorder.h"
#include "ui/models/targetlabels.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace keepwatch::ui {

/// How many rows are in each state, whatever the filter hides.
struct StateCounts {
    std::array<int, stateCodes.size()> of{};
    int all = 0;
    int operator[](State state) const { return of[size_t(state)]; }
    bool operator==(const StateCounts &) const = default;
};

/// The table's rows, filtered and sorted in one place: a vector of positions, rearranged in one step. Rows are merged
/// by their id; selection and scroll position survive every change. Lives in the GUI thread; holds no widget. While it
/// is held (the pointer is over the table) rows neither move nor go away; new ones come at the end.
class ConnectionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RawRole = Qt::UserRole, RowIdRole };

    /// `clock` must outlive the model.
    explicit ConnectionModel(const Clock &clock, QObject *parent = nullptr);

    // What the engine says, in batches.
    void changeRows(const QList<RowInfo> &rows);
    void removeRows(const QList<RowId> &rows);
    void addTransitions(const QList<Transition> &transitions);
    void setTls(const QList<TlsReport> &reports);
    void setFigures(const QList<RowFigures> &figures);
    void setFlapping(const QList<FlappingChange> &changes);
    void setAcknowledged(const QList<Acknowledgement> &made);
    void endAcknowledgements(const QList<RowId> &rows);
    void clear();
    /// What the operator wrote counts at once, for the rows of today and those to come: the engine's echo of a name or
    /// group comes later, and until then a filter would take a row away and bring it back without its selection.
    void setLabels(const LabelsByTarget &labels);

    void setFilter(const ConnectionFilter &filter);
    const ConnectionFilter &filter() const { return m_filter; }
    void setHeld(bool isHeld);
    TableColumn sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    const StateCounts &counts() const { return m_counts; }
    /// How many heartbeats of the rows were told of, each from its second figures on: what came before was counted
    /// elsewhere, or long ago.
    quint64 heartbeats() const { return m_heartbeats; }

    /// The row that stands at that place of the table.
    const ConnectionRow &rowAt(int position) const { return m_rows[size_t(m_order[size_t(position)])]; }
    /// Null when there is no such row (any more).
    const ConnectionRow *find(RowId row) const;
    /// Where the row stands; invalid when the filter hides it.
    QModelIndex indexOf(RowId row, TableColumn column = TableColumn::State) const;
    /// Every row, hidden ones too, in no particular order.
    const ConnectionRows &allRows() const { return m_rows; }
    /// Figures, texts and headers are asked for again: the language changed, or time went by.
    void refreshTexts();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void countsChanged();
    /// A state or an acknowledgement changed, of shown and hidden rows.
    void statesChanged();

private:
    ConnectionRow *findRow(RowId row);
    ConnectionOrder wantedOrder() const;
    void takeFigures(ConnectionRow &row, const RowFigures &figures);
    void append(const RowInfo &info);
    void label(ConnectionRow &row) const;
    void erase(RowId row);
    void recount();
    /// Brings m_order to what filter and sorting ask for: what leaves goes in one piece, what comes too.
    void rearrange();
    void dropFromOrder(const std::vector<int> &wanted);
    void reorder(std::vector<int> order);
    void announceChange();

    const Clock &m_clock;
    ConnectionRows m_rows;
    QHash<RowId, int> m_places; ///< row → index in m_rows
    std::vector<int> m_order; ///< place in the table → index in m_rows
    LabelsByTarget m_labels;
    ConnectionFilter m_filter;
    StateCounts m_counts;
    quint64 m_heartbeats = 0;
    TableColumn m_sortColumn = TableColumn::State;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isHeld = false;
};

} // namespace keepwatch::ui
