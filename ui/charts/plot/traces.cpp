// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/layers.h"
#include "ui/charts/plot/tracecanvas.h"

#include <QPainter>

namespace keepwatch::ui::painting {

namespace {

constexpr int extremeAlpha = 160;
constexpr double meanWidth = 1.5;

int envelopeAlpha(const PlotScene &scene)
{
    return scene.tokens->scheme == Scheme::Dark ? 52 : 44;
}

/// Almost every column of pixels has a value.
bool isDense(const Trace &trace, const PlotScene &scene)
{
    return double(trace.columns.size()) * 2 > scene.plot.width() * scene.pixelRatio;
}

QPointF meanAt(const PlotScene &scene, const Column &column)
{
    return { scene.x(column), scene.y(column.mean()) };
}

QPointF kernelAt(const PlotScene &scene, const Column &column)
{
    return { scene.x(column), scene.y(column.kernelMean()) };
}

/// From the plot to the canvas.
QPointF onCanvas(const PlotScene &scene, const QPointF &point)
{
    return (point - scene.plot.topLeft()) * scene.pixelRatio;
}

void fillEnvelope(TraceCanvas &canvas, const PlotScene &scene, const Trace &trace, QRgb colour)
{
    const double half = double(scene.columnWidth_ms) / double(scene.to_ms - scene.from_ms) * scene.plot.width() / 2;
    for (const Column &column : trace.columns) {
        if (column.count < 2)
            continue;
        const double x = scene.x(column);
        const QPointF top = onCanvas(scene, { x - half, scene.y(column.max) });
        const QPointF bottom = onCanvas(scene, { x + half, scene.y(column.min) });
        const double mean = onCanvas(scene, meanAt(scene, column)).y();
        const int first = int(std::lround(top.x()));
        const int last = std::max(int(std::lround(bottom.x())), first + 1);
        for (int pixel = first; pixel < last; ++pixel) {
            canvas.fill(pixel, top.y(), bottom.y(), colour, envelopeAlpha(scene));
            // A single spike among many replies would vanish in the translucent fill.
            if (mean - top.y() > 4)
                canvas.fill(pixel, top.y(), top.y() + 1.5, colour, extremeAlpha);
        }
    }
}

void drawMean(TraceCanvas &canvas, const PlotScene &scene, const Trace &trace, QRgb colour)
{
    const double width = meanWidth * scene.pixelRatio;
    const bool isDenseTrace = isDense(trace, scene);
    for (size_t i = 0; i < trace.columns.size(); ++i) {
        const bool isJoined = i > 0 && !trace.columns[i].isAfterBreak;
        const QPointF to = onCanvas(scene, meanAt(scene, trace.columns[i]));
        const QPointF from = isJoined ? onCanvas(scene, meanAt(scene, trace.columns[i - 1])) : to - QPointF(width, 0);
        const bool isAlone = i + 1 == trace.columns.size() || trace.columns[i + 1].isAfterBreak;
        if (!isJoined && !isAlone)
            continue;
        if (isDenseTrace)
            canvas.line(from, to, width, colour);
        else
            canvas.stroke(from, to, width, colour);
    }
}

void drawKernel(TraceCanvas &canvas, const PlotScene &scene, const Trace &trace, QRgb colour)
{
    const Column *before = nullptr;
    for (const Column &column : trace.columns) {
        before = column.isAfterBreak ? nullptr : before;
        if (column.kernelCount == 0)
            continue;
        // The dashes stand still while the trace moves.
        const QPointF to = onCanvas(scene, kernelAt(scene, column));
        if (before)
            canvas.line(onCanvas(scene, kernelAt(scene, *before)), to, scene.pixelRatio, colour, 4,
                int(((column.index - int(to.x())) % 8 + 8) % 8));
        before = &column;
    }
}

void strokeRun(QPainter &painter, const QList<QPointF> &run)
{
    if (run.size() == 1)
        painter.drawPoint(run.constFirst());
    else
        painter.drawPolyline(run);
}

template <typename At>
void strokeRuns(QPainter &painter, const PlotScene &scene, const Trace &trace, int Column::*count, At at)
{
    QList<QPointF> run;
    for (const Column &column : trace.columns) {
        if (column.isAfterBreak) {
            strokeRun(painter, run);
            run.clear();
        }
        if (column.*count > 0)
            run.append(at(scene, column));
    }
    strokeRun(painter, run);
}

/// The envelope as closed shapes, for vector files.
void fillEnvelopePath(QPainter &painter, const PlotScene &scene, const Trace &trace, QColor colour)
{
    colour.setAlpha(envelopeAlpha(scene));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPolygonF above;
    QPolygonF below;
    const auto flush = [&] {
        std::reverse(below.begin(), below.end());
        if (above.size() > 1)
            painter.drawPolygon(above + below);
        above.clear();
        below.clear();
    };
    for (const Column &column : trace.columns) {
        if (column.isAfterBreak)
            flush();
        above.append(QPointF(scene.x(column), scene.y(column.max)));
        below.append(QPointF(scene.x(column), scene.y(column.min)));
    }
    flush();
}

QPen kernelPen(const QColor &colour)
{
    QPen pen(colour, 1);
    pen.setDashPattern({ 4, 4 });
    return pen;
}

void strokeTrace(QPainter &painter, const PlotScene &scene, const Trace &trace, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    if (scene.extras.hasKernel) {
        painter.setPen(kernelPen(colour));
        strokeRuns(painter, scene, trace, &Column::kernelCount, kernelAt);
    }
    QPen pen(colour, meanWidth);
    pen.setJoinStyle(Qt::BevelJoin);
    painter.setPen(pen);
    strokeRuns(painter, scene, trace, &Column::count, meanAt);
}

void paintPixels(QPainter &painter, const PlotScene &scene)
{
    TraceCanvas canvas((scene.plot.size() * scene.pixelRatio).toSize());
    for (size_t i = 0; i < scene.traces.size(); ++i)
        fillEnvelope(canvas, scene, scene.traces[i], scene.tokens->seriesColour(qsizetype(i)).rgb());
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        const QRgb colour = scene.tokens->seriesColour(qsizetype(i)).rgb();
        if (scene.extras.hasKernel)
            drawKernel(canvas, scene, scene.traces[i], colour);
        drawMean(canvas, scene, scene.traces[i], colour);
    }
    painter.drawImage(QRectF(scene.plot.topLeft(), scene.plot.size()), canvas.image());
}

void paintVectors(QPainter &painter, const PlotScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < scene.traces.size(); ++i)
        fillEnvelopePath(painter, scene, scene.traces[i], scene.tokens->seriesColour(qsizetype(i)));
    for (size_t i = 0; i < scene.traces.size(); ++i)
        strokeTrace(painter, scene, scene.traces[i], scene.tokens->seriesColour(qsizetype(i)));
}

} // namespace

void paintTraces(QPainter &painter, const PlotScene &scene)
{
    painter.save();
    painter.setClipRect(scene.plot);
    if (scene.isVector)
        paintVectors(painter, scene);
    else
        paintPixels(painter, scene);
    painter.restore();
}

} // namespace keepwatch::ui::painting
