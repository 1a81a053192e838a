// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/calculator/timeline.h"

#include <QWidget>

namespace keepwatch::ui {

/// A timeline, drawn: the last data, the probes, the verdict and how late it may be. What it shows is also its
/// accessible description.
class TimelineView final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `span`: of the axis, so that two views can be compared.
    void setTimeline(const Timeline &timeline, Duration span);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal xOf(Duration at) const;
    void paintAxis(QPainter &painter) const;
    void paintLateness(QPainter &painter) const;
    void paintEvents(QPainter &painter) const;
    void paintLabel(QPainter &painter, qreal x, const QString &text, qreal &freeFrom) const;

    Timeline m_timeline;
    Duration m_span = std::chrono::seconds(1);
};

} // namespace keepwatch::ui
