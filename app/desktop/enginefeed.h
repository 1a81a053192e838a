// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alerts/acknowledgementkeeper.h"
#include "app/engine/engine.h"
#include "ui/mainwindow/document.h"
#include "ui/mainwindow/watchsource.h"

namespace keepwatch::desktop {

/// Hands the engine's words to the window, and the document's changes to the engine. Lives in the GUI thread.
class EngineFeed final : public ui::WatchSource {
    Q_OBJECT

public:
    EngineFeed(engine::Engine &engine, const ui::Document &document, QObject *parent = nullptr);

    /// From then on acknowledgements go that way. It has to hear of rows after this feed.
    void attach(AcknowledgementKeeper &acknowledgements);

    /// Those of earlier sessions.
    void restoreIncidents(const QList<Incident> &incidents) { Q_EMIT incidentsRestored(incidents); }

    void setFiguresInterval(std::chrono::milliseconds interval) override;
    void watchDetails(RowId row) override;
    void acknowledge(const QList<RowId> &rows, const QString &author, const QString &note) override;
    void acknowledgeAll(const QString &author) override;

private:
    engine::Engine &m_engine;
    AcknowledgementKeeper *m_acknowledgements = nullptr;
};

} // namespace keepwatch::desktop
