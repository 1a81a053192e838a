// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/history/records.h"

#include <QHash>

namespace keepwatch::desktop {

/// Knows how the rows of this session are found in the history: a target's earlier sessions by its name; a client that
/// was accepted is another one each time. Lives in the GUI thread.
class RowFilters final : public QObject {
    Q_OBJECT

public:
    explicit RowFilters(const engine::Engine &engine, QObject *parent = nullptr);

    history::Filter of(RowId row) const;
    /// The row that is called so now; absent: none is.
    std::optional<RowId> rowNamed(const RowInfo &info) const;

private:
    QHash<RowId, RowInfo> m_infos;
};

} // namespace keepwatch::desktop
