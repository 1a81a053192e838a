// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/lineicon.h"

#include "ui/format/palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace keepwatch::ui {

namespace {

Q_LOGGING_CATEGORY(lcFormat, "keepwatch.ui.format")

QByteArray readIcon(QLatin1StringView name)
{
    QFile file(u":/icons/%1.svg"_qs.arg(name));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    qCWarning(lcFormat) << "no such icon:" << file.fileName();
    return {};
}

QColor ink(IconTone tone, QIcon::Mode mode)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return tokens.disabled;
    switch (tone) {
    case IconTone::Text:
        return tokens.text;
    case IconTone::Secondary:
        return tokens.text2;
    case IconTone::Accent:
        return tokens.accent;
    case IconTone::OnAccent:
        return tokens.onAccent;
    case IconTone::Good:
        return tokens.of(State::Up).icon;
    case IconTone::Caution:
        return tokens.of(State::Degraded).icon;
    }
    return tokens.text;
}

/// Owns the drawing as text; the colour is put in for `currentColor` at each painting.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, QByteArray drawing, IconTone tone)
        : m_name(std::move(name))
        , m_drawing(std::move(drawing))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", ink(m_tone, mode).name().toLatin1());
        QSvgRenderer(drawing).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key =
            u"keepwatch-icon-%1-%2-%3-%4"_qs.arg(m_name, ink(m_tone, mode).name()).arg(size.width()).arg(size.height());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_drawing, m_tone); }

private:
    QString m_name;
    QByteArray m_drawing;
    IconTone m_tone;
};

} // namespace

QIcon lineIcon(QLatin1StringView name, IconTone tone)
{
    const QByteArray drawing = readIcon(name);
    return drawing.isEmpty() ? QIcon() : QIcon(new LineIconEngine(name, drawing, tone));
}

} // namespace keepwatch::ui
