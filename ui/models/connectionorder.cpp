// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionorder.h"

#include <QCollator>

#include <algorithm>

namespace keepwatch::ui {

namespace {

/// Compared first by `hasValue` (those without come last in both directions), then by the key, then by the id.
template <typename Key> struct Entry {
    Key key;
    bool hasValue;
    quint32 id;
    int index;
};

template <typename Key, typename Less>
void sortEntries(std::vector<Entry<Key>> &entries, std::vector<int> &indices, Qt::SortOrder order, Less less)
{
    std::ranges::sort(entries, [order, less](const auto &a, const auto &b) {
        if (a.hasValue != b.hasValue)
            return a.hasValue;
        const bool isBefore = a.hasValue && (order == Qt::AscendingOrder ? less(a.key, b.key) : less(b.key, a.key));
        const bool isAfter = a.hasValue && (order == Qt::AscendingOrder ? less(b.key, a.key) : less(a.key, b.key));
        return isBefore || (!isAfter && a.id < b.id);
    });
    std::ranges::transform(entries, indices.begin(), [](const auto &entry) { return entry.index; });
}

bool isText(TableColumn column)
{
    return !columnInfo(column).isNumber && column != TableColumn::State && column != TableColumn::Sparkline;
}

} // namespace

void ConnectionOrder::sort(std::vector<int> &indices, const ConnectionRows &rows) const
{
    if (isText(column))
        sortByText(indices, rows);
    else
        sortByNumber(indices, rows);
}

/// Time in a state goes by for all alike.
bool ConnectionOrder::followsFigures() const
{
    return !isText(column) && column != TableColumn::State && column != TableColumn::InState;
}

void ConnectionOrder::sortByNumber(std::vector<int> &indices, const ConnectionRows &rows) const
{
    const auto raw = columnInfo(column).raw;
    std::vector<Entry<double>> entries;
    entries.reserve(indices.size());
    for (const int index : indices) {
        const ConnectionRow &row = rows[size_t(index)];
        const QVariant value = raw(row, now);
        entries.push_back({ value.toDouble(), value.isValid(), row.info.row.value, index });
    }
    sortEntries(entries, indices, order, std::less<double>());
}

void ConnectionOrder::sortByText(std::vector<int> &indices, const ConnectionRows &rows) const
{
    // The C locale compares bare code units: it knows neither numbers nor letters.
    const bool isBare = QLocale().language() == QLocale::C;
    QCollator collator(isBare ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto text = columnInfo(column).text;
    std::vector<Entry<QCollatorSortKey>> entries;
    entries.reserve(indices.size());
    for (const int index : indices) {
        const ConnectionRow &row = rows[size_t(index)];
        const QString value = text(row, now);
        entries.push_back({ collator.sortKey(value), !value.isEmpty(), row.info.row.value, index });
    }
    sortEntries(entries, indices, order, std::less<QCollatorSortKey>());
}

} // namespace keepwatch::ui
