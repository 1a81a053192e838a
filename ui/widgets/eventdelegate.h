// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"

#include <QAbstractItemDelegate>

namespace keepwatch::ui {

/// Paints the lines of the list of events: time, shape of the state, name, what happened.
class EventDelegate final : public QAbstractItemDelegate {
    Q_OBJECT

public:
    explicit EventDelegate(const EventModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const EventModel &m_model;
};

} // namespace keepwatch::ui
