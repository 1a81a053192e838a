// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/rowfilters.h"

#include <algorithm>

namespace keepwatch::desktop {

RowFilters::RowFilters(const engine::Engine &engine, QObject *parent)
    : QObject(parent)
{
    using E = engine::Engine;
    connect(&engine, &E::rowsChanged, this, [this](const QList<RowInfo> &rows) {
        for (const RowInfo &row : rows)
            m_infos.insert(row.row, row);
    });
    connect(&engine, &E::rowsRemoved, this, [this](const QList<RowId> &rows) {
        for (const RowId row : rows)
            m_infos.remove(row);
    });
}

history::Filter RowFilters::of(RowId row) const
{
    history::Filter filter;
    const RowInfo info = m_infos.value(row);
    const auto isNamesake = [&info](const RowInfo &other) { return other.name == info.name && other.row != info.row; };
    const bool isAlone = !info.isInbound && !info.name.isEmpty() && std::ranges::none_of(m_infos, isNamesake);
    if (isAlone)
        filter.targets = { info.name };
    else
        filter.rows = { row };
    return filter;
}

std::optional<RowId> RowFilters::rowNamed(const RowInfo &info) const
{
    const auto found = std::ranges::find_if(m_infos, [&info](const RowInfo &known) {
        return known.name == info.name && known.isInbound == info.isInbound
            && (!known.isInbound || known.peer == info.peer);
    });
    return found == m_infos.cend() ? std::nullopt : std::optional(found->row);
}

} // namespace keepwatch::desktop
