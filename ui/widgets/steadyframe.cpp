// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyframe.h"

#include <QEvent>

namespace keepwatch::ui {

SteadyFrame::SteadyFrame(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
{
    content->setParent(this);
    content->show();
    setSizePolicy(content->sizePolicy());
}

QSize SteadyFrame::needed() const
{
    return hasHeightForWidth() ? QSize(width(), heightForWidth(width())) : sizeHint();
}

void SteadyFrame::ask(const QSize &needed)
{
    if (needed == m_needed)
        return; // where there is no more room, asking again would go on for ever
    m_needed = needed;
    updateGeometry();
}

void SteadyFrame::adapt()
{
    const QSize size = needed();
    if (size.width() > width() || size.height() != m_needed.height())
        ask(size);
}

/// A widget without a layout is told when a child wants another size.
bool SteadyFrame::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        adapt();
    return QWidget::event(event);
}

void SteadyFrame::resizeEvent(QResizeEvent *)
{
    m_content->setGeometry(rect());
    const QSize size = needed();
    if (size.width() <= width() && size.height() <= height())
        m_needed = size;
    else
        ask(size);
}

} // namespace keepwatch::ui
