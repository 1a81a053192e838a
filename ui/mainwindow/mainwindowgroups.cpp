// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/edits.h"
#include "app/workspace/tags.h"
#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/targets/groupactions.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/groups/grouppanel.h"
#include "ui/widgets/groups/groupview.h"
#include "ui/widgets/groups/targetdrag.h"
#include "ui/widgets/panel.h"

#include <QMenu>
#include <QSplitter>

// The part of the window that is about groups and tags: the panel at the left of the table.
namespace keepwatch::ui {

using Kind = GroupChoice::Kind;
using workspace::Setting;

namespace {

constexpr int panelWidth = 190;
/// Counting for the panel: a change is seen at once, a storm of them is counted four times a second.
constexpr auto countEvery = std::chrono::milliseconds(250);

QString code(bool isShown)
{
    return isShown ? QStringLiteral("shown") : QStringLiteral("hidden");
}

} // namespace

QWidget *MainWindow::buildTable()
{
    m_table = new ConnectionView(m_watching.connections());
    m_groupModel = new GroupModel(this);
    m_groupPanel = new GroupPanel(*m_groupModel);
    m_sides = new QSplitter(Qt::Horizontal);
    m_sides->addWidget(Panel::around(m_groupPanel));
    m_sides->addWidget(Panel::around(m_table));
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(0, 0);
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({ scaled(panelWidth), 1200 });
    m_commands->action(Command::Groups)->setCheckable(true);
    return m_sides;
}

void MainWindow::connectGroups()
{
    GroupView *view = m_groupPanel->view();
    m_groupTimer.setSingleShot(true);
    m_groupTimer.setInterval(countEvery);
    connect(&m_groupTimer, &QTimer::timeout, this, &MainWindow::countGroups);
    connect(&m_parts.source, &WatchSource::rowsChanged, this, &MainWindow::countGroupsSoon);
    connect(&m_parts.source, &WatchSource::rowsRemoved, this, &MainWindow::countGroupsSoon);
    connect(&m_parts.source, &WatchSource::transitioned, this, &MainWindow::countGroupsSoon);
    connect(&m_parts.document, &Document::changed, this, &MainWindow::showGroupNames);
    connect(view, &GroupView::chosen, this, &MainWindow::applyFilter);
    connect(view, &GroupView::editRequested, m_groups, &GroupActions::edit);
    connect(view, &GroupView::removeRequested, m_groups, &GroupActions::askToRemove);
    connect(view, &GroupView::menuRequested, this, &MainWindow::showGroupMenu);
    connect(view, &GroupView::dropped, m_groups, [this](const QList<TargetId> &targets, const GroupChoice &onto) {
        if (onto.kind == Kind::Tag)
            m_groups->addTag(targets, onto.name);
        else
            m_groups->move(targets, onto.name);
    });
    connect(m_table, &ConnectionView::dragRequested, this, [this] { dragTargets(m_table, selectedTargets()); });
    connect(m_groupPanel, &GroupPanel::newRequested, m_groups, [this] { m_groups->edit({}); });
    connect(m_groupPanel, &GroupPanel::hideRequested, m_commands->action(Command::Groups), &QAction::trigger);
    connect(m_commands->action(Command::Groups), &QAction::triggered, this, [this](bool isShown) {
        if (m_parts.settings.set(Setting::GroupPanel, code(isShown)))
            Q_EMIT settingsChanged();
        showGroupPanel();
    });
    connect(m_sides, &QSplitter::splitterMoved, this, &MainWindow::rememberSoon);
    showGroupNames();
}

/// Until the operator says otherwise the panel is there as soon as there is a group and room for it.
void MainWindow::showGroupPanel()
{
    const QString wish = m_parts.settings.get<QString>(Setting::GroupPanel);
    const bool isUseful = m_groupModel->rowCount() > 1 && width() >= scaled(spacing::narrowWindow);
    const bool isShown = wish == code(true) || (wish != code(false) && isUseful);
    m_sides->widget(0)->setVisible(isShown);
    m_commands->action(Command::Groups)->setChecked(isShown);
    if (!isShown)
        m_groupPanel->view()->choose({});
}

void MainWindow::showGroupNames()
{
    const workspace::Workspace &workspace = m_parts.document.workspace();
    LabelsByTarget labels;
    labels.reserve(workspace.targets.size());
    for (const workspace::Target &target : workspace.targets)
        labels.insert(target.id, { target.name, target.group, target.tags });
    m_watching.connections().setLabels(labels);
    const GroupChoice chosen = m_groupPanel->view()->choice();
    m_groupModel->setNames(workspace::groupNames(workspace), workspace::allTags(workspace));
    m_groupPanel->view()->choose(chosen); // one that is gone gives way to all, not to its neighbour
    showGroupPanel();
    countGroups();
}

void MainWindow::countGroupsSoon()
{
    if (!m_groupTimer.isActive())
        m_groupTimer.start();
}

void MainWindow::countGroups()
{
    m_groupModel->count(m_watching.connections().allRows());
}

void MainWindow::showGroupMenu(const QPoint &position, const GroupChoice &choice)
{
    QMenu menu;
    const auto add = [&menu, this](const QString &text, auto slot) {
        connect(menu.addAction(text), &QAction::triggered, m_groups, slot);
    };
    const QString group = choice.name;
    if (choice.kind == Kind::Group)
        add(tr("&Edit group…"), [this, group] { m_groups->edit(group); });
    if (choice.kind == Kind::Group || choice.kind == Kind::Ungrouped) {
        add(tr("&Start its targets"), [this, group] { m_groups->setPaused(group, false); });
        add(tr("&Pause its targets"), [this, group] { m_groups->setPaused(group, true); });
        menu.addSeparator();
    }
    if (choice.kind == Kind::Group)
        add(tr("&Remove group…"), [this, group] { m_groups->askToRemove(group); });
    menu.addAction(m_commands->action(Command::NewGroup));
    menu.exec(position);
}

} // namespace keepwatch::ui
