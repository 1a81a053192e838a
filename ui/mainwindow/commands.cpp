// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/commands.h"

#include "ui/format/lineicon.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

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

constexpr std::array<CommandRow, commandCount> table{ {
    { Command::NewWorkspace, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&New workspace"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Begin with an empty workspace"), "", "Ctrl+Shift+N" },
    { Command::OpenWorkspace, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Open workspace…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Open a workspace file"), "folder", "Ctrl+O" },
    { Command::SaveWorkspaceAs, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Save workspace as…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Save the workspace to a file and go on with that file"), "save",
        "Ctrl+Shift+S" },
    { Command::Import, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Import targets…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add targets from a list, with a preview"), "import", "Ctrl+I" },
    { Command::ExportTargets, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Export &targets…"),
        QT_TRANSLATE_NOOP(
            "keepwatch::ui::Commands", "Write the selected targets to a list that can be imported; none selected: all"),
        "", "Ctrl+Shift+E" },
    { Command::Export, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Export…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Write samples, transitions or availability as CSV"), "export",
        "Ctrl+E" },
    { Command::Report, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Report…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Write the availability of a shift, day, week or month"), "",
        "Ctrl+R" },
    { Command::Quit, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Quit"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "End Keepwatch"), "", "Ctrl+Q" },
    { Command::Undo, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Undo"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Take back the last change"), "undo", "Ctrl+Z" },
    { Command::Redo, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Redo"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Do again what was taken back"), "", "Ctrl+Shift+Z" },
    { Command::Copy, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Copy rows"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy the selected rows as text"), "copy", "Ctrl+C" },
    { Command::CopyCell, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy ce&ll"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy the current cell as text"), "", "Ctrl+Shift+C" },
    { Command::CopyCertificate, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy certi&ficate as text"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy why the connection that is shown died, with all facts"), "",
        "Ctrl+Shift+T" },
    { Command::CopyLines, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Copy as line&s to be pasted"),
        QT_TRANSLATE_NOOP(
            "keepwatch::ui::Commands", "Copy the selected targets as lines host:port; none selected: all"),
        "", "Ctrl+Alt+C" },
    { Command::Paste, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Paste targets…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add targets from copied lines or cells, with a preview"), "paste",
        "Ctrl+V" },
    { Command::SelectAll, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Select &all"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Select every connection that is shown"), "", "Ctrl+A" },
    { Command::Find, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Filter"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Show only connections in which a text occurs"), "search",
        "Ctrl+F" },
    { Command::Settings, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Se&ttings…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Settings"), "settings", "Ctrl+," },
    { Command::Dialogues, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Dialogues…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "What is said to peers, and what they have to answer"), "",
        "Ctrl+Shift+D" },
    { Command::Add, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Add target"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add a target to be watched"), "plus", "Ctrl+N" },
    { Command::AddListener, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add &listener"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Accept connections and watch them"), "listener", "Ctrl+L" },
    { Command::Edit, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Edit…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Edit the selected targets"), "edit", "F2" },
    { Command::Duplicate, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Duplicate"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add copies of the selected targets"), "copy", "Ctrl+D" },
    { Command::MoveToGroup, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Move to group…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Put the selected targets into a group"), "group", "Ctrl+M" },
    { Command::NewGroup, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "New &group…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add a group, whose targets inherit its values"), "",
        "Ctrl+Shift+M" },
    { Command::Start, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Start"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Resume the selected targets; none selected: all"), "start",
        "F5" },
    { Command::Pause, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Pause"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands",
            "Close the selected connections until they are started again; none selected: all"),
        "pause", "F6" },
    { Command::Acknowledge, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Ac&knowledge…"),
        QT_TRANSLATE_NOOP(
            "keepwatch::ui::Commands", "Take the selected trouble on: nothing more is told until it is over"),
        "acknowledge", "Ctrl+K" },
    { Command::FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Find idle limit…"),
        QT_TRANSLATE_NOOP(
            "keepwatch::ui::Commands", "After how long a silence a firewall on the way forgets the connection"),
        "", "Ctrl+Shift+I" },
    { Command::Remove, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Remove"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Remove the selected targets"), "remove", "Del" },
    { Command::AddToChart, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Add to &chart"),
        QT_TRANSLATE_NOOP(
            "keepwatch::ui::Commands", "Keep the selected connections in the chart when others are selected"),
        "pin", "Ctrl+P" },
    { Command::TakeFromChart, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Take from c&hart"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Show the selected connections in the chart no longer"), "",
        "Ctrl+Shift+P" },
    { Command::ClearFilter, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Show &all connections"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Switch every filter off"), "", "Ctrl+Shift+F" },
    { Command::Groups, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Groups"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Show groups and tags beside the table"), "group", "Ctrl+G" },
    { Command::ThemeToggle, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Light or &dark"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Change between light and dark"), "theme", "Ctrl+T" },
    { Command::Demo, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Try the &demo"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Watch peers on this computer that misbehave on purpose"), "demo",
        "" },
    { Command::Calculator, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Keepalive &calculator…"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "When keepalive notices a dead peer, and what it costs"), "",
        "Ctrl+Shift+K" },
    { Command::Reference, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&States, causes and options"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "What each of them means, and where that is written"), "info",
        "Shift+F1" },
    { Command::Shortcuts, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Keyboard"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "All keys"), "", "F1" },
    { Command::About, QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&About Keepwatch"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "Version and licence"), "", "" },
} };

