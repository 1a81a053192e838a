// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/chartreading.h"
#include "app/desktop/past/rowfilters.h"
#include "app/engine/engine.h"
#include "app/history/store.h"

#include <QHash>

namespace keepwatch::desktop {

/// Gives the chart what the engine says of the rows it follows, and what the store knows of their past.
/// Lives in the GUI thread.
class ChartFeed final : public ui::ChartSource {
    Q_OBJECT

public:
    ChartFeed(const engine::Engine &engine, history::Store &store, const RowFilters &rows, QObject *parent = nullptr);

    void follow(const QList<RowId> &rows) override;
    void requestHistory(const ui::ChartRequest &request) override;

private:
    struct Followed {
        SuspicionReader suspicion;
        std::shared_ptr<SessionStarts> starts; ///< once its transitions were asked for; later ones come live
    };

    using Tickets = QHash<quint64, std::shared_ptr<ChartReading>>;

    void dropUnfollowed(Tickets &tickets);
    void passLive(const QList<Sample> &samples);
    void passTransitions(const history::Part<history::StoredTransition> &part);
    void passRollUps(const history::Part<history::StoredRollUp> &part);
    void passSamples(const history::Part<Sample> &part);

    history::Store &m_store;
    const RowFilters &m_rows;
    QHash<RowId, Followed> m_followed;
    // One answer comes from two queries: the transitions first, then the samples in parts.
    Tickets m_sampleTickets;
    Tickets m_rollUpTickets;
    Tickets m_transitionTickets;
};

} // namespace keepwatch::desktop
