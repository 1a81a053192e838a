// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/stateicon.h"

#include "ui/format/palette.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>
#include <numbers>

namespace keepwatch::ui {

namespace {

// All shapes are drawn in a box of 16 by 16, centred at the origin.
constexpr qreal box = 16;

QPen pen(const QColor &colour, qreal width)
{
    return { colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin };
}

/// A regular polygon with slightly rounded corners: filled, and outlined with a round pen of the same colour.
void fillPolygon(QPainter &painter, const QPolygonF &corners, const QColor &colour)
{
    painter.setPen(pen(colour, 1.6));
    painter.setBrush(colour);
    painter.drawPolygon(corners);
}

QPolygonF regularPolygon(int corners, qreal radius, qreal startDegrees)
{
    QPolygonF result;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = (startDegrees + 360.0 * i / corners) * std::numbers::pi / 180;
        result << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return result;
}

void paintPaused(QPainter &painter, const IconInk &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.shape);
    painter.drawRoundedRect(QRectF(-4.6, -5.5, 3.2, 11), 1, 1);
    painter.drawRoundedRect(QRectF(1.4, -5.5, 3.2, 11), 1, 1);
}

void paintConnecting(QPainter &painter, const IconInk &ink)
{
    painter.setPen(pen(ink.shape, 2.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-5.6, -5.6, 11.2, 11.2), 80 * 16, -255 * 16);
}

void paintUp(QPainter &painter, const IconInk &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.shape);
    painter.drawEllipse(QPointF(0, 0), 7, 7);
    painter.setPen(pen(ink.sign, 1.9));
    painter.drawPolyline(QPolygonF{ { -3.2, 0.3 }, { -0.9, 2.6 }, { 3.3, -2.2 } });
}

void paintDegraded(QPainter &painter, const IconInk &ink)
{
    fillPolygon(painter, { { 0, -6 }, { 6.6, 5.6 }, { -6.6, 5.6 } }, ink.shape);
    painter.setPen(pen(ink.sign, 1.9));
    painter.drawLine(QPointF(0, -2.2), QPointF(0, 1.6));
    painter.setPen(pen(ink.sign, 2.1));
    painter.drawPoint(QPointF(0, 4.3));
}

void paintSuspect(QPainter &painter, const IconInk &ink)
{
    fillPolygon(painter, regularPolygon(4, 7, 0), ink.shape);
    painter.setPen(pen(ink.sign, 1.8));
    for (const double x : { -3.1, 0.0, 3.1 })
        painter.drawPoint(QPointF(x, 0));
}

void paintUnreachable(QPainter &painter, const IconInk &ink)
{
    fillPolygon(painter, regularPolygon(8, 6.9, 22.5), ink.shape);
    painter.setPen(pen(ink.sign, 1.9));
    painter.drawLine(QPointF(-2.5, -2.5), QPointF(2.5, 2.5));
    painter.drawLine(QPointF(-2.5, 2.5), QPointF(2.5, -2.5));
}

void paintClosed(QPainter &painter, const IconInk &ink)
{
    painter.setPen(pen(ink.shape, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(-5, -5, 10, 10), 1, 1);
}

struct Shape {
    State state;
    void (*paint)(QPainter &, const IconInk &);
};

constexpr std::array<Shape, 7> shapes{ {
    { State::Paused, paintPaused },
    { State::Connecting, paintConnecting },
    { State::Up, paintUp },
    { State::Degraded, paintDegraded },
    { State::Suspect, paintSuspect },
    { State::Unreachable, paintUnreachable },
    { State::Closed, paintClosed },
} };

QPixmap drawn(State state, const IconInk &ink, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStateIcon(painter, QRectF(0, 0, size, size), state, ink);
    return pixmap;
}

/// Owns nothing but the state; asks the application's palette at each painting.
class StateIconEngine final : public QIconEngine {
public:
    explicit StateIconEngine(State state)
        : m_state(state)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStateIcon(*painter, rect, m_state, surfaceInk(m_state, tokensOf(QGuiApplication::palette())));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return statePixmap(m_state, tokensOf(QGuiApplication::palette()), std::min(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new StateIconEngine(m_state); }

private:
    State m_state;
};

} // namespace

IconInk surfaceInk(State state, const Tokens &tokens)
{
    return { tokens.of(state).icon, tokens.surface };
}

IconInk chipInk(State state, const Tokens &tokens)
{
    const auto &colours = tokens.of(state);
    if (colours.chip == ChipStyle::Solid)
        return { colours.chipText, colours.chipFill };
    return { colours.chip == ChipStyle::Outlined ? colours.chipText : colours.icon, colours.chipFill };
}

void paintStateIcon(QPainter &painter, const QRectF &rect, State state, const IconInk &ink)
{
    const auto shape = std::ranges::find(shapes, state, &Shape::state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const qreal factor = std::min(rect.width(), rect.height()) / box;
    painter.scale(factor, factor);
    shape->paint(painter, ink);
    painter.restore();
}

QPixmap statePixmap(State state, const Tokens &tokens, int size, qreal devicePixelRatio)
{
    const QString key =
        u"keepwatch-state-%1-%2-%3-%4"_qs.arg(int(state)).arg(int(tokens.scheme)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(state, surfaceInk(state, tokens), size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIcon stateIcon(State state)
{
    return QIcon(new StateIconEngine(state));
}

} // namespace keepwatch::ui
