// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/availability/availabilitysource.h"

#include <QWidget>

namespace keepwatch::ui {

/// A month as a strip of its days in two halves. Under its number each day says how it went: a tick where nothing was
/// amiss, a ring for drops, the number of outages on a tint, nothing where nobody watched. Arrow keys go from day to
/// day, Page Up and Page Down from month to month.
class MonthCalendar final : public QWidget {
    Q_OBJECT

public:
    explicit MonthCalendar(QWidget *parent = nullptr);

    void setToday(QDate today);
    /// A new month begins without days.
    void setMonth(QDate first);
    void setDays(const QList<AvailabilityFigures> &days);
    QDate month() const { return m_month; }
    QDate current() const { return m_current; }
    /// The current day and how it went, in words.
    QString sentence() const { return sentenceOf(m_current); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();
    /// The operator wants to see that month.
    void monthWanted(QDate first);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columns() const;
    QRectF cellOf(QDate day) const;
    QDate dayAt(const QPointF &position) const;
    const AvailabilityFigures *figuresOf(QDate day) const;
    QString sentenceOf(QDate day) const;
    void setCurrent(QDate day);
    void paintDay(QPainter &painter, QDate day) const;
    void paintMark(QPainter &painter, const QRectF &cell, const AvailabilityFigures &figures) const;

    QDate m_today;
    QDate m_month;
    QDate m_current;
    QList<AvailabilityFigures> m_days;
};

} // namespace keepwatch::ui
