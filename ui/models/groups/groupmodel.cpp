// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/groups/groupmodel.h"

#include "app/words/names.h"

#include <QHash>

#include <algorithm>

namespace keepwatch::ui {

using Kind = GroupChoice::Kind;

namespace {

/// Adds one row to a part.
void take(GroupSummary &part, const ConnectionRow &row, int &worstRank)
{
    ++part.count;
    const bool isTroubled =
        row.state == State::Unreachable || row.state == State::Suspect || row.state == State::Degraded;
    part.troubled += isTroubled ? 1 : 0;
    if (!part.worst || row.rank() < worstRank) {
        part.worst = row.state;
        worstRank = row.rank();
    }
}

} // namespace

GroupModel::GroupModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_parts{ GroupSummary{} }
{
}

void GroupModel::setNames(const QStringList &groups, const QStringList &tags)
{
    std::vector<GroupChoice> wanted{ GroupChoice{} };
    if (!groups.isEmpty()) {
        for (const QString &group : groups)
            wanted.push_back({ Kind::Group, group });
        wanted.push_back({ Kind::Ungrouped, {} });
    }
    if (!tags.isEmpty()) {
        wanted.push_back({ Kind::TagTitle, {} });
        for (const QString &tag : tags)
            wanted.push_back({ Kind::Tag, tag });
    }
    merge(wanted);
}

void GroupModel::merge(const std::vector<GroupChoice> &wanted)
{
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (std::ranges::find(wanted, at(i).choice) != wanted.end())
            continue;
        beginRemoveRows({}, i, i);
        m_parts.erase(m_parts.begin() + i);
        endRemoveRows();
    }
    // Both are in the same order now, but for what is missing.
    for (int i = 0; i < int(wanted.size()); ++i) {
        if (i < rowCount() && at(i).choice == wanted[size_t(i)])
            continue;
        beginInsertRows({}, i, i);
        m_parts.insert(m_parts.begin() + i, GroupSummary{ .choice = wanted[size_t(i)], .worst = {} });
        endInsertRows();
    }
}

void GroupModel::count(const ConnectionRows &rows)
{
    QHash<QString, size_t> groups;
    QHash<QString, size_t> tags;
    std::vector<GroupSummary> parts;
    for (const GroupSummary &part : m_parts) {
        if (part.choice.kind == Kind::Group || part.choice.kind == Kind::Ungrouped)
            groups.insert(part.choice.name, parts.size());
        if (part.choice.kind == Kind::Tag)
            tags.insert(part.choice.name, parts.size());
        parts.push_back({ .choice = part.choice, .worst = {} });
    }
    std::vector<int> ranks(parts.size(), 0);
    for (const ConnectionRow &row : rows) {
        take(parts[0], row, ranks[0]);
        if (const auto group = groups.constFind(row.info.group); group != groups.cend())
            take(parts[*group], row, ranks[*group]);
        for (const QString &tag : row.tags) {
            if (const auto place = tags.constFind(tag); place != tags.cend())
                take(parts[*place], row, ranks[*place]);
        }
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == m_parts[i])
            continue;
        m_parts[i] = parts[i];
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

void GroupModel::refreshTexts()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex GroupModel::indexOf(const GroupChoice &choice) const
{
    const auto place = std::ranges::find(m_parts, choice, &GroupSummary::choice);
    return place == m_parts.end() ? QModelIndex() : index(int(place - m_parts.begin()));
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

QString GroupModel::title(const GroupChoice &choice) const
{
    switch (choice.kind) {
    case Kind::All:
        return tr("All");
    case Kind::Ungrouped:
        return tr("No group");
    case Kind::TagTitle:
        return tr("Tags");
    case Kind::Group:
    case Kind::Tag:
        break;
    }
    return choice.name;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GroupSummary &part = at(index.row());
    if (role == Qt::DisplayRole)
        return title(part.choice);
    if (role == Qt::AccessibleTextRole && part.worst)
        return tr("%1, %2 connections, worst: %3", "name of a group")
            .arg(title(part.choice), QString::number(part.count), words::name(*part.worst));
    return {};
}

Qt::ItemFlags GroupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const GroupChoice &choice = at(index.row()).choice;
    if (choice.isTitle())
        return Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsDropEnabled, choice.takesTargets());
    return flags;
}

} // namespace keepwatch::ui
