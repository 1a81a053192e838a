// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/stepmodel.h"

#include "app/words/numbers.h"

#include <QLocale>

#include <utility>

namespace keepwatch::ui {

using Part = StepModel::Part;

namespace {

QString sentText(const std::optional<Phrase> &phrase)
{
    return phrase ? phrase->text : QString();
}

QString expectedText(const std::optional<Expectation> &expectation)
{
    if (!expectation)
        return {};
    return expectation->kind == Expectation::Kind::Regex ? u'/' + expectation->pattern + u'/' : expectation->pattern;
}

} // namespace

void StepModel::setDialogue(const Dialogue &dialogue)
{
    beginResetModel();
    m_rows.clear();
    for (const DialogueStep &step : dialogue.opening)
        m_rows.append({ Part::Opening, step, int(m_rows.size()) + 1 });
    m_rows.append({ Part::Repeat, dialogue.repeat, 0 });
    for (const UnaskedLine &line : dialogue.unasked)
        m_rows.append(
            { Part::Unasked, { .comment = {}, .send = line.answer, .expect = line.expect, .timeout = {} }, 0 });
    endResetModel();
}

void StepModel::store(Dialogue &dialogue) const
{
    dialogue.opening.clear();
    dialogue.unasked.clear();
    for (const Row &row : m_rows) {
        if (row.part == Part::Opening)
            dialogue.opening.append(row.step);
        else if (row.part == Part::Repeat)
            dialogue.repeat = row.step;
        else
            dialogue.unasked.append({ .expect = row.step.expect.value_or(Expectation()), .answer = row.step.send });
    }
}

void StepModel::setStep(int index, const DialogueStep &step)
{
    m_rows[index].step = step;
    Q_EMIT dataChanged(this->index(index, 0), this->index(index, ColumnCount - 1));
}

int StepModel::insertAfter(int index, Part part)
{
    int place = int(m_rows.size());
    if (part == Part::Opening) {
        place = 0;
        while (m_rows.at(place).part == Part::Opening && place <= index)
            ++place;
    }
    beginInsertRows({}, place, place);
    m_rows.insert(place, Row{ part, {}, place + 1 });
    endInsertRows();
    renumber();
    return place;
}

bool StepModel::canRemove(int index) const
{
    return index >= 0 && index < m_rows.size() && m_rows.at(index).part != Part::Repeat;
}

void StepModel::removeAt(int index)
{
    beginRemoveRows({}, index, index);
    m_rows.removeAt(index);
    endRemoveRows();
    renumber();
}

bool StepModel::canMove(int index, int by) const
{
    const int to = index + by;
    return canRemove(index) && to >= 0 && to < m_rows.size() && m_rows.at(to).part == m_rows.at(index).part;
}

void StepModel::move(int index, int by)
{
    beginMoveRows({}, index, index, {}, by > 0 ? index + by + 1 : index + by);
    const Row moved = m_rows.at(index);
    m_rows.removeAt(index);
    m_rows.insert(index + by, moved);
    endMoveRows();
    renumber();
}

/// After the rows have changed, not with it: what a row shows may not change while others come and go.
void StepModel::renumber()
{
    for (int index = 0; index < m_rows.size() && m_rows.at(index).part == Part::Opening; ++index) {
        if (std::exchange(m_rows[index].number, index + 1) != index + 1)
            Q_EMIT dataChanged(this->index(index, PartColumn), this->index(index, PartColumn));
    }
}

void StepModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString StepModel::partName(const Row &row)
{
    switch (row.part) {
    case Part::Opening:
        return tr("Opening %1").arg(row.number);
    case Part::Repeat:
        return tr("Repeated");
    case Part::Unasked:
        break;
    }
    return tr("Unasked");
}

QString StepModel::cell(const Row &row, int column)
{
    switch (column) {
    case PartColumn:
        return partName(row);
    case SendColumn:
        return row.step.send ? sentText(row.step.send) : QStringLiteral("–");
    case ExpectColumn:
        return row.step.expect ? expectedText(row.step.expect) : tr("its acknowledgement");
    case TimeoutColumn:
        return row.step.timeout ? words::duration(row.step.timeout, QLocale()) : QStringLiteral("–");
    default:
        return row.step.comment;
    }
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return cell(m_rows.at(index.row()), index.column());
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PartColumn:
        return tr("Step");
    case SendColumn:
        return tr("Send");
    case ExpectColumn:
        return tr("Expect");
    case TimeoutColumn:
        return tr("Timeout");
    case CommentColumn:
        return tr("Comment");
    default:
        return {};
    }
}

} // namespace keepwatch::ui
