// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"

#include <QHash>
#include <QStatusBar>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The line at the bottom: what is going on at the left, the time of day at the right.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const QString &name);
    void setConnections(int count);
    /// Counts the heartbeats: how many a second there are.
    void addFigures(const QList<RowFigures> &figures);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void dress();

    const Clock &m_clock;
    QLabel *m_left;
    QLabel *m_right;
    QTimer m_tick;
    QString m_workspace;
    int m_connections = 0;
    QHash<RowId, quint64> m_counted; ///< heartbeats of each row when its figures last came
    quint64 m_heartbeats = 0; ///< since m_measuredAt
    std::optional<UtcTime> m_measuredAt;
    std::optional<double> m_rate;
};

} // namespace keepwatch::ui
