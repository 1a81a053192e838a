// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/history/store.h"
#include "ui/charts/chartsource.h"

#include <QHash>
#include <QSet>

namespace keepwatch::desktop {

/// Gives the chart what the engine says of the rows it follows, and what the store knows of their past.
/// Lives in the GUI thread.
class ChartFeed final : public ui::ChartSource {
    Q_OBJECT

public:
    ChartFeed(const engine::Engine &engine, history::Store &store, QObject *parent = nullptr);

    void follow(const QList<RowId> &rows) override;
    void requestHistory(RowId row, UtcTime from, UtcTime to) override;

private:
    /// One answer comes from two queries: the transitions first, then the samples in parts.
    struct Request {
        RowId row;
        UtcTime from{};
        UtcTime to{};
    };

    template <typename Record> QList<Record> followed(const QList<Record> &records) const;
    void passTransitions(const history::Part<history::StoredTransition> &part);
    void passSamples(const history::Part<Sample> &part);

    history::Store &m_store;
    QSet<RowId> m_rows;
    QHash<quint64, Request> m_sampleTickets;
    QHash<quint64, Request> m_transitionTickets;
};

} // namespace keepwatch::desktop
