// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/history/sessionfiles.h"
#include "app/words/errors.h"
#include "app/words/faults.h"
#include "ui/mainwindow/tray/trayicon.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>

namespace keepwatch::desktop {

using workspace::Setting;

namespace {

constexpr std::chrono::days earlierIncidents{ 30 };

QString profileFolder(const Options &options)
{
    if (!options.profile.isEmpty())
        return options.profile;
    return options.isDemo ? QString() : Profile::usualFolder();
}

ExitCode complain(const Error &error)
{
    std::fprintf(stderr, "keepwatch: %s\n", qPrintable(words::errorSentence(error)));
    return ExitCode::CannotOpen;
}

} // namespace

Desktop::Desktop(const Options &options)
    : m_options(options)
    , m_profile(profileFolder(options))
    , m_settings(m_profile.folder())
    , m_store(m_clock)
    , m_feed(m_engine, m_document)
    , m_rowFilters(m_engine)
    , m_chartFeed(m_engine, m_store, m_rowFilters)
    , m_exportFeed(m_store, m_clock)
    , m_recipes(m_clock, m_profile.folder())
    , m_reportFeed(m_store, m_recipes, m_clock)
    , m_availabilityFeed(m_store, m_rowFilters, m_clock)
    , m_eventFeed(m_store, m_rowFilters, m_clock)
    , m_dialogueFeed(heartbeat::dialogueFolder(m_profile.folder()))
    , m_idleLimitFeed(m_profile.folder())
    , m_keeper(m_document, m_settings, options.isDemo ? QString() : m_profile.folder())
    , m_acknowledgements(m_engine, m_document, m_clock, m_profile.folder())
    , m_alerts(m_engine, m_acknowledgements, m_settings, m_clock)
    , m_log(m_engine, m_clock)
{
    m_feed.attach(m_acknowledgements);
    m_log.attach(m_acknowledgements);
}

Desktop::~Desktop()
{
    m_window.reset();
    m_demo.reset();
    endJsonLog();
}

ExitCode Desktop::begin()
{
    if (const auto error = m_profile.open())
        return complain(*error);
    const QList<Fault> faults = m_settings.load();
    m_acknowledgements.load();
    const auto troubles = m_dialogueFeed.load();
    if (const auto code = openJsonLog())
        return *code;
    applyLook();
    m_window = std::make_unique<ui::MainWindow>(ui::WindowParts{ m_feed, m_chartFeed, m_exportFeed, m_reportFeed,
        m_availabilityFeed, m_eventFeed, m_dialogueFeed, m_idleLimitFeed, m_document, m_settings, m_theme, m_clock });
    connectHistory();
    connectKeeper();
    connectWindow();
    connectAlerts();
    connectRecipes();
    showWindow();
    openHistory();
    m_recipes.setHistory(m_store.path());
    m_recipes.load();
    if (!faults.isEmpty())
        showFaults(m_settings.fileName(), faults);
    for (const auto &trouble : troubles)
        showFaults(trouble.path, trouble.faults);
    beginWatching();
    return ExitCode::Ended;
}

std::optional<ExitCode> Desktop::openJsonLog()
{
    if (m_options.jsonl.isEmpty())
        return std::nullopt;
    if (const auto error = m_log.open(m_options.jsonl))
        return complain(*error);
    m_log.moveToThread(&m_logging);
    m_logging.setObjectName(QStringLiteral("log"));
    m_logging.start();
    return std::nullopt;
}

/// What the log was told of before comes first.
void Desktop::endJsonLog()
{
    if (!m_logging.isRunning())
        return;
    QMetaObject::invokeMethod(&m_log, &JsonLog::finish, Qt::BlockingQueuedConnection);
    m_logging.quit();
    m_logging.wait();
}

void Desktop::openHistory()
{
    if (m_profile.folder().isEmpty()) {
        openPassingHistory();
        return;
    }
    const QString chosen = m_settings.get<QString>(Setting::HistoryFolder);
    const QDir folder(chosen.isEmpty() ? m_profile.historyFolder() : chosen);
    folder.mkpath(QStringLiteral("."));
    history::Retention retention;
    retention.samples.days = m_settings.get<int>(Setting::HistoryKeepDays);
    m_store.setRetention(retention);
    if (const auto error = m_store.open(folder.filePath(QStringLiteral("history.sqlite")), true))
        m_window->showError(*error);
    // The list of events begins with what earlier sessions found.
    history::Filter filter;
    filter.from = m_clock.utcNow() - earlierIncidents;
    m_store.queryIncidents(filter);
    // Earlier versions began a file with each session.
    for (const history::SessionFile &file : history::sessionFiles(folder.path())) {
        if (!file.isInUse)
            m_store.import(file.path);
    }
}

/// Without a profile nothing is kept: the session is recorded for as long as it runs.
void Desktop::openPassingHistory()
{
    const QDir folder(m_profile.historyFolder());
    const QString name = history::sessionFileName(m_clock.utcNow(), QCoreApplication::applicationPid());
    const history::SessionLimits limits{ .files = 30, .notBefore = m_clock.utcNow() - std::chrono::days(7) };
    for (const history::SessionFile &file : history::filesToPrune(history::sessionFiles(folder.path()), limits))
        history::removeSessionFile(file);
    if (const auto error = m_store.open(folder.filePath(name)))
        m_window->showError(*error);
}

void Desktop::connectHistory()
{
    using E = engine::Engine;
    using S = history::Store;
    connect(&m_engine, &E::rowsChanged, &m_store, &S::addRows);
    connect(&m_engine, &E::rowsRemoved, &m_store, &S::endRows);
    connect(&m_engine, &E::sampled, &m_store, &S::addSamples);
    connect(&m_engine, &E::transitioned, &m_store, &S::addTransitions);
    connect(&m_engine, &E::certified, &m_store, &S::addCertificates);
    connect(&m_engine, &E::ownPaused, &m_store, &S::addPause);
    connect(&m_engine, &E::incidentsChanged, &m_store, &S::addIncidents);
    connect(&m_store, &S::incidentsRead, &m_feed, [this](const history::Part<history::StoredIncident> &part) {
        QList<Incident> incidents;
        for (const history::StoredIncident &stored : part.records)
            incidents << stored.incident;
        m_feed.restoreIncidents(incidents);
    });
    connect(&m_store, &S::failed, m_window.get(), &ui::MainWindow::showError);
    connect(&m_store, &S::renewed, m_window.get(), [this](const QString &path, const QString &aside) {
        m_window->messages().show(ui::MessageBar::Kind::Warning,
            tr("The history %1 is damaged. It was set aside as %2 and a new one begun; what can be read is brought "
               "over.")
                .arg(path, aside));
    });
    connect(&m_store, &S::recovered, m_window.get(), [this](quint64 lost) {
        m_window->messages().show(ui::MessageBar::Kind::Note, words::historyResumedSentence(lost));
    });
    connect(&m_log, &JsonLog::failed, m_window.get(), &ui::MainWindow::showError);
}

void Desktop::connectKeeper()
{
    connect(&m_keeper, &Keeper::nameChanged, m_window.get(), &ui::MainWindow::setWorkspaceName);
    connect(&m_keeper, &Keeper::failed, m_window.get(), &ui::MainWindow::showError);
    connect(&m_keeper, &Keeper::faultsFound, this, &Desktop::showFaults);
    connect(&m_keeper, &Keeper::recovered, this, [this](const QString &path) {
        m_window->messages().show(ui::MessageBar::Kind::Warning,
            tr("Changes that were not in %1 yet were restored.").arg(path), tr("Use the file"),
            [this, path] { m_keeper.open(path); });
    });
}

/// An icon in the tray can be asked for; where nobody shows one, a hidden window could not be found again.
void Desktop::showWindow()
{
    if (!m_options.isMinimized || !m_window->canHideInTray())
        m_window->show();
}

void Desktop::connectAlerts()
{
    using W = ui::MainWindow;
    connect(&m_acknowledgements, &AcknowledgementKeeper::failed, m_window.get(), &W::showError);
    connect(&m_alerts, &AlertDesk::showRequested, m_window.get(), &W::showRows);
    connect(&m_alerts, &AlertDesk::acknowledgeRequested, m_window.get(), [this](const QList<RowId> &rows) {
        m_window->present();
        m_window->openAcknowledge(rows);
    });
    connect(&m_alerts, &AlertDesk::undeliverable, m_window.get(), [this](const Notification &notification) {
        m_window->tray().showMessage(notification.title, notification.body);
        if (notification.isLoud)
            QApplication::beep();
    });
    connect(m_window.get(), &W::firstHidden, this, [this] {
        m_alerts.tell(tr("Keepwatch goes on watching"),
            tr("Its icon in the tray brings the window back. The settings say whether closing the window ends "
               "Keepwatch."));
    });
}

void Desktop::connectRecipes()
{
    connect(&m_recipes, &RecipeWriter::written, m_window.get(), [this](const QString &recipe, const QString &path) {
        m_window->messages().show(
            ui::MessageBar::Kind::Note, tr("The report %1 was written: %2", "name, file").arg(recipe, path));
    });
    connect(&m_recipes, &RecipeWriter::failed, m_window.get(), [this](const QString &recipe, const Error &error) {
        const QString sentence = words::errorSentence(error);
        m_window->messages().show(ui::MessageBar::Kind::Error,
            recipe.isEmpty() ? sentence
                             : tr("The report %1 could not be written: %2", "name, why").arg(recipe, sentence));
    });
}

void Desktop::connectWindow()
{
    using W = ui::MainWindow;
    connect(m_window.get(), &W::newRequested, &m_keeper, qOverload<>(&Keeper::begin));
    connect(m_window.get(), &W::openRequested, &m_keeper, &Keeper::open);
    connect(m_window.get(), &W::saveRequested, &m_keeper, &Keeper::saveAs);
    connect(m_window.get(), &W::demoRequested, this, &Desktop::startDemo);
    connect(m_window.get(), &W::quitRequested, this, &Desktop::end);
    connect(m_window.get(), &W::settingsChanged, this, &Desktop::applySettings);
    connect(&m_signals, &cli::TerminationSignals::received, this, &Desktop::end);
    connect(&m_document, &ui::Document::removed, &m_idleLimitFeed, &IdleLimitFeed::forget);
    connect(&m_dialogueFeed, &DialogueFeed::changed, &m_document, &ui::Document::resolveDialogues);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Desktop::end);
    connect(&m_engine, &engine::Engine::stopped, this, [this] {
        endJsonLog();
        QCoreApplication::quit();
    });
}

