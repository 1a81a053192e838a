// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionmodel.h"

#include <QAbstractItemDelegate>

namespace keepwatch::ui {

/// Paints the cells of the table straight from the model's rows, without the detour over roles and the style.
class ConnectionDelegate final : public QAbstractItemDelegate {
    Q_OBJECT

public:
    explicit ConnectionDelegate(const ConnectionModel &model, QObject *parent = nullptr);

    /// The row under the pointer; −1: none.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ConnectionModel &m_model;
    int m_hoveredRow = -1;
};

} // namespace keepwatch::ui
