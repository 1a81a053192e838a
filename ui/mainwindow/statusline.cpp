// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/steadyframe.h"

#include <QEvent>
#include <QLabel>

namespace keepwatch::ui {

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_left(new QLabel(this))
    , m_right(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    addWidget(new SteadyFrame(m_left, this), 1);
    addPermanentWidget(new SteadyFrame(m_right, this));
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refresh);
    dress();
    refresh();
}

void StatusLine::setWorkspace(const QString &name)
{
    m_workspace = name;
    refresh();
}

void StatusLine::setConnections(int count)
{
    m_connections = count;
    refresh();
}

void StatusLine::setHeartbeats(quint64 total)
{
    const UtcTime now = m_clock.utcNow();
    const auto elapsed = m_measuredAt ? std::chrono::duration<double>(now - *m_measuredAt).count() : 0;
    if (m_measuredAt && elapsed < 2)
        return;
    if (m_measuredAt)
        m_rate = double(total - m_heartbeats) / elapsed;
    m_measuredAt = now;
    m_heartbeats = total;
}

void StatusLine::refresh()
{
    QStringList parts{ tr("%n connection(s) watched", nullptr, m_connections) };
    if (m_rate)
        parts << tr("%1 heartbeats/s").arg(QLocale().toString(*m_rate, 'f', *m_rate < 10 ? 1 : 0));
    if (!m_workspace.isEmpty())
        parts << m_workspace;
    const QString left = parts.join(u"   •   ");
    if (left != m_left->text())
        m_left->setText(left);
    m_right->setText(words::timeOfDay(m_clock.utcNow()));
}

void StatusLine::dress()
{
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    for (QLabel *label : { m_left, m_right }) {
        label->setFont(ui::font(FontRole::Secondary));
        label->setPalette(second);
    }
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StatusLine::showEvent(QShowEvent *event)
{
    QStatusBar::showEvent(event);
    m_tick.start(std::chrono::seconds(1));
}

void StatusLine::hideEvent(QHideEvent *event)
{
    QStatusBar::hideEvent(event);
    m_tick.stop();
}

} // namespace keepwatch::ui
