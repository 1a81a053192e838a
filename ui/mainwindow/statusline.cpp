// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QEvent>
#include <QLabel>

#include <utility>

namespace keepwatch::ui {

namespace {

constexpr qsizetype mostGone = 1000; ///< rows that are remembered beside those that are there

} // namespace

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_left(new QLabel(this))
    , m_right(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    addWidget(m_left, 1);
    addPermanentWidget(m_right);
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

void StatusLine::addFigures(const QList<RowFigures> &figures)
{
    // Not every row is in every list, and a row may come with heartbeats that were counted long ago.
    for (const RowFigures &row : figures) {
        const auto before = m_counted.constFind(row.row);
        if (before != m_counted.cend() && row.heartbeats > *before)
            m_heartbeats += row.heartbeats - *before;
        m_counted.insert(row.row, row.heartbeats);
    }
    const UtcTime now = m_clock.utcNow();
    if (!m_measuredAt)
        m_measuredAt = now;
    const auto elapsed = std::chrono::duration<double>(now - *m_measuredAt).count();
    if (elapsed >= 2) {
        m_rate = double(std::exchange(m_heartbeats, 0)) / elapsed;
        m_measuredAt = now;
        if (m_counted.size() > 2 * m_connections + mostGone)
            m_counted.clear(); // most of them are gone
    }
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
