// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace keepwatch::ui {

/// A transparent picture that is filled column by column: for traces with about one value per column of pixels, a
/// painter's antialiased lines cost ten times as much. Coordinates are in its pixels.
class TraceCanvas {
public:
    explicit TraceCanvas(const QSize &size);

    const QImage &image() const { return m_image; }

    /// Blends a colour into [top, bottom) of a column; ends within a pixel colour it by the part they cover.
    void fill(int x, double top, double bottom, QRgb colour, int alpha);
    /// A line of that thickness from point to point, as one span per column: for points about a column apart. `dash`:
    /// so many columns on, so many off, counted from `phase`; 0: through.
    void line(const QPointF &from, const QPointF &to, double thickness, QRgb colour, int dash = 0, int phase = 0);
    /// The same for points further apart: steep lines have smooth edges too.
    void stroke(const QPointF &from, const QPointF &to, double thickness, QRgb colour);

private:
    void fillRow(int y, double left, double right, QRgb colour);
    void blend(int x, int y, QRgb colour, int alpha);

    QImage m_image;
    QRgb *m_pixels = nullptr;
    int m_stride = 0;
};

} // namespace keepwatch::ui
