// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/toolbar.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/spacing.h"

#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr int filterWidth = 340;
constexpr int filterWidthLeast = 90;
constexpr int filterIcons = 56; // the glass, and the cross that clears

} // namespace

ToolBar::ToolBar(const Commands &commands, QMenu *columnMenu, QWidget *parent)
    : QToolBar(parent)
    , m_columns(new QToolButton(this))
    , m_filter(new QLineEdit(this))
{
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    layout()->setContentsMargins(spacing::gap, 8, spacing::gap, 9);

    addButton(commands.action(Command::Add));
    m_buttons.clear(); // the first one keeps its word
    addButton(commands.action(Command::Import));
    addSeparator();
    for (const Command command : { Command::Start, Command::Pause, Command::Acknowledge })
        addButton(commands.action(command));
    addSeparator();
    addButton(commands.action(Command::Export));
    addButton(commands.action(Command::Groups));
    m_columns->setIcon(lineIcon(QLatin1StringView("columns")));
    m_columns->setMenu(columnMenu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setAutoRaise(true);
    addWidget(m_columns);
    m_buttons.push_back(m_columns);

    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    m_filter->addAction(lineIcon(QLatin1StringView("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &ToolBar::filterTextChanged);
    addWidget(m_filter);
    addGap(8);
    addSeparator();
    for (const Command command : { Command::ThemeToggle, Command::Settings })
        addButton(commands.action(command))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_buttons.resize(m_buttons.size() - 2); // these two never have words
    setNarrow(false);
    retranslate();
}

QToolButton *ToolBar::addButton(QAction *action)
{
    addAction(action);
    auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.push_back(button);
    return button;
}

void ToolBar::addGap(int width)
{
    auto *gap = new QWidget(this);
    gap->setFixedWidth(width);
    addWidget(gap);
}

void ToolBar::setNarrow(bool isNarrow)
{
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_filter->setMinimumWidth(scaled(filterWidthLeast));
    m_filter->setMaximumWidth(scaled(filterWidth));
}

/// The filter gives way before any button does, and then says as much of what can be typed as there is room for.
void ToolBar::choosePlaceholder()
{
    const QStringList wordings{ tr("Filter by name, peer, cause…   Ctrl+F"), tr("Filter by name, peer, cause…"),
        tr("Name, peer, cause…") };
    const int room = m_filter->width() - scaled(filterIcons);
    const auto fitting = std::ranges::find_if(
        wordings, [&](const QString &words) { return m_filter->fontMetrics().horizontalAdvance(words) <= room; });
    m_filter->setPlaceholderText(fitting == wordings.end() ? tr("Filter…") : *fitting);
}

bool ToolBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::Resize)
        choosePlaceholder();
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            Q_EMIT filterLeft();
            return true;
        }
    }
    return QToolBar::eventFilter(watched, event);
}

QString ToolBar::filterText() const
{
    return m_filter->text();
}

void ToolBar::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ToolBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ToolBar::retranslate()
{
    setWindowTitle(tr("Tools"));
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns of the table"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(
        tr("Shows the rows whose name, peer, group, tag or cause has what is typed here (Ctrl+F); Return leads to "
           "them"));
    choosePlaceholder();
}

} // namespace keepwatch::ui
