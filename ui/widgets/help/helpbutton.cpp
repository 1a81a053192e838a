// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/help/helpbutton.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"

#include <QFrame>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr int popoverWidth = 340;

/// Under the button, or over it where the screen ends.
QPoint placeFor(const QWidget &button, const QSize &size)
{
    const QRect screen = button.screen()->availableGeometry();
    QPoint place = button.mapToGlobal(QPoint(0, button.height() + 4));
    if (place.y() + size.height() > screen.bottom())
        place.setY(button.mapToGlobal(QPoint()).y() - size.height() - 4);
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    return place;
}

} // namespace

QString helpHtml(const words::HelpTopic &topic)
{
    QString html =
        u"<p><b>"_qs % topic.title.toHtmlEscaped() % u"</b></p><p>"_qs % topic.text.toHtmlEscaped() % u"</p>"_qs;
    if (!topic.source.isEmpty())
        html += u"<p><small>"_qs % topic.source.toHtmlEscaped() % u"</small></p>"_qs;
    return html;
}

HelpButton::HelpButton(QWidget *parent)
    : QToolButton(parent)
{
    setIcon(lineIcon(QLatin1StringView("info"), IconTone::Secondary));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &HelpButton::open);
}

void HelpButton::setTopic(const words::HelpTopic &topic)
{
    m_topic = topic;
    //: the name of a button; what it explains
    const QString name = tr("Help: %1").arg(topic.title);
    if (accessibleName() == name)
        return;
    setAccessibleName(name);
    setToolTip(name);
    setWhatsThis(helpHtml(topic));
}

void HelpButton::open()
{
    auto *popover = new QFrame(this, Qt::Popup);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setObjectName(QStringLiteral("help"));
    popover->setFrameShape(QFrame::StyledPanel);
    auto *text = new QLabel(helpHtml(m_topic), popover);
    text->setWordWrap(true);
    text->setFixedWidth(scaled(popoverWidth));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(popover);
    layout->setContentsMargins(14, 6, 14, 6);
    layout->addWidget(text);
    popover->adjustSize();
    popover->move(placeFor(*this, popover->size()));
    popover->show();
}

} // namespace keepwatch::ui
