// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

QT_BEGIN_NAMESPACE
class QTreeView;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Shows the whole text of a cell in as many rows as its column needs, also where there is no space to break at: a
/// pattern or a reply of many bytes is never cut.
class WrapDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// For all of its columns; lays the rows out anew when their widths change.
    explicit WrapDelegate(QTreeView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTreeView &m_view;
};

} // namespace keepwatch::ui
