// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/tray/trayicon.h"

#include "ui/format/palette.h"
#include "ui/format/stateicon.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace keepwatch::ui {

namespace {

constexpr std::array sizes{ 16, 22, 24, 32, 48, 64 };

/// A disc with a tick in the lower right corner.
void paintTick(QPainter &painter, const QRectF &icon, const Tokens &tokens)
{
    const qreal size = icon.width() * 0.5;
    const QRectF disc(icon.right() - size, icon.bottom() - size, size, size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text2);
    painter.drawEllipse(disc);
    painter.setPen(QPen(tokens.surface, size / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&disc, size](qreal x, qreal y) { return disc.topLeft() + QPointF(x, y) * size; };
    painter.drawPolyline(QPolygonF{ at(0.27, 0.52), at(0.44, 0.69), at(0.73, 0.34) });
}

QPixmap drawn(State worst, bool isAcknowledged, int size)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF all(0, 0, size, size);
    paintStateIcon(painter, all, worst, surfaceInk(worst, tokens));
    if (isAcknowledged)
        paintTick(painter, all, tokens);
    return pixmap;
}

} // namespace

QIcon trayPicture(const std::optional<State> &worst, bool isAcknowledged)
{
    if (!worst)
        return QIcon(QStringLiteral(":/icons/org.keepwatch.Keepwatch.svg"));
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(drawn(*worst, isAcknowledged, size));
    return icon;
}

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_toggle(m_menu->addAction(QString()))
    , m_acknowledge(m_menu->addAction(QString()))
    , m_quit(nullptr)
    , m_icon(std::make_unique<QSystemTrayIcon>())
{
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    connect(m_toggle, &QAction::triggered, this, &TrayIcon::toggleRequested);
    connect(m_acknowledge, &QAction::triggered, this, &TrayIcon::acknowledgeAllRequested);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitRequested);
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        if (!m_isWindowShown)
            Q_EMIT toggleRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT toggleRequested();
    });
    m_icon->setContextMenu(m_menu.get());
    redraw();
    retranslate();
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isShown() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon->isVisible();
}

void TrayIcon::setSummary(const TraySummary &summary)
{
    if (summary == m_summary)
        return;
    const bool isOther =
        std::pair(summary.worst, summary.isAcknowledged) != std::pair(m_summary.worst, m_summary.isAcknowledged);
    m_summary = summary;
    if (isOther)
        redraw();
    retranslate();
}

void TrayIcon::setWindowShown(bool isShown)
{
    m_isWindowShown = isShown;
    retranslate();
}

void TrayIcon::showMessage(const QString &title, const QString &text)
{
    if (isShown())
        m_icon->showMessage(title, text, m_icon->icon());
}

void TrayIcon::redraw()
{
    m_icon->setIcon(trayPicture(m_summary.worst, m_summary.isAcknowledged));
}

void TrayIcon::retranslate()
{
    m_toggle->setText(m_isWindowShown ? tr("&Hide the window") : tr("&Show the window"));
    m_acknowledge->setText(tr("&Acknowledge all"));
    m_quit->setText(tr("&Quit"));
    m_icon->setToolTip(QString(u"Keepwatch\n"_qs % m_summary.lines.join(u'\n')));
}

} // namespace keepwatch::ui
