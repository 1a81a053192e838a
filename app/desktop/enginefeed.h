// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/mainwindow/document.h"
#include "ui/mainwindow/watchsource.h"

namespace keepwatch::desktop {

/// Hands the engine's words to the window, and the document's changes to the engine. Lives in the GUI thread.
class EngineFeed final : public ui::WatchSource {
    Q_OBJECT

public:
    EngineFeed(engine::Engine &engine, const ui::Document &document, QObject *parent = nullptr);

    void setFiguresInterval(std::chrono::milliseconds interval) override;
    void watchDetails(RowId row) override;

private:
    engine::Engine &m_engine;
};

} // namespace keepwatch::desktop
