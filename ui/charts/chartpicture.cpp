// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpicture.h"

#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSvgGenerator>

namespace keepwatch::ui {

namespace {

constexpr double margin = 12;
constexpr double lineGap = 6;

QSizeF sizeOf(const ChartPicture &picture)
{
    return { picture.scene.bounds.width() + 2 * margin, picture.scene.bounds.height() + pictureHead() };
}

void paintLegend(QPainter &painter, const PlotScene &scene, double y)
{
    painter.setFont(font(FontRole::Secondary));
    const QFontMetricsF metrics(painter.font());
    const double room = scene.bounds.width() / double(std::max<size_t>(scene.traces.size(), 1)) - 34;
    double x = margin;
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        painter.fillRect(QRectF(x, y + metrics.height() / 2 - 1.5, 14, 3), scene.tokens->seriesColour(qsizetype(i)));
        const QString name = metrics.elidedText(scene.traces[i].name, Qt::ElideMiddle, room);
        painter.setPen(scene.tokens->text);
        painter.drawText(QPointF(x + 19, y + metrics.ascent()), name);
        x += 19 + metrics.horizontalAdvance(name) + 15;
    }
}

void paint(QPainter &painter, const ChartPicture &picture)
{
    const Tokens &colours = *picture.scene.tokens;
    painter.fillRect(QRectF(QPointF(), sizeOf(picture)), colours.surface);
    painter.setFont(font(FontRole::PanelTitle));
    painter.setPen(colours.text);
    const QFontMetricsF title(painter.font());
    painter.drawText(QPointF(margin, margin + title.ascent()), picture.title);
    painter.setFont(font(FontRole::Secondary));
    painter.setPen(colours.text2);
    painter.drawText(
        QPointF(margin + title.horizontalAdvance(picture.title) + 14, margin + title.ascent()), picture.period);
    paintLegend(painter, picture.scene, margin + title.height() + lineGap);
    painter.translate(margin, pictureHead());
    painting::paintPlot(painter, picture.scene);
}

} // namespace

double pictureHead()
{
    return std::ceil(margin + QFontMetricsF(font(FontRole::PanelTitle)).height() + lineGap
        + QFontMetricsF(font(FontRole::Secondary)).height() + lineGap);
}

QImage toImage(const ChartPicture &picture, double pixelRatio)
{
    QImage image((sizeOf(picture) * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    ChartPicture sharp = picture;
    sharp.scene.pixelRatio = pixelRatio;
    QPainter painter(&image);
    paint(painter, sharp);
    return image;
}

bool writeSvg(const ChartPicture &picture, QIODevice &device)
{
    ChartPicture vectors = picture;
    vectors.scene.isVector = true;
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(96);
    generator.setSize(sizeOf(picture).toSize());
    generator.setViewBox(QRectF(QPointF(), sizeOf(picture)));
    generator.setTitle(picture.title);
    generator.setDescription(picture.period);
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint(painter, vectors);
    return painter.end();
}

} // namespace keepwatch::ui
