// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparklinepainter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace keepwatch::ui {

namespace {

struct Scale {
    QRectF rect;
    double highest;

    double x(int column) const { return rect.left() + rect.width() * (column + 0.5) / Sparkline::columns; }
    double y(float ms) const { return rect.bottom() - rect.height() * std::min<double>(ms, highest) / highest; }
};

/// The top of the scale: twice the usual value, or the highest spike.
double topOf(const Sparkline &line)
{
    double sum = 0;
    int count = 0;
    for (int i = 0; i < Sparkline::columns; ++i) {
        if (const auto rtt = line.at(i).rttMs) {
            sum += double(*rtt);
            ++count;
        }
    }
    const double usual = count > 0 ? sum / count : 0;
    return std::max({ 2 * usual, double(line.highest().value_or(0)), 1e-6 });
}

QColor traceColour(const ConnectionRow &row, const Tokens &tokens)
{
    if (row.state == State::Degraded || row.state == State::Suspect)
        return tokens.of(row.state).icon;
    return row.state == State::Up ? tokens.seriesColour(0) : tokens.text2;
}

void paintMisses(QPainter &painter, const Scale &scale, const Sparkline &line, const Tokens &tokens)
{
    QColor band = tokens.of(State::Unreachable).icon;
    band.setAlpha(tokens.scheme == Scheme::Light ? 44 : 76);
    const double width = scale.rect.width() / Sparkline::columns;
    for (int i = 0; i < Sparkline::columns; ++i) {
        if (line.at(i).isMissed)
            painter.fillRect(QRectF(scale.x(i) - width / 2, scale.rect.top(), width, scale.rect.height()), band);
    }
}

void paintTrace(QPainter &painter, const Scale &scale, const Sparkline &line)
{
    QPolygonF part;
    int gap = 0;
    for (int i = 0; i < Sparkline::columns; ++i) {
        const auto column = line.at(i);
        // Heartbeats rarer than one a second leave columns between them empty: the line goes on over these.
        gap = column.rttMs ? 0 : gap + 1;
        if (column.isMissed || gap > 15) {
            painter.drawPolyline(part);
            part.clear();
        }
        if (column.rttMs)
            part << QPointF(scale.x(i), scale.y(*column.rttMs));
    }
    painter.drawPolyline(part);
    if (!part.isEmpty() && gap < 15) {
        painter.setBrush(painter.pen().color());
        painter.drawEllipse(part.last(), 1.2, 1.2);
    }
}

void paintNothingMeasured(QPainter &painter, const QRectF &rect, const Tokens &tokens)
{
    painter.setPen(QPen(tokens.disabled, 1, Qt::DotLine));
    const double y = std::round(rect.center().y()) + 0.5;
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

} // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const ConnectionRow &row, const Tokens &tokens)
{
    painter.save();
    const Scale scale{ rect, topOf(row.sparkline) };
    paintMisses(painter, scale, row.sparkline, tokens);
    if (row.sparkline.highest()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(traceColour(row, tokens), 1));
        paintTrace(painter, scale, row.sparkline);
    } else {
        paintNothingMeasured(painter, rect, tokens);
    }
    painter.restore();
}

} // namespace keepwatch::ui
