// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionmodel.h"

#include <QRegion>
#include <QRgb>

#include <vector>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What the cells in view looked like when they were last asked for. Of thousands of rows that are measured each second
/// a few dozen are in view, and of these most cells stay as they are: only the others are painted again. A value.
class CellFaces {
public:
    /// Where `table`, which shows `model`, looks different by now: of each column one piece.
    QRegion changed(const QTableView &table, const ConnectionModel &model);

private:
    /// All that the delegate draws a cell from, but for selection and pointer.
    struct Face {
        QString text;
        QRgb ink = 0;
        State state = State::Connecting;
        bool isAcknowledged = false;
        bool hasTlsMark = false;
        // The newest column of the sparkline: the older ones never change.
        quint32 second = 0;
        std::optional<float> rttMs = {};
        bool isMissed = false;

        bool operator==(const Face &) const = default;
    };
    struct Row {
        RowId id;
        std::vector<Face> faces; ///< by the number of the column; empty ones of those that are hidden
    };

    static Face faceOf(const QTableView &table, const ConnectionModel &model, const QModelIndex &index);

    int m_first = 0; ///< place of the first row that is in view
    std::vector<Row> m_rows;
};

} // namespace keepwatch::ui
