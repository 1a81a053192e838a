// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectioncolumns.h"

#include <vector>

namespace keepwatch::ui {

/// How rows are sorted: by a column, rows without a value always last, equal ones by their id.
struct ConnectionOrder {
    TableColumn column = TableColumn::State;
    Qt::SortOrder order = Qt::AscendingOrder;
    UtcTime now{};

    /// Sorts indices of `rows`.
    void sort(std::vector<int> &indices, const ConnectionRows &rows) const;
    /// Whether new figures can change the order: states, names and the like come otherwise.
    bool followsFigures() const;

private:
    void sortByNumber(std::vector<int> &indices, const ConnectionRows &rows) const;
    void sortByText(std::vector<int> &indices, const ConnectionRows &rows) const;
};

} // namespace keepwatch::ui
