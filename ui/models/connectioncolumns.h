// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionrow.h"

#include <QVariant>

#include <span>

namespace keepwatch::ui {

enum class TableColumn : quint8 {
    State,
    Name,
    Group,
    Peer,
    Method,
    RttNow,
    RttAverage,
    RttP95,
    Jitter,
    LossPercent,
    Misses,
    InState,
    Cause,
    Sparkline,
    Heartbeats,
    Drops,
    Outages,
    Acknowledged,
    Tags,
};

/// One column of the table, declared once: what it is called, what it shows, how it sorts and how it first looks.
struct ColumnInfo {
    TableColumn column;
    const char *id; ///< stable: settings name columns by it
    const char *title; ///< of the header; translated by title()
    const char *menuName; ///< in the list of columns; translated by menuName()
    const char *unit; ///< of raw()
    bool isNumber; ///< right-aligned, tabular
    bool isShown; ///< at first
    bool isShownNarrow; ///< at first, in a narrow window
    int width; ///< at first, for the 13 px font
    QVariant (*raw)(const ConnectionRow &, UtcTime now); ///< invalid: not measured
    QString (*text)(const ConnectionRow &, UtcTime now);
};

std::span<const ColumnInfo> connectionColumns();
const ColumnInfo &columnInfo(TableColumn column);
std::optional<TableColumn> columnOf(QStringView id);

/// In the language that is set at the moment.
QString title(const ColumnInfo &column);
QString menuName(const ColumnInfo &column);

} // namespace keepwatch::ui