void Desktop::applyLook()
{
    m_language.apply(m_settings.get<QString>(Setting::Language));
    m_theme.apply(valueIn(ui::themeCodes, m_settings.get<QString>(Setting::Theme)).value_or(ui::Theme::System));
    m_theme.setFontScale(m_settings.get<int>(Setting::FontScalePercent));
}

/// A text that is no place is as good as the gateway, which is what holds without it.
void Desktop::applyReference()
{
    m_engine.setReference(
        ReferenceChoice::parse(m_settings.get<QString>(Setting::Reference)).value_or(ReferenceChoice()));
}

void Desktop::applySettings()
{
    applyLook();
    applyReference();
    if (const auto error = m_settings.save())
        m_window->showError(*error);
}

void Desktop::beginWatching()
{
    applyReference();
    if (!m_options.isDemo) {
        m_keeper.begin(m_options.workspace);
        return;
    }
    m_demo = std::make_unique<demo::Demo>();
    const workspace::Workspace workspace = m_demo->start();
    m_demo->attach(m_engine);
    m_document.open(workspace);
    m_window->setWorkspaceName(tr("Demo"));
}

void Desktop::showFaults(const QString &path, const QList<Fault> &faults)
{
    const Fault &first = faults.constFirst();
    QString text = tr("%1: %2", "file, what is wrong").arg(path, words::placedFaultSentence(first));
    if (faults.size() > 1)
        text += u' ' + tr("And %n more.", nullptr, int(faults.size()) - 1);
    m_window->messages().show(ui::MessageBar::Kind::Warning, text);
}

/// The demo runs beside this program, with a window of its own: what is watched here stays untouched.
void Desktop::startDemo()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), { QStringLiteral("--demo") }))
        m_window->messages().show(ui::MessageBar::Kind::Error, tr("The demo could not be started."));
}

void Desktop::end()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_window->remember();
    m_keeper.flush();
    m_window->hide();
    m_alerts.end();
    m_engine.stop();
}

} // namespace keepwatch::desktop
