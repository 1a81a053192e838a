// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"

#include <QTableView>

namespace keepwatch::ui {

/// The list of events, newest first. Double-click or Enter leads to the row that an event is about.
class EventView final : public QTableView {
    Q_OBJECT

public:
    explicit EventView(EventModel &model, QWidget *parent = nullptr);

    /// The selected lines, to be copied.
    QString copiedText() const;
    /// What stands in place of lines while there are none.
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void rowActivated(keepwatch::RowId row);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyFonts();
    void activate(const QModelIndex &index);

    EventModel &m_model;
    QString m_placeholder;
};

} // namespace keepwatch::ui
