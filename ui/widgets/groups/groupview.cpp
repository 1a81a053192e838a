// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groups/groupview.h"

#include "ui/widgets/groups/groupdelegate.h"
#include "ui/widgets/groups/targetdrag.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>

namespace keepwatch::ui {

using Kind = GroupChoice::Kind;

namespace {

bool isEditKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_F2 || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

GroupView::GroupView(GroupModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new GroupDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_Hover);
    choose({});
}

GroupChoice GroupView::choice() const
{
    return currentIndex().isValid() ? m_model.at(currentIndex().row()).choice : GroupChoice{};
}

void GroupView::choose(const GroupChoice &choice)
{
    const QModelIndex index = m_model.indexOf(choice);
    setCurrentIndex(index.isValid() ? index : m_model.index(0));
}

void GroupView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosen(choice());
}

/// Keys that mean a group here and selected targets elsewhere in the window.
bool GroupView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && choice().kind == Kind::Group) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEditKey(*key) || key->key() == Qt::Key_Delete)
            event->accept();
    }
    return QListView::event(event);
}

void GroupView::keyPressEvent(QKeyEvent *event)
{
    const GroupChoice current = choice();
    if (current.kind == Kind::Group && isEditKey(*event))
        Q_EMIT editRequested(current.name);
    else if (current.kind == Kind::Group && event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(current.name);
    else
        QListView::keyPressEvent(event);
}

void GroupView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model.at(index.row()).choice.kind == Kind::Group)
        Q_EMIT editRequested(m_model.at(index.row()).choice.name);
}

void GroupView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    Q_EMIT menuRequested(
        isByKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos(),
        index.isValid() ? m_model.at(index.row()).choice : GroupChoice{});
}

void GroupView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!carriedTargets(event->mimeData()).isEmpty());
}

void GroupView::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool takesThem = index.isValid() && m_model.at(index.row()).choice.takesTargets();
    markDrop(takesThem ? index.row() : -1);
    event->setAccepted(takesThem);
}

void GroupView::dragLeaveEvent(QDragLeaveEvent *)
{
    markDrop(-1);
}

void GroupView::dropEvent(QDropEvent *event)
{
    markDrop(-1);
    const QModelIndex index = indexAt(event->position().toPoint());
    const QList<TargetId> targets = carriedTargets(event->mimeData());
    if (!index.isValid() || targets.isEmpty() || !m_model.at(index.row()).choice.takesTargets())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(targets, m_model.at(index.row()).choice);
}

void GroupView::markDrop(int row)
{
    m_delegate->setDropRow(row);
    viewport()->update();
}

void GroupView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_model.refreshTexts();
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace keepwatch::ui
