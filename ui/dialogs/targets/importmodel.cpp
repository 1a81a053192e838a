// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/importmodel.h"

#include "app/words/faults.h"
#include "ui/dialogs/fieldtext.h"

#include <algorithm>
#include <numeric>

namespace keepwatch::ui {

using workspace::ImportLine;

namespace {

ImportModel::Status statusOf(const ImportLine &line)
{
    if (!line.isWanted)
        return ImportModel::Status::LeftOut;
    if (line.fault)
        return ImportModel::Status::Faulty;
    return line.isTaken ? ImportModel::Status::Taken : ImportModel::Status::Added;
}

} // namespace

ImportModel::ImportModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportModel::setDraft(const workspace::ImportDraft &draft)
{
    beginResetModel();
    m_draft = draft;
    m_order.resize(draft.lines().size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_partition(m_order.begin(), m_order.end(),
        [&](qsizetype line) { return statusOf(draft.lines().at(line)) == Status::Faulty; });
    endResetModel();
    Q_EMIT settled();
}

void ImportModel::setOptions(const workspace::ImportOptions &options)
{
    if (options == m_draft.options())
        return;
    m_draft.setOptions(options);
    announce();
}

void ImportModel::setWanted(const QList<int> &rows, bool isWanted)
{
    for (const int row : rows)
        m_draft.setWanted(m_order.at(row), isWanted);
    announce();
}

void ImportModel::announce()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT settled();
}

void ImportModel::refreshTexts()
{
    announce();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ImportModel::remark(const ImportLine &line) const
{
    switch (statusOf(line)) {
    case Status::LeftOut:
        return tr("Left out");
    case Status::Faulty:
        return words::placedFaultSentence(*line.fault);
    case Status::Taken:
        return tr("There is a target of that name already; left out");
    case Status::Added:
        break;
    }
    return {};
}

QString ImportModel::text(const ImportLine &line, int column) const
{
    const auto method = [&] {
        const workspace::TargetKey &key = *workspace::targetKey(u"method");
        const QString code = fieldText(key, line.target.values);
        return code.isEmpty() ? QString() : choiceName(key, code);
    };
    switch (column) {
    case LineColumn:
        return QString::number(line.number);
    case TextColumn:
        return line.text;
    case NameColumn:
        return line.fault ? QString() : line.target.name;
    case MethodColumn:
        return line.fault ? QString() : method();
    case GroupColumn:
        return line.fault ? QString() : line.target.group;
    default:
        return remark(line);
    }
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportLine &line = lineAt(index.row());
    if (role == Qt::DisplayRole || (role == Qt::EditRole && index.column() == TextColumn))
        return text(line, index.column());
    if (role == Qt::CheckStateRole && index.column() == LineColumn)
        return line.isWanted && !line.fault ? Qt::Checked : Qt::Unchecked;
    if (role == StatusRole)
        return QVariant::fromValue(int(statusOf(line)));
    return {};
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == Qt::CheckStateRole && index.column() == LineColumn) {
        setWanted({ index.row() }, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != TextColumn)
        return false;
    if (value.toString() != lineAt(index.row()).text) {
        m_draft.setText(m_order.at(index.row()), value.toString());
        announce();
    }
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemNeverHasChildren);
    flags.setFlag(Qt::ItemIsEditable, index.column() == TextColumn);
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == LineColumn && !lineAt(index.row()).fault);
    return flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case TextColumn:
        return tr("Text");
    case NameColumn:
        return tr("Name");
    case MethodColumn:
        return tr("Method");
    case GroupColumn:
        return tr("Group");
    case RemarkColumn:
        return tr("What is wrong");
    default:
        return {};
    }
}

} // namespace keepwatch::ui
