// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/commands.h"

#include "ui/format/lineicon.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <span>

namespace keepwatch::ui {

namespace {

constexpr auto context = "keepwatch::ui::Commands";

struct CommandRow {
    Command command;
    const char *text;
    const char *tip; ///< of the button and the status bar
    const char *icon; ///< of resources/icons; empty: none
    const char *keys; ///< portable text; several separated by ", "
};

#define KEEPWATCH_TEXT(text) QT_TRANSLATE_NOOP("keepwatch::ui::Commands", text)

constexpr std::array<CommandRow, commandCount> table{ {
    { Command::NewWorkspace, KEEPWATCH_TEXT("&New workspace"), KEEPWATCH_TEXT("Begin with an empty workspace"), "",
        "Ctrl+Shift+N" },
    { Command::OpenWorkspace, KEEPWATCH_TEXT("&Open workspace…"), KEEPWATCH_TEXT("Open a workspace file"), "folder",
        "Ctrl+O" },
    { Command::SaveWorkspaceAs, KEEPWATCH_TEXT("&Save workspace as…"),
        KEEPWATCH_TEXT("Save the workspace to a file and go on with that file"), "save", "Ctrl+Shift+S" },
    { Command::Export, KEEPWATCH_TEXT("&Export…"), KEEPWATCH_TEXT("Write samples, transitions or availability as CSV"),
        "export", "Ctrl+E" },
    { Command::Quit, KEEPWATCH_TEXT("&Quit"), KEEPWATCH_TEXT("End Keepwatch"), "", "Ctrl+Q" },
    { Command::Undo, KEEPWATCH_TEXT("&Undo"), KEEPWATCH_TEXT("Take back the last change"), "undo", "Ctrl+Z" },
    { Command::Redo, KEEPWATCH_TEXT("&Redo"), KEEPWATCH_TEXT("Do again what was taken back"), "", "Ctrl+Shift+Z" },
    { Command::Copy, KEEPWATCH_TEXT("&Copy rows"), KEEPWATCH_TEXT("Copy the selected rows as text"), "copy", "Ctrl+C" },
    { Command::CopyCell, KEEPWATCH_TEXT("Copy ce&ll"), KEEPWATCH_TEXT("Copy the current cell as text"), "",
        "Ctrl+Shift+C" },
    { Command::SelectAll, KEEPWATCH_TEXT("Select &all"), KEEPWATCH_TEXT("Select every connection that is shown"), "",
        "Ctrl+A" },
    { Command::Find, KEEPWATCH_TEXT("&Filter"), KEEPWATCH_TEXT("Show only connections in which a text occurs"),
        "search", "Ctrl+F" },
    { Command::Settings, KEEPWATCH_TEXT("Se&ttings…"), KEEPWATCH_TEXT("Settings"), "settings", "Ctrl+," },
    { Command::Add, KEEPWATCH_TEXT("&Add target"), KEEPWATCH_TEXT("Add a target to be watched"), "plus", "Ctrl+N" },
    { Command::AddListener, KEEPWATCH_TEXT("Add &listener"), KEEPWATCH_TEXT("Accept connections and watch them"),
        "listener", "Ctrl+L" },
    { Command::Edit, KEEPWATCH_TEXT("&Edit…"), KEEPWATCH_TEXT("Edit the selected targets"), "edit", "F2" },
    { Command::Start, KEEPWATCH_TEXT("&Start"), KEEPWATCH_TEXT("Resume the selected targets; none selected: all"),
        "start", "F5" },
    { Command::Pause, KEEPWATCH_TEXT("&Pause"),
        KEEPWATCH_TEXT("Close the selected connections until they are started again; none selected: all"), "pause",
        "F6" },
    { Command::Remove, KEEPWATCH_TEXT("&Remove"), KEEPWATCH_TEXT("Remove the selected targets"), "remove", "Del" },
    { Command::Pin, KEEPWATCH_TEXT("P&in to the chart"),
        KEEPWATCH_TEXT("Keep the selected connections in the chart when others are selected"), "pin", "Ctrl+P" },
    { Command::ClearFilter, KEEPWATCH_TEXT("Show &all connections"), KEEPWATCH_TEXT("Switch every filter off"), "",
        "Ctrl+Shift+F" },
    { Command::ThemeToggle, KEEPWATCH_TEXT("Light or &dark"), KEEPWATCH_TEXT("Change between light and dark"), "theme",
        "Ctrl+T" },
    { Command::Demo, KEEPWATCH_TEXT("Try the &demo"),
        KEEPWATCH_TEXT("Watch peers on this computer that misbehave on purpose"), "demo", "" },
    { Command::Shortcuts, KEEPWATCH_TEXT("&Keyboard"), KEEPWATCH_TEXT("All keys"), "", "F1" },
    { Command::About, KEEPWATCH_TEXT("&About Keepwatch"), KEEPWATCH_TEXT("Version and licence"), "", "" },
} };

struct MenuRow {
    const char *title;
    std::span<const std::optional<Command>> entries; ///< nothing: a line
};

using Entry = std::optional<Command>;
constexpr std::array fileMenu{ Entry(Command::NewWorkspace), Entry(Command::OpenWorkspace),
    Entry(Command::SaveWorkspaceAs), Entry(), Entry(Command::Export), Entry(), Entry(Command::Quit) };
constexpr std::array editMenu{ Entry(Command::Undo), Entry(Command::Redo), Entry(), Entry(Command::Copy),
    Entry(Command::CopyCell), Entry(Command::SelectAll), Entry(), Entry(Command::Settings) };
constexpr std::array targetMenu{ Entry(Command::Add), Entry(Command::AddListener), Entry(Command::Edit), Entry(),
    Entry(Command::Start), Entry(Command::Pause), Entry(), Entry(Command::Pin), Entry(), Entry(Command::Remove) };
constexpr std::array viewMenu{ Entry(Command::Find), Entry(Command::ClearFilter), Entry(),
    Entry(Command::ThemeToggle) };
constexpr std::array helpMenu{ Entry(Command::Demo), Entry(), Entry(Command::Shortcuts), Entry(Command::About) };
constexpr std::array rowMenu{ Entry(Command::Edit), Entry(Command::Start), Entry(Command::Pause), Entry(),
    Entry(Command::Pin), Entry(Command::Copy), Entry(Command::CopyCell), Entry(), Entry(Command::Remove) };

const std::array<MenuRow, 5> menus{ {
    { KEEPWATCH_TEXT("&File"), fileMenu },
    { KEEPWATCH_TEXT("&Edit"), editMenu },
    { KEEPWATCH_TEXT("&Target"), targetMenu },
    { KEEPWATCH_TEXT("&View"), viewMenu },
    { KEEPWATCH_TEXT("&Help"), helpMenu },
} };
constexpr size_t targetMenuPlace = 2;
constexpr size_t viewMenuPlace = 3;

#undef KEEPWATCH_TEXT

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

Commands::Commands(QWidget *window)
    : QObject(window)
{
    for (const CommandRow &row : table) {
        auto *action = new QAction(window);
        if (*row.icon)
            action->setIcon(lineIcon(QLatin1StringView(row.icon)));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.keys)));
        action->setShortcutContext(Qt::WindowShortcut);
        window->addAction(action);
        m_actions[size_t(row.command)] = action;
    }
    retranslate();
}

