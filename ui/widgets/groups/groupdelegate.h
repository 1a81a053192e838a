// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"
#include "ui/models/groups/groupmodel.h"

#include <QAbstractItemDelegate>

namespace keepwatch::ui {

/// Paints a line of the list of groups: the worst state's icon, the name, how many connections and how many of them are
/// in trouble; titles stand over their part.
class GroupDelegate final : public QAbstractItemDelegate {
    Q_OBJECT

public:
    explicit GroupDelegate(const GroupModel &model, QObject *parent = nullptr);

    /// The line over which targets are being carried; -1: none.
    void setDropRow(int row) { m_dropRow = row; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    /// The figures at the right; the answer is what is left of `area`.
    QRect paintFigures(QPainter &painter, const QRect &area, const GroupSummary &part, const Tokens &tokens) const;

    const GroupModel &m_model;
    int m_dropRow = -1;
};

} // namespace keepwatch::ui