struct MenuRow {
    const char *title;
    std::span<const std::optional<Command>> entries; ///< nothing: a line
};

using Entry = std::optional<Command>;
constexpr std::array fileMenu{ Entry(Command::NewWorkspace), Entry(Command::OpenWorkspace),
    Entry(Command::SaveWorkspaceAs), Entry(), Entry(Command::Import), Entry(Command::ExportTargets), Entry(),
    Entry(Command::Export), Entry(Command::Report), Entry(), Entry(Command::Quit) };
constexpr std::array editMenu{ Entry(Command::Undo), Entry(Command::Redo), Entry(), Entry(Command::Copy),
    Entry(Command::CopyCell), Entry(Command::CopyCertificate), Entry(Command::CopyLines), Entry(Command::Paste),
    Entry(Command::SelectAll), Entry(), Entry(Command::Dialogues), Entry(Command::Settings) };
constexpr std::array targetMenu{ Entry(Command::Add), Entry(Command::AddListener), Entry(Command::Edit),
    Entry(Command::Duplicate), Entry(), Entry(Command::MoveToGroup), Entry(Command::NewGroup), Entry(),
    Entry(Command::Start), Entry(Command::Pause), Entry(Command::Acknowledge), Entry(), Entry(Command::AddToChart),
    Entry(Command::TakeFromChart), Entry(), Entry(Command::FindIdleLimit), Entry(), Entry(Command::Remove) };
constexpr std::array viewMenu{ Entry(Command::Find), Entry(Command::ClearFilter), Entry(), Entry(Command::Groups),
    Entry(Command::ThemeToggle) };
constexpr std::array helpMenu{ Entry(Command::Demo), Entry(), Entry(Command::Reference), Entry(Command::Calculator),
    Entry(), Entry(Command::Shortcuts), Entry(Command::About) };
constexpr std::array rowMenu{ Entry(Command::Edit), Entry(Command::Duplicate), Entry(Command::MoveToGroup), Entry(),
    Entry(Command::Start), Entry(Command::Pause), Entry(Command::Acknowledge), Entry(), Entry(Command::AddToChart),
    Entry(Command::TakeFromChart), Entry(), Entry(Command::FindIdleLimit), Entry(), Entry(Command::Copy),
    Entry(Command::CopyCell), Entry(Command::CopyCertificate), Entry(), Entry(Command::Remove) };

const std::array<MenuRow, 5> menus{ {
    { QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&File"), fileMenu },
    { QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Edit"), editMenu },
    { QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Target"), targetMenu },
    { QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&View"), viewMenu },
    { QT_TRANSLATE_NOOP("keepwatch::ui::Commands", "&Help"), helpMenu },
} };
constexpr size_t targetMenuPlace = 2;
constexpr size_t viewMenuPlace = 3;

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// Without the mnemonic, which Chinese appends in parentheses, and without the dots.
QString buttonText(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral(R"(\(&\w\)|&|…)"));
    return text.remove(mnemonic);
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
        action->setIconText(buttonText(translated(row.text)));
        action->setToolTip(keys.isEmpty() ? tip : tip % u" ("_qs % keys % u')');
        action->setStatusTip(tip);
    }
    for (size_t i = 0; i < m_menus.size() && i < menus.size(); ++i)
        m_menus[i]->setTitle(translated(menus[i].title));
}

void Commands::showSteps(const QString &undo, const QString &redo)
{
    const auto show = [](QAction *action, const QString &text, QString step) {
        step.replace(u'&', u"&&"_qs); // a group's name may hold one
        action->setText(step.isEmpty() ? text : tr("%1: %2", "undo or redo, the step").arg(text, step));
    };
    show(action(Command::Undo), tr("&Undo"), undo);
    show(action(Command::Redo), tr("&Redo"), redo);
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
