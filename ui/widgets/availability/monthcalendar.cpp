// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/availability/monthcalendar.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/stateicon.h"
#include "ui/widgets/availability/figurewords.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace keepwatch::ui {

namespace {

constexpr int fewColumns = 11;
constexpr int manyColumns = 16;
constexpr int leastWidth = 18; ///< of a day: two digits, and what parts them from the next
constexpr int cellHeight = 32;
constexpr int markSize = 10;

} // namespace

MonthCalendar::MonthCalendar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MonthCalendar::setToday(QDate today)
{
    m_today = today;
    update();
}

void MonthCalendar::setMonth(QDate first)
{
    if (first == m_month)
        return;
    m_month = first;
    m_days.clear();
    const bool holdsToday = m_today.year() == first.year() && m_today.month() == first.month();
    const int day = m_current.isValid() ? std::min(m_current.day(), first.daysInMonth()) : 1;
    setCurrent(holdsToday ? m_today : first.addDays(day - 1));
    updateGeometry();
    update();
}

void MonthCalendar::setDays(const QList<AvailabilityFigures> &days)
{
    m_days = days;
    update();
    setCurrent(m_current);
}

/// A month in two lines where there is room for them, in three where there is not.
int MonthCalendar::columns() const
{
    return width() >= manyColumns * scaled(leastWidth) ? manyColumns : fewColumns;
}

QSize MonthCalendar::sizeHint() const
{
    const int lines = (m_month.daysInMonth() + columns() - 1) / columns();
    return { manyColumns * scaled(leastWidth), lines * scaled(cellHeight) };
}

QSize MonthCalendar::minimumSizeHint() const
{
    return { fewColumns * scaled(leastWidth), sizeHint().height() };
}

void MonthCalendar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

QRectF MonthCalendar::cellOf(QDate day) const
{
    const int column = (day.day() - 1) % columns();
    const int line = (day.day() - 1) / columns();
    const qreal across = qreal(width()) / columns();
    const qreal high = scaled(cellHeight);
    return { column * across, line * high, across, high };
}

QDate MonthCalendar::dayAt(const QPointF &position) const
{
    for (int i = 0; i < m_month.daysInMonth(); ++i) {
        if (cellOf(m_month.addDays(i)).contains(position))
            return m_month.addDays(i);
    }
    return {};
}

const AvailabilityFigures *MonthCalendar::figuresOf(QDate day) const
{
    const int index = day.day() - 1;
    return day.isValid() && index < m_days.size() ? &m_days[index] : nullptr;
}

QString MonthCalendar::sentenceOf(QDate day) const
{
    const AvailabilityFigures *figures = figuresOf(day);
    if (!figures)
        return {};
    //: a day, and how it went
    return tr("%1: %2").arg(QLocale().toString(day, QLocale::LongFormat), figureSentence(*figures));
}

void MonthCalendar::setCurrent(QDate day)
{
    m_current = day;
    setAccessibleDescription(sentence());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    Q_EMIT currentChanged();
}

bool MonthCalendar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), sentenceOf(dayAt(help->pos())), this);
    return true;
}

void MonthCalendar::keyPressEvent(QKeyEvent *event)
{
    const QDate first = m_month;
    const auto step = [this, first](qint64 days) {
        const QDate next = m_current.addDays(days);
        if (next.month() == first.month())
            setCurrent(next);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return step(-columns());
    case Qt::Key_Down:
        return step(columns());
    case Qt::Key_Home:
        return setCurrent(first);
    case Qt::Key_End:
        return setCurrent(first.addDays(first.daysInMonth() - 1));
    case Qt::Key_PageUp:
        Q_EMIT monthWanted(first.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        Q_EMIT monthWanted(first.addMonths(1));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthCalendar::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (day.isValid())
        setCurrent(day);
}

void MonthCalendar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

/// Shape and number say what happened; the colour repeats it.
void MonthCalendar::paintMark(QPainter &painter, const QRectF &cell, const AvailabilityFigures &figures) const
{
    const Tokens &tokens = tokensOf(palette());
    const State state = figures.outages > 0 ? State::Unreachable : State::Up;
    const qreal share = figures.outages > 0 ? 0.22 : 0.10;
    painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5),
        blended(tokens.of(state).icon, tokens.surface, tokens.scheme == Scheme::Dark ? share * 1.6 : share));
    const QRectF lower(cell.left(), cell.center().y() - scaled(1), cell.width(), cell.height() / 2);
    const int size = scaled(markSize);
    const QRectF mark(lower.center().x() - size / 2.0, lower.center().y() - size / 2.0, size, size);
    if (figures.outages > 0) {
        painter.setPen(tokens.of(State::Unreachable).emphasis);
        painter.drawText(
            lower, Qt::AlignCenter, figures.outages > 9 ? QStringLiteral("9+") : QString::number(figures.outages));
    } else {
        const State shape = figures.drops > 0 ? State::Connecting : State::Up;
        paintStateIcon(painter, mark, shape, surfaceInk(shape, tokens));
    }
}

void MonthCalendar::paintDay(QPainter &painter, QDate day) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRectF cell = cellOf(day);
    const AvailabilityFigures *figures = figuresOf(day);
    const bool isWatched = figures && figures->isWatched;
    if (isWatched)
        paintMark(painter, cell, *figures);
    painter.setPen(isWatched ? tokens.text2 : tokens.disabled);
    const QRectF upper(cell.left(), cell.top() + scaled(2), cell.width(), cell.height() / 2);
    painter.drawText(upper, Qt::AlignCenter, QString::number(day.day()));
    if (day == m_current) {
        painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.text2, hasFocus() ? 2 : 1));
        painter.drawRect(cell.adjusted(1, 1, -1, -1));
    }
}

void MonthCalendar::paintEvent(QPaintEvent *)
{
    if (!m_month.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Axis));
    for (int i = 0; i < m_month.daysInMonth(); ++i)
        paintDay(painter, m_month.addDays(i));
}

void MonthCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setCurrent(m_current);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace keepwatch::ui
