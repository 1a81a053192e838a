// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionrow.h"
#include "ui/models/groups/groupchoice.h"

#include <QAbstractListModel>

#include <vector>

namespace keepwatch::ui {

/// What is to be said of a part of the connections.
struct GroupSummary {
    GroupChoice choice;
    int count = 0;
    int troubled = 0; ///< unreachable, suspect or degraded
    std::optional<State> worst; ///< nothing: it has no connection

    bool operator==(const GroupSummary &) const = default;
};

/// The groups and tags with what their connections are at the moment, in the order of their names. Merged by name, so
/// that the selection survives every change. Lives in the GUI thread; holds no widget.
class GroupModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit GroupModel(QObject *parent = nullptr);

    /// Groups and tags that there are, whether or not a connection has them.
    void setNames(const QStringList &groups, const QStringList &tags);
    /// Counts anew.
    void count(const ConnectionRows &rows);
    void refreshTexts();

    const GroupSummary &at(int position) const { return m_parts[size_t(position)]; }
    QModelIndex indexOf(const GroupChoice &choice) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// Brings the parts to `wanted`: what is gone is removed, what is new inserted, the rest kept.
    void merge(const std::vector<GroupChoice> &wanted);
    QString title(const GroupChoice &choice) const;

    std::vector<GroupSummary> m_parts;
};

} // namespace keepwatch::ui
