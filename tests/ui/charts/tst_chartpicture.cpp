// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/chartdesk.h"
#include "ui/charts/plot/tracecanvas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::ui::test;
using namespace std::chrono_literals;

/// The chart as a picture that leaves the window.
class TestChartPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void isCopiedAsAnImage();
    void isSavedAsPng();
    void isSavedAsVectors();
    void saysWhenItCannotBeSaved();
    void theCanvasCoversWhatItIsTold();

private:
    static bool holds(const QImage &image, const QColor &colour);

    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

void TestChartPicture::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    m_desk->feed(1, 900, 1s);
    m_desk->feed(2, 900, 1s);
    m_desk->source.answerAll();
    m_desk->chart().refresh();
}

bool TestChartPicture::holds(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

void TestChartPicture::isCopiedAsAnImage()
{
    m_desk->panel.copy(); // no period is picked
    const QImage image = QGuiApplication::clipboard()->image();
    QVERIFY(image.width() > 2 * m_desk->chart().width());
    QVERIFY(holds(image, tokens(Scheme::Light).seriesColour(0)));
    QVERIFY(holds(image, tokens(Scheme::Light).seriesColour(1)));
}

void TestChartPicture::isSavedAsPng()
{
    const QString path = m_folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(m_desk->panel.savePicture(path));
    const QImage image(path);
    QVERIFY(image.width() > 2400);
    QVERIFY(image.height() > 840);
    QVERIFY(holds(image, tokens(Scheme::Light).seriesColour(1)));
    QCOMPARE(image.pixelColor(1, 1), tokens(Scheme::Light).surface);
}

void TestChartPicture::isSavedAsVectors()
{
    const QString path = m_folder.filePath(QStringLiteral("chart.SVG"));
    QVERIFY(m_desk->panel.savePicture(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *word : { "plc-7", "gateway", "Round-trip time (ms)", "2023-11-14 21:58:20", "missed" })
        QVERIFY2(text.contains(word), word);
    QVERIFY(text.contains("<poly"));
    QVERIFY(!text.contains("<image")); // enlarged it stays sharp
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QImage image(renderer.viewBox().size(), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    QVERIFY(image.width() > 1200);
    QVERIFY(holds(image, tokens(Scheme::Light).seriesColour(0)));
}

void TestChartPicture::saysWhenItCannotBeSaved()
{
    QVERIFY(!m_desk->panel.savePicture(m_folder.filePath(QStringLiteral("no/such/folder/chart.png"))));
}

void TestChartPicture::theCanvasCoversWhatItIsTold()
{
    TraceCanvas canvas({ 40, 20 });
    canvas.fill(3, 2.5, 5, qRgb(255, 0, 0), 255);
    QCOMPARE(qAlpha(canvas.image().pixel(3, 1)), 0);
    QVERIFY(std::abs(qAlpha(canvas.image().pixel(3, 2)) - 128) <= 1);
    QCOMPARE(canvas.image().pixel(3, 4), qRgba(255, 0, 0, 255));
    QCOMPARE(qAlpha(canvas.image().pixel(3, 5)), 0);
    canvas.fill(-1, 0, 20, qRgb(255, 0, 0), 255); // beyond the edges: nothing, and no harm
    canvas.fill(39, -5, 100, qRgb(0, 255, 0), 255);
    QCOMPARE(canvas.image().pixel(39, 19), qRgba(0, 255, 0, 255));
    canvas.stroke({ 10, 10 }, { 20, 10 }, 2, qRgb(0, 0, 255));
    QCOMPARE(canvas.image().pixel(15, 9), qRgba(0, 0, 255, 255));
    canvas.stroke({ 30, 0 }, { 30, 20 }, 2, qRgb(0, 0, 255));
    QCOMPARE(canvas.image().pixel(29, 15), qRgba(0, 0, 255, 255));
    QCOMPARE(qAlpha(canvas.image().pixel(32, 15)), 0);
    canvas.line({ -5, -5 }, { 45, 25 }, 1.5, qRgb(0, 0, 255));
}

QTEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
