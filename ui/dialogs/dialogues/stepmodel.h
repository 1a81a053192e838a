// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"

#include <QAbstractTableModel>

namespace keepwatch::ui {

/// The steps of a dialogue as rows: its opening, the repeated step, and what the peer may say at any time.
class StepModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Part : quint8 { Opening, Repeat, Unasked };
    enum Column { PartColumn, SendColumn, ExpectColumn, TimeoutColumn, CommentColumn, ColumnCount };

    struct Row {
        Part part = Part::Opening;
        DialogueStep step;
        int number = 0; ///< among the opening ones, from 1
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDialogue(const Dialogue &dialogue);
    /// Writes the rows into the dialogue.
    void store(Dialogue &dialogue) const;
    const Row &row(int index) const { return m_rows.at(index); }
    void setStep(int index, const DialogueStep &step);
    /// A new row after `index`, of the same part (a repeated step stays alone: then of the opening). Returns its place.
    int insertAfter(int index, Part part);
    /// Not the repeated step.
    bool canRemove(int index) const;
    void removeAt(int index);
    /// Up or down by one among the rows of its part.
    bool canMove(int index, int by) const;
    void move(int index, int by);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString partName(const Row &row);
    static QString cell(const Row &row, int column);
    void renumber();

    QList<Row> m_rows;
};

} // namespace keepwatch::ui
