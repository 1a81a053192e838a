// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/tracecanvas.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace keepwatch::ui {

namespace {

/// All four channels times share / 255, rounded; two at a time.
constexpr quint32 times(quint32 colour, quint32 share)
{
    constexpr quint32 pair = 0x00ff00ff;
    const auto scaledPair = [share](quint32 value) {
        const quint32 product = value * share + 0x00800080;
        return ((product + ((product >> 8) & pair)) >> 8) & pair;
    };
    return scaledPair(colour & pair) | (scaledPair((colour >> 8) & pair) << 8);
}

} // namespace

TraceCanvas::TraceCanvas(const QSize &size)
    : m_image(size, QImage::Format_ARGB32_Premultiplied)
{
    m_image.fill(Qt::transparent);
    m_pixels = reinterpret_cast<QRgb *>(m_image.bits());
    m_stride = int(m_image.bytesPerLine() / qsizetype(sizeof(QRgb)));
}

void TraceCanvas::blend(int x, int y, QRgb colour, int alpha)
{
    QRgb &pixel = m_pixels[qsizetype(y) * m_stride + x];
    pixel = times(colour | 0xff000000, quint32(alpha)) + times(pixel, quint32(255 - alpha));
}

void TraceCanvas::fill(int x, double top, double bottom, QRgb colour, int alpha)
{
    if (x < 0 || x >= m_image.width())
        return;
    top = std::max(top, 0.0);
    bottom = std::min(bottom, double(m_image.height()));
    if (top >= bottom)
        return;
    const int first = int(top);
    const int last = std::min(int(bottom), m_image.height() - 1);
    const auto partial = [&](int y, double share) { blend(x, y, colour, int(std::lround(alpha * share))); };
    if (first == last) {
        partial(first, bottom - top);
        return;
    }
    partial(first, first + 1 - top);
    for (int y = first + 1; y < last; ++y)
        blend(x, y, colour, alpha);
    partial(last, bottom - last);
}

void TraceCanvas::line(const QPointF &from, const QPointF &to, double thickness, QRgb colour, int dash, int phase)
{
    const int first = int(std::floor(from.x()));
    const int last = std::max(int(std::floor(to.x())), first + 1);
    const double slope = (to.y() - from.y()) / (last - first);
    for (int x = std::max(first, 0); x < std::min(last, m_image.width()); ++x) {
        if (dash > 0 && (x + phase) / dash % 2 != 0)
            continue;
        const double a = from.y() + slope * (x - first);
        fill(x, std::min(a, a + slope) - thickness / 2, std::max(a, a + slope) + thickness / 2, colour, 255);
    }
}

void TraceCanvas::fillRow(int y, double left, double right, QRgb colour)
{
    left = std::max(left, 0.0);
    right = std::min(right, double(m_image.width()));
    for (int x = int(left); x < right; ++x) {
        const double share = std::min(x + 1.0, right) - std::max(double(x), left);
        blend(x, y, colour, int(share * 255));
    }
}

void TraceCanvas::stroke(const QPointF &from, const QPointF &to, double thickness, QRgb colour)
{
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const double length = std::hypot(dx, dy);
    if (length == 0)
        return;
    if (std::abs(dy) <= std::abs(dx)) {
        const double half = thickness / 2 * length / std::abs(dx);
        const int last = std::min(int(std::ceil(to.x())), m_image.width());
        for (int x = std::max(int(from.x()), 0); x < last; ++x) {
            const double middle = std::clamp(x + 0.5, from.x(), to.x());
            const double y = from.y() + dy * (middle - from.x()) / dx;
            fill(x, y - half, y + half, colour, 255);
        }
        return;
    }
    const double half = thickness / 2 * length / std::abs(dy);
    const double top = std::min(from.y(), to.y());
    const double bottom = std::max(from.y(), to.y());
    const int last = std::min(int(std::ceil(bottom)), m_image.height());
    for (int y = std::max(int(top), 0); y < last; ++y) {
        const double middle = std::clamp(y + 0.5, top, bottom);
        const double x = from.x() + dx * (middle - from.y()) / dy;
        fillRow(y, x - half, x + half, colour);
    }
}

} // namespace keepwatch::ui
