// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "ui/models/groups/groupmodel.h"

#include <QListView>

namespace keepwatch::ui {

class GroupDelegate;

/// The list of groups and tags: choosing one filters the table, targets can be dropped on one. F2 or Enter edits the
/// group, Del removes it. Lives in the GUI thread; changes nothing by itself.
class GroupView final : public QListView {
    Q_OBJECT

public:
    explicit GroupView(GroupModel &model, QWidget *parent = nullptr);

    GroupChoice choice() const;
    void choose(const GroupChoice &choice);

Q_SIGNALS:
    void chosen(const keepwatch::ui::GroupChoice &choice);
    void dropped(const QList<keepwatch::TargetId> &targets, const keepwatch::ui::GroupChoice &onto);
    void editRequested(const QString &group);
    void removeRequested(const QString &group);
    void menuRequested(const QPoint &globalPosition, const keepwatch::ui::GroupChoice &choice);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void markDrop(int row);

    GroupModel &m_model;
    GroupDelegate *m_delegate;
};

} // namespace keepwatch::ui
