// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"
#include "ui/format/statechip.h"
#include "ui/format/stateicon.h"

#include <QDir>
#include <QPainter>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;

namespace {

/// The shape alone: which pixels are covered, whatever their colour.
QImage silhouette(State state, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStateIcon(painter, image.rect(), state, { Qt::black, Qt::white });
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// The share of pixels that differ clearly.
double difference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 96;
    }
    return double(count) / (a.width() * a.height());
}

} // namespace

class TestStateIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesDifferWithoutColour();
    void pixmapHasTheResolutionOfTheScreen();
    void chipFitsItsWord();
    void everyLineIconDraws();
    void lineIconFollowsTheScheme();
};

void TestStateIcon::shapesDifferWithoutColour()
{
    for (const auto &a : stateCodes) {
        for (const auto &b : stateCodes) {
            if (a.value < b.value) {
                const double share = difference(silhouette(a.value, 28), silhouette(b.value, 28));
                QVERIFY2(share > 0.05, qPrintable(QLatin1StringView(a.code) + u' ' + QLatin1StringView(b.code)));
            }
        }
    }
}

void TestStateIcon::pixmapHasTheResolutionOfTheScreen()
{
    const QPixmap pixmap = statePixmap(State::Suspect, tokens(Scheme::Dark), 14, 2);
    QCOMPARE(pixmap.size(), QSize(28, 28));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(14, 14));
}

void TestStateIcon::chipFitsItsWord()
{
    const QFont font = QGuiApplication::font();
    const int shorter = chipSize(QStringLiteral("Up"), font).width();
    QVERIFY(chipSize(QStringLiteral("Unreachable"), font).width() > shorter);
}

void TestStateIcon::everyLineIconDraws()
{
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(names.size() > 10);
    for (const QString &file : names) {
        const QByteArray name = file.chopped(4).toLatin1();
        const QImage image = lineIcon(QLatin1StringView(name)).pixmap(18).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY2(inked > 10, name.constData());
    }
}

void TestStateIcon::lineIconFollowsTheScheme()
{
    const QIcon icon = lineIcon(QLatin1StringView("plus"));
    for (const auto scheme : { Scheme::Light, Scheme::Dark }) {
        QGuiApplication::setPalette(palette(tokens(scheme)));
        const QImage image = icon.pixmap(18).toImage();
        const QColor centre = image.pixelColor(9, 9);
        QVERIFY(std::abs(centre.lightness() - tokens(scheme).text.lightness()) < 16);
    }
}

QTEST_MAIN(TestStateIcon)
#include "tst_stateicon.moc"
