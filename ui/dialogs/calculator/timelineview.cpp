// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calculator/timelineview.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/stateicon.h"

#include <QPainter>

#include <algorithm>

namespace keepwatch::ui {

namespace {

using Mark = Timeline::Mark;

constexpr int viewHeight = 58;
constexpr int margin = 18;
constexpr int lineY = 22; ///< of the axis; labels are below
constexpr int iconSize = 18;

} // namespace

void TimelineView::setTimeline(const Timeline &timeline, Duration span)
{
    m_timeline = timeline;
    m_span = std::max<Duration>(span, std::chrono::milliseconds(1));
    setAccessibleDescription(timelineText(timeline));
    update();
}

QSize TimelineView::sizeHint() const
{
    return { scaled(420), scaled(viewHeight) };
}

QSize TimelineView::minimumSizeHint() const
{
    return { scaled(260), scaled(viewHeight) };
}

qreal TimelineView::xOf(Duration at) const
{
    const qreal share = std::min(1.0, double(at.count()) / double(m_span.count()));
    return scaled(margin) + share * (width() - 2 * scaled(margin));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Axis));
    paintAxis(painter);
    paintLateness(painter);
    paintEvents(painter);
}

/// Solid while the connection lives; dashed to the right where nobody ever ends it.
void TimelineView::paintAxis(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const qreal y = scaled(lineY);
    const Duration end = m_timeline.verdict().value_or(m_span);
    painter.setPen(QPen(tokens.text2, 2, m_timeline.verdict() ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(QPointF(xOf({}), y), QPointF(xOf(end), y));
    painter.setPen(QPen(tokens.grid, 2));
    painter.drawLine(QPointF(xOf(end), y), QPointF(xOf(m_span), y));
}

void TimelineView::paintLateness(QPainter &painter) const
{
    if (!m_timeline.verdict() || !m_timeline.latest)
        return;
    QColor fill = tokensOf(palette()).of(State::Unreachable).icon;
    fill.setAlpha(60);
    const QRectF band(xOf(*m_timeline.verdict()), scaled(lineY) - scaled(6),
        xOf(*m_timeline.latest) - xOf(*m_timeline.verdict()), 2 * scaled(6));
    painter.fillRect(band, fill);
}

void TimelineView::paintEvents(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const qreal y = scaled(lineY);
    // The verdict's label is the one that must be read: it takes its place first.
    qreal freeFrom = 0;
    for (const Timeline::Event &event : m_timeline.events) {
        const qreal x = xOf(event.at);
        if (event.mark == Mark::Verdict) {
            const qreal half = scaled(iconSize) / 2.0;
            paintStateIcon(painter, QRectF(x - half, y - half, 2 * half, 2 * half), State::Unreachable,
                surfaceInk(State::Unreachable, tokens));
        } else if (event.mark == Mark::LastData) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.accent);
            painter.drawEllipse(QPointF(x, y), scaled(5), scaled(5));
        } else {
            const qreal reach = scaled(event.mark == Mark::Probe ? 8 : 5);
            painter.setPen(QPen(tokens.of(State::Suspect).icon, event.mark == Mark::Probe ? 2 : 1));
            painter.drawLine(QPointF(x, y - reach), QPointF(x, y + reach));
        }
        painter.setPen(event.mark == Mark::Verdict ? tokens.text : tokens.text2);
        paintLabel(
            painter, x, event.at == Duration::zero() ? words::seconds(event.at) : words::duration(event.at), freeFrom);
    }
}

/// Under the axis; left out where it would run into the one before it or into the verdict's.
void TimelineView::paintLabel(QPainter &painter, qreal x, const QString &text, qreal &freeFrom) const
{
    const QFontMetricsF metrics(painter.font());
    const qreal half = metrics.horizontalAdvance(text) / 2 + 4;
    const auto placed = [&](qreal centre, qreal reach) { return std::clamp(centre, reach, width() - reach); };
    const qreal centre = placed(x, half);
    const auto verdict = m_timeline.verdict();
    const bool isVerdict = verdict && x >= xOf(*verdict);
    if (verdict && !isVerdict) {
        const qreal reach = metrics.horizontalAdvance(words::duration(verdict)) / 2 + 4;
        if (centre + half > placed(xOf(*verdict), reach) - reach)
            return;
    }
    if (!isVerdict && centre - half < freeFrom)
        return;
    freeFrom = centre + half;
    painter.drawText(QRectF(centre - half, scaled(lineY) + scaled(12), 2 * half, metrics.height() + 2),
        int(Qt::AlignHCenter | Qt::AlignTop), text);
}

} // namespace keepwatch::ui
