// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/words/errors.h"
#include "ui/charts/chartpanel.h"
#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/mainwindow/eventpanel.h"
#include "ui/mainwindow/lowerarea.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/mainwindow/tray/trayicon.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/counterbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/groups/grouppanel.h"
#include "ui/widgets/groups/groupview.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/welcome.h"

#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

/// What a window manager adds above, at most: it tells only once the window stands.
constexpr int titleBarHeight = 40;

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_watching(parts.source, parts.clock)
    , m_commands(new Commands(this))
    , m_columnMenu(new QMenu(this))
    , m_listenerMenu(new QMenu(this))
    , m_tray(new TrayIcon(this))
{
    build();
    connectCommands();
    connectWatching();
    connectView();
    connectAlerts();
    connectChart();
    connectGroups();
    connectPast();
    retranslate();
    restore();
    showWelcomeOrWatch();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const QSize room = screen()->availableSize() - QSize(0, titleBarHeight);
    resize(QSize(1920, 1040).boundedTo(room));
    setMinimumSize(800, 500);
    m_commands->fillMenus(*menuBar(), { m_listenerMenu, m_columnMenu });
    m_tools = new ToolBar(*m_commands, m_columnMenu, this);
    m_tools->setObjectName(QStringLiteral("tools"));
    addToolBar(m_tools);
    m_status = new StatusLine(m_parts.clock, this);
    setStatusBar(m_status);

    auto *welcome = new Welcome;
    connect(welcome, &Welcome::addRequested, m_commands->action(Command::Add), &QAction::trigger);
    connect(welcome, &Welcome::pasteRequested, m_commands->action(Command::Paste), &QAction::trigger);
    connect(welcome, &Welcome::importRequested, m_commands->action(Command::Import), &QAction::trigger);
    connect(welcome, &Welcome::openRequested, m_commands->action(Command::OpenWorkspace), &QAction::trigger);
    connect(welcome, &Welcome::demoRequested, this, &MainWindow::demoRequested);

    m_counters = new CounterBar;
    m_messages = new MessageBar;
    m_pages = new QStackedWidget;
    m_pages->addWidget(Panel::around(welcome));
    m_pages->addWidget(buildWatch());

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->addWidget(m_counters);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

QWidget *MainWindow::buildWatch()
{
    m_details = new DetailPane;
    m_chart = new ChartPanel(m_parts.chartSource, m_parts.clock);
    m_events = new EventPanel(m_watching.events(), m_parts.eventSource);
    m_lower = new LowerArea(m_chart, m_events);

    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(buildTable());
    m_rows->addWidget(m_lower);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({ 560, 340 });

    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(m_rows);
    m_detailPanel = Panel::around(m_details);
    m_columns->addWidget(m_detailPanel);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    m_columns->setSizes({ 1580, scaled(spacing::detailsWidth) });
    return m_columns;
}

void MainWindow::connectWatching()
{
    connect(&m_watching.connections(), &ConnectionModel::countsChanged, this, &MainWindow::showCounts);
    connect(&m_watching.connections(), &QAbstractItemModel::rowsInserted, this, &MainWindow::selectFirstRow);
    connect(&m_watching, &Watching::contentChanged, this, &MainWindow::showDetails);
    connect(&m_watching, &Watching::figuresChanged, this,
        [this] { m_status->setHeartbeats(m_watching.connections().heartbeats()); });
    connect(&m_parts.source, &WatchSource::rowsChanged, &m_chartTimer, [this] { m_chartTimer.start(); });
    connect(&m_parts.source, &WatchSource::failed, this, [this](TargetId, const Error &error) { showError(error); });
    connect(&m_parts.document, &Document::changed, this, [this] {
        showWelcomeOrWatch();
        updateCommands();
        m_chartTimer.start();
        showDetails();
    });
}

void MainWindow::connectView()
{
    m_memoryTimer.setSingleShot(true);
    m_memoryTimer.setInterval(std::chrono::milliseconds(200));
    connect(&m_memoryTimer, &QTimer::timeout, this, &MainWindow::remember);

    connect(m_table, &ConnectionView::selectionChangedByUser, this, [this] {
        m_watching.lookAt(m_table->currentRow());
        m_leftOut.clear();
        m_chartTimer.start();
        updateCommands();
    });
    connect(m_table, &ConnectionView::rowActivated, m_commands->action(Command::Edit), &QAction::trigger);
    connect(m_table, &ConnectionView::columnsChanged, this, &MainWindow::rememberSoon);
    connect(m_table, &ConnectionView::menuRequested, this, [this](const QPoint &position) {
        QMenu menu;
        m_commands->fillRowMenu(menu);
        menu.exec(position);
    });
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] {
        m_columnMenu->clear();
        m_table->fillColumnMenu(*m_columnMenu);
    });
    connect(m_counters, &CounterBar::statesChanged, this, &MainWindow::applyFilter);
    connect(m_tools, &ToolBar::filterTextChanged, this, &MainWindow::applyFilter);
    connect(m_tools, &ToolBar::filterLeft, m_table, &ConnectionView::enter);
    for (QSplitter *splitter : { m_columns, m_rows })
        connect(splitter, &QSplitter::splitterMoved, this, &MainWindow::rememberSoon);
    connect(m_lower, &LowerArea::moved, this, &MainWindow::rememberSoon);
}

