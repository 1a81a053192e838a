// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellfaces.h"

#include "ui/format/palette.h"
#include "ui/widgets/cellink.h"

#include <QTableView>

namespace keepwatch::ui {

CellFaces::Face CellFaces::faceOf(const QTableView &table, const ConnectionModel &model, const QModelIndex &index)
{
    const ConnectionRow &row = model.rowAt(index.row());
    const auto column = TableColumn(index.column());
    Face face{ .text = index.data().toString(),
        .ink = cellInk(column, row, false, tokensOf(table.palette())).rgba(),
        .state = row.state,
        .isAcknowledged = row.acknowledgement.has_value(),
        .hasTlsMark = row.needsTlsMark() };
    if (column == TableColumn::Sparkline) {
        face.second = row.figures.sparkSecond;
        face.rttMs = row.figures.sparkRttMs;
        face.isMissed = row.figures.sparkMissed;
    }
    return face;
}

QRegion CellFaces::changed(const QTableView &table, const ConnectionModel &model)
{
    const int first = std::max(table.rowAt(0), 0);
    const int below = table.rowAt(table.viewport()->height());
    const int end = below < 0 ? model.rowCount() : below + 1;
    std::vector<Row> rows;
    std::vector<QRect> pieces(size_t(model.columnCount()));
    for (int place = first; place < end; ++place) {
        const auto before = size_t(place - m_first);
        const RowId id = model.rowAt(place).info.row;
        const Row *known =
            place >= m_first && before < m_rows.size() && m_rows[before].id == id ? &m_rows[before] : nullptr;
        rows.push_back({ id, std::vector<Face>(pieces.size()) });
        Row &row = rows.back();
        for (size_t column = 0; column < pieces.size(); ++column) {
            if (table.isColumnHidden(int(column)))
                continue;
            const QModelIndex index = model.index(place, int(column));
            row.faces[column] = faceOf(table, model, index);
            if (!known || row.faces[column] != known->faces[column])
                pieces[column] |= table.visualRect(index);
        }
    }
    m_first = first;
    m_rows = std::move(rows);
    QRegion region;
    for (const QRect &piece : pieces)
        region += piece;
    return region;
}

} // namespace keepwatch::ui
