// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "ui/charts/chartsource.h"
#include "ui/mainwindow/commands.h"
#include "ui/mainwindow/document.h"
#include "ui/mainwindow/watching.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/models/eventsource.h"
#include "ui/widgets/availability/availabilitysource.h"
#include "ui/widgets/messagebar.h"

#include <QMainWindow>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

class AvailabilityPane;
class ChartPanel;
class ConnectionView;
class CounterBar;
class DetailPane;
class EventPanel;
class ExchangeActions;
class GroupActions;
class GroupModel;
class GroupPanel;
struct GroupChoice;
class IdleLimitActions;
class LowerArea;
class Panel;
class StatusLine;
class TargetActions;
class ToolBar;
class TrayIcon;

/// The window: tools, counters, table, details, chart and events. Shows what the source says, turns what the operator
/// does into changes of the document, and remembers how it looked. Lives in the GUI thread; knows no engine, no file.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The one place for messages that are no dialog.
    MessageBar &messages() { return *m_messages; }
    void showError(const Error &error);
    /// The name of the workspace in the title and at the bottom; empty: it has no file yet.
    void setWorkspaceName(const QString &name);
    Commands &commands() { return *m_commands; }
    ConnectionView &table() { return *m_table; }
    /// The targets of the selected rows, each once.
    QList<TargetId> selectedTargets() const;
    /// In front of everything else.
    void present();
    /// The same, with the first of these rows selected that is there.
    void showRows(const QList<RowId> &rows);
    void openAcknowledge(const QList<RowId> &rows);
    TrayIcon &tray() { return *m_tray; }
    bool canHideInTray() const;
    /// Writes what is to be remembered into the settings.
    void remember();

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString &path);
    void saveRequested(const QString &path);
    void demoRequested();
    void quitRequested();
    /// The window was closed for the first time and has gone into the tray.
    void firstHidden();
    /// A setting was changed in the window: to be saved.
    void settingsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr qsizetype mostChartRows = 8;

    void build();
    QWidget *buildWatch();
    QWidget *buildTable();
    void connectCommands();
    void connectTargetCommands();
    void connectGroups();
    void connectWatching();
    void connectView();
    void connectAlerts();
    void connectChart();
    void connectPast();
    void restore();
    void restoreFilter();
    void restorePins();
    QStringList pinnedNames() const;
    void rememberSoon();
    void retranslate();
    void applyWidth();
    void applyTightness(bool isTight);
    void applyFilter();
    void showGroupPanel();
    void showGroupNames();
    void countGroupsSoon();
    void countGroups();
    void showGroupMenu(const QPoint &position, const GroupChoice &choice);
    void showWelcomeOrWatch();
    void showDetails();
    void showChartRows();
    void showCounts();
    void updateCommands();
    void adjustRate();
    void selectFirstRow();
    bool isLookedAt() const;
    bool closeIntoTray();
    QString operatorName() const;

    void openSettings();
    void openExport();
    void openReport();
    void openCalculator();
    /// `topic`: the id of a help topic; empty: the first.
    void openReference(const QString &topic);
    QString helpTopic() const;
    void openDialogues();
    void pinSelected(bool isPinned);
    void setPinned(RowId row, bool isPinned);
    void takeOutOfChart(RowId row);
    QList<RowId> chartRows() const;
    ChartRow chartRow(const ConnectionRow &known) const;
    void copy(bool isCellOnly);
    void askForFileToOpen();
    void askForFileToSave();
    void toggleTheme();
    void showShortcuts();
    void showAbout();

    WindowParts m_parts;
    Watching m_watching;
    Commands *m_commands;
    TargetActions *m_targets = nullptr;
    GroupActions *m_groups = nullptr;
    ExchangeActions *m_exchange = nullptr;
    IdleLimitActions *m_idleLimits = nullptr;
    QMenu *m_columnMenu = nullptr;
    QMenu *m_listenerMenu = nullptr;
    ToolBar *m_tools = nullptr;
    CounterBar *m_counters = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_columns = nullptr; ///< everything | details
    QSplitter *m_rows = nullptr; ///< table over chart and events
    QSplitter *m_sides = nullptr; ///< groups | table
    GroupModel *m_groupModel = nullptr;
    GroupPanel *m_groupPanel = nullptr;
    ConnectionView *m_table = nullptr;
    DetailPane *m_details = nullptr;
    Panel *m_detailPanel = nullptr; ///< around the details, where they stand beside the table
    AvailabilityPane *m_availability = nullptr;
    ChartPanel *m_chart = nullptr;
    EventPanel *m_events = nullptr;
    LowerArea *m_lower = nullptr;
    StatusLine *m_status = nullptr;
    TrayIcon *m_tray;
    QString m_workspaceName;
    QList<RowId> m_pinned;
    QList<RowId> m_leftOut; ///< selected rows that were taken out of the chart
    QStringList m_awaitedPins; ///< names of rows that were pinned and are not there yet
    QTimer m_chartTimer; ///< gathers changes of the selection
    QTimer m_trayTimer; ///< gathers changes of states
    QTimer m_groupTimer; ///< gathers what changes the counts of groups
    QTimer m_memoryTimer; ///< gathers what is to be remembered
    bool m_hasSelectedFirst = false;
    bool m_isRestored = false;
    bool m_isTight = false;
};

} // namespace keepwatch::ui
