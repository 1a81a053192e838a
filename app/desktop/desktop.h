// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/signals.h"
#include "app/demo/demo.h"
#include "app/desktop/alerts/alertdesk.h"
#include "app/desktop/chartfeed.h"
#include "app/desktop/dialoguefeed.h"
#include "app/desktop/enginefeed.h"
#include "app/desktop/exportfeed.h"
#include "app/desktop/idlelimitfeed.h"
#include "app/desktop/jsonlog.h"
#include "app/desktop/keeper.h"
#include "app/desktop/options.h"
#include "app/desktop/past/availabilityfeed.h"
#include "app/desktop/past/eventfeed.h"
#include "app/desktop/profile.h"
#include "app/desktop/reports/reportfeed.h"
#include "app/words/languageswitch.h"
#include "ui/format/theme.h"
#include "ui/mainwindow/mainwindow.h"

#include <QThread>

namespace keepwatch::desktop {

/// The whole program: owns engine, history, document and window, and connects them. Lives in the GUI thread; decides
/// nothing by itself.
class Desktop final : public QObject {
    Q_OBJECT

public:
    explicit Desktop(const Options &options);
    ~Desktop() override;

    /// Shows the window and begins to watch. Ended: run the event loop; else the program cannot go on, and why is said
    /// on stderr.
    ExitCode begin();

    // What a test drives the program by; there is a window once it has begun.
    ui::MainWindow &window() { return *m_window; }
    engine::Engine &engine() { return m_engine; }
    const workspace::Settings &settings() const { return m_settings; }
    const ui::Document &document() const { return m_document; }

private:
    std::optional<ExitCode> openJsonLog();
    void endJsonLog();
    void openHistory();
    void openPassingHistory();
    void connectHistory();
    void connectWindow();
    void connectKeeper();
    void connectAlerts();
    void connectRecipes();
    void showWindow();
    void applyLook();
    void applyReference();
    void applySettings();
    void beginWatching();
    void showFaults(const QString &path, const QList<Fault> &faults);
    void startDemo();
    void end();

    Options m_options;
    Profile m_profile;
    SystemClock m_clock;
    workspace::Settings m_settings;
    words::LanguageSwitch m_language;
    ui::ThemeSwitch m_theme;
    engine::Engine m_engine;
    history::Store m_store;
    ui::Document m_document;
    EngineFeed m_feed;
    RowFilters m_rowFilters;
    ChartFeed m_chartFeed;
    ExportFeed m_exportFeed;
    RecipeWriter m_recipes;
    ReportFeed m_reportFeed;
    AvailabilityFeed m_availabilityFeed;
    EventFeed m_eventFeed;
    DialogueFeed m_dialogueFeed;
    IdleLimitFeed m_idleLimitFeed;
    Keeper m_keeper;
    AcknowledgementKeeper m_acknowledgements; ///< after the feed: it speaks of rows that the window knows
    AlertDesk m_alerts;
    JsonLog m_log;
    QThread m_logging;
    cli::TerminationSignals m_signals;
    std::unique_ptr<demo::Demo> m_demo;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_isEnding = false;
};

} // namespace keepwatch::desktop
