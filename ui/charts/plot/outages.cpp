// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/numbers.h"
#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"
#include "ui/format/stateicon.h"

#include <QPainter>

// When rows were unreachable: the time is tinted, a bar on top is the row's. Where there is room it bears its length,
// and with several rows the name; where there are many the bars lie close together in the rows' colours.
namespace keepwatch::ui::painting {

namespace {

constexpr int thickness = 3;
constexpr int margin = 4; ///< round a label

qint64 endOf(const PlotScene &scene, const Outage &outage)
{
    return outage.to_ms.value_or(scene.to_ms);
}

/// A label may go on behind its bar, as far as the next outage of the row.
double labelEnd(const PlotScene &scene, size_t trace, const Outage &outage)
{
    double end = scene.plot.right();
    for (const Outage &other : scene.traces[trace].outages) {
        if (other.from_ms > outage.from_ms)
            end = std::min(end, scene.x(other.from_ms));
    }
    return end;
}

void paintBar(QPainter &painter, const PlotScene &scene, size_t trace, const Outage &outage)
{
    const QRectF band = bandOf(scene, outage.from_ms, endOf(scene, outage));
    if (band.width() <= 0)
        return;
    const double top = scene.barTop(trace);
    const QColor series = scene.tokens->seriesColour(qsizetype(trace));
    const bool isOneOfMany = scene.traces.size() > 1;
    const bool isRow = isOneOfMany && !scene.hasOutageLabels();
    painter.fillRect(QRectF(band.left(), top, std::max(band.width(), 2.0), thickness),
        isRow ? series : scene.tokens->of(State::Unreachable).icon);
    if (isOneOfMany && !isRow) // its edge is in the row's colour
        painter.fillRect(QRectF(band.left(), top, 2, band.bottom() - top), withAlpha(series, 150));
}

/// The sign of the state, whose outage it is in that row's colour, and how long it was.
void paintLabel(QPainter &painter, const PlotScene &scene, size_t trace, const Outage &outage)
{
    const QString length = words::duration(std::chrono::milliseconds(endOf(scene, outage) - outage.from_ms));
    const QFontMetricsF metrics(painter.font());
    const double left = std::max(scene.x(outage.from_ms), scene.plot.left());
    const double icon = scaled(12);
    const double room = labelEnd(scene, trace, outage) - left - icon - 3 * margin;
    const double lengthWidth = metrics.horizontalAdvance(length);
    if (room < lengthWidth)
        return;
    const QString name = scene.traces.size() > 1 ? scene.traces[trace].name + QStringLiteral("  ") : QString();
    const QString shownName = metrics.elidedText(name, Qt::ElideMiddle, room - lengthWidth);
    const double nameWidth = metrics.horizontalAdvance(shownName);
    const QRectF sign(left + margin, scene.barTop(trace) + thickness, icon, scaled(barHeight) - thickness);
    const QRectF text(sign.right() + margin, sign.top(), nameWidth + lengthWidth, sign.height());
    painter.fillRect(QRectF(QPointF(left + 2, sign.top()), text.bottomRight() + QPointF(margin, 0)),
        withAlpha(scene.tokens->surface, 210));
    const QRectF square(sign.left(), sign.center().y() - icon / 2, icon, icon);
    paintStateIcon(painter, square, State::Unreachable, surfaceInk(State::Unreachable, *scene.tokens));
    painter.setPen(scene.tokens->seriesColour(qsizetype(trace)));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shownName);
    painter.setPen(scene.tokens->of(State::Unreachable).emphasis);
    painter.drawText(text.adjusted(nameWidth, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft, length);
}

template <typename Paint> void forEachOutage(QPainter &painter, const PlotScene &scene, Paint paint)
{
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        for (const Outage &outage : scene.traces[i].outages)
            paint(painter, scene, i, outage);
    }
}

/// Once, however many rows were unreachable at that time.
void paintTint(QPainter &painter, const PlotScene &scene)
{
    Spans spans;
    for (const Trace &trace : scene.traces) {
        for (const Outage &outage : trace.outages)
            spans.add({ outage.from_ms, endOf(scene, outage) });
    }
    for (const Span &span : spans.list())
        painter.fillRect(
            bandOf(scene, span.from_ms, span.to_ms), withAlpha(scene.tokens->of(State::Unreachable).icon, 20));
}

} // namespace

void paintOutages(QPainter &painter, const PlotScene &scene)
{
    paintTint(painter, scene);
    forEachOutage(painter, scene, paintBar);
}

void paintOutageLabels(QPainter &painter, const PlotScene &scene)
{
    painter.setFont(font(FontRole::Axis));
    if (scene.hasOutageLabels())
        forEachOutage(painter, scene, paintLabel);
}

} // namespace keepwatch::ui::painting