void Commands::retranslate()
{
    for (const CommandRow &row : table) {
        QAction *action = this->action(row.command);
        const QString tip = translated(row.tip);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setText(translated(row.text));
        action->setIconText(translated(row.text).remove(u'&').remove(u'…'));
        action->setToolTip(keys.isEmpty() ? tip : tip % u" ("_qs % keys % u')');
        action->setStatusTip(tip);
    }
    for (size_t i = 0; i < m_menus.size() && i < menus.size(); ++i)
        m_menus[i]->setTitle(translated(menus[i].title));
}

void Commands::fillMenus(QMenuBar &bar, const LiveMenus &live)
{
    for (size_t i = 0; i < menus.size(); ++i) {
        QMenu *menu = bar.addMenu(translated(menus[i].title));
        for (const Entry &entry : menus[i].entries) {
            if (entry)
                menu->addAction(action(*entry));
            else
                menu->addSeparator();
        }
        if (i == targetMenuPlace)
            menu->addMenu(live.listeners);
        if (i == viewMenuPlace)
            menu->addMenu(live.columns);
        m_menus.push_back(menu);
    }
}

void Commands::fillRowMenu(QMenu &menu) const
{
    for (const Entry &entry : rowMenu) {
        if (entry)
            menu.addAction(action(*entry));
        else
            menu.addSeparator();
    }
}

QList<QAction *> Commands::all() const
{
    return { m_actions.begin(), m_actions.end() };
}

} // namespace keepwatch::ui