void MainWindow::showError(const Error &error)
{
    m_messages->show(MessageBar::Kind::Error, words::errorSentence(error));
}

void MainWindow::setWorkspaceName(const QString &name)
{
    m_workspaceName = name;
    setWindowTitle(name.isEmpty() ? tr("Keepwatch") : tr("%1 – Keepwatch", "name of the workspace").arg(name));
    m_status->setWorkspace(name);
}

void MainWindow::showWelcomeOrWatch()
{
    const bool isEmpty = m_parts.document.workspace().targets.isEmpty();
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_counters->setVisible(!isEmpty);
    if (isEmpty)
        m_hasSelectedFirst = false;
}

/// The worst row is looked at until the operator chooses another: details and chart are never empty for no reason.
void MainWindow::selectFirstRow()
{
    if (m_hasSelectedFirst || m_watching.connections().rowCount() == 0 || m_table->currentRow())
        return;
    m_hasSelectedFirst = true;
    m_table->select(m_watching.connections().rowAt(0).info.row);
}

void MainWindow::showDetails()
{
    if (!isLookedAt())
        return;
    const auto row = m_watching.row();
    const ConnectionRow *known = row ? m_watching.connections().find(*row) : nullptr;
    const auto content =
        known ? m_watching.content(m_parts.document.spec(known->info.target)) : std::optional<DetailContent>();
    if (content)
        m_details->show(*content);
    else
        m_details->clear();
    m_commands->action(Command::CopyCertificate)->setEnabled(content && content->certificate);
}

void MainWindow::showCounts()
{
    m_counters->setCounts(m_watching.connections().counts(), m_parts.clock.utcNow());
    m_status->setConnections(m_watching.connections().counts().all);
}

void MainWindow::applyFilter()
{
    ConnectionFilter filter;
    filter.states = m_counters->states();
    filter.text = m_tools->filterText().trimmed();
    const GroupChoice choice = m_groupPanel->view()->choice();
    if (choice.kind == GroupChoice::Kind::Group || choice.kind == GroupChoice::Kind::Ungrouped)
        filter.group = choice.name;
    if (choice.kind == GroupChoice::Kind::Tag)
        filter.tag = choice.name;
    m_watching.connections().setFilter(filter);
    rememberSoon();
}

bool MainWindow::isLookedAt() const
{
    return isVisible() && !isMinimized();
}

/// Figures are computed only for those who look.
void MainWindow::adjustRate()
{
    const int interval_ms = m_parts.settings.get<int>(workspace::Setting::FiguresIntervalMs);
    m_parts.source.setFiguresInterval(std::chrono::milliseconds(isLookedAt() ? interval_ms : 0));
    showDetails();
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_columnMenu->setTitle(tr("&Columns"));
    m_listenerMenu->setTitle(tr("L&isteners"));
    m_table->setAccessibleName(tr("Connections"));
    m_table->setPlaceholder(tr("No connection matches the filter."));
    setWorkspaceName(m_workspaceName);
    updateCommands();
    m_tray->setSummary(summarize(m_watching.connections()));
    m_tray->retranslate();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_tray->redraw();
    if (event->type() == QEvent::WindowStateChange)
        adjustRate();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    applyWidth();
    adjustRate();
    m_tray->setWindowShown(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    adjustRate();
    m_tray->setWindowShown(false);
}

} // namespace keepwatch::ui
