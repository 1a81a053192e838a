// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenuBar;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Everything that can be done in the window by a menu, a key or a button.
enum class Command : quint8 {
    NewWorkspace,
    OpenWorkspace,
    SaveWorkspaceAs,
    Import,
    ExportTargets,
    Export,
    Report,
    Quit,
    Undo,
    Redo,
    Copy,
    CopyCell,
    CopyCertificate,
    CopyLines,
    Paste,
    SelectAll,
    Find,
    Settings,
    Dialogues,
    Add,
    AddListener,
    Edit,
    Duplicate,
    MoveToGroup,
    NewGroup,
    Start,
    Pause,
    Acknowledge,
    FindIdleLimit,
    Remove,
    AddToChart,
    TakeFromChart,
    ClearFilter,
    Groups,
    ThemeToggle,
    Demo,
    Calculator,
    Reference,
    Shortcuts,
    About,
};
inline constexpr size_t commandCount = size_t(Command::About) + 1;

/// Owns one action per command, from one table of text, icon and keys; texts follow the language.
class Commands final : public QObject {
    Q_OBJECT

public:
    explicit Commands(QWidget *window);

    QAction *action(Command command) const { return m_actions[size_t(command)]; }
    /// Menus that are filled when they open.
    struct LiveMenus {
        QMenu *listeners; ///< in the menu of targets
        QMenu *columns; ///< in the menu of the view
    };
    void fillMenus(QMenuBar &bar, const LiveMenus &live);
    /// What the table offers for the selected rows.
    void fillRowMenu(QMenu &menu) const;
    void retranslate();
    /// What would be undone and done again; empty: nothing.
    void showSteps(const QString &undo, const QString &redo);
    QList<QAction *> all() const;

private:
    std::array<QAction *, commandCount> m_actions{};
    std::vector<QMenu *> m_menus;
};

} // namespace keepwatch::ui
