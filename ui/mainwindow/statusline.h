// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

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
    /// How many there were up to now: that tells how many a second there are.
    void setHeartbeats(quint64 total);

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
    quint64 m_heartbeats = 0; ///< in all at m_measuredAt
    std::optional<UtcTime> m_measuredAt;
    std::optional<double> m_rate;
};

} // namespace keepwatch::ui
