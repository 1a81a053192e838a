// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/exchange/importdraft.h"

#include <QAbstractTableModel>

namespace keepwatch::ui {

/// The lines of an import as a table: check marks say which are added, the text of each can be mended. What is faulty
/// stands first; a mended line stays where it is. Lives in the GUI thread.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { LineColumn, TextColumn, NameColumn, MethodColumn, GroupColumn, RemarkColumn, ColumnCount };
    enum class Status : quint8 { Added, Faulty, Taken, LeftOut };
    enum Role { StatusRole = Qt::UserRole };

    explicit ImportModel(QObject *parent = nullptr);

    const workspace::ImportDraft &draft() const { return m_draft; }
    void setDraft(const workspace::ImportDraft &draft);
    void setOptions(const workspace::ImportOptions &options);
    /// Leaves lines out, or takes them in again.
    void setWanted(const QList<int> &rows, bool isWanted);
    const workspace::ImportLine &lineAt(int row) const { return m_draft.lines().at(m_order.at(row)); }
    void refreshTexts();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Lines were mended, left out or taken in: the counts are others.
    void settled();

private:
    QString text(const workspace::ImportLine &line, int column) const;
    QString remark(const workspace::ImportLine &line) const;
    void announce();

    workspace::ImportDraft m_draft;
    QList<qsizetype> m_order; ///< place in the table → line
};

} // namespace keepwatch::ui
