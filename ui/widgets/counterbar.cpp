// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/counterbar.h"

#include "app/words/names.h"
#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/widgets/countertile.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>

namespace keepwatch::ui {

namespace {

constexpr std::array shownStates{ State::Unreachable, State::Suspect, State::Degraded, State::Connecting, State::Up,
    State::Paused, State::Closed };
constexpr auto lookBack = std::chrono::minutes(5);
constexpr auto rememberEvery = std::chrono::seconds(10);

} // namespace

CounterBar::CounterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    addTile(std::nullopt);
    for (const State state : shownStates)
        addTile(state);
    showContent();
    showChecks();
}

void CounterBar::addTile(std::optional<State> state)
{
    auto *tile = new CounterTile(state, this);
    m_tiles.push_back(tile);
    connect(tile, &CounterTile::clicked, this, [this, state] { choose(state); });
}

void CounterBar::choose(std::optional<State> state)
{
    States states = m_states;
    if (!state) {
        states.reset();
    } else if (QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) {
        states.flip(size_t(*state));
    } else {
        const bool wasAlone = states.count() == 1 && states.test(size_t(*state));
        states.reset();
        states.set(size_t(*state), !wasAlone);
    }
    setStates(states);
}

void CounterBar::setStates(States states)
{
    const bool isChange = states != m_states;
    m_states = states;
    showChecks();
    if (isChange)
        Q_EMIT statesChanged();
}

void CounterBar::showChecks()
{
    for (CounterTile *tile : m_tiles)
        tile->setChecked(tile->state() ? m_states.test(size_t(*tile->state())) : m_states.none());
}

void CounterBar::setCounts(const StateCounts &counts, UtcTime now)
{
    m_counts = counts;
    if (m_past.empty() || now - m_past.back().time >= rememberEvery)
        m_past.push_back({ now, counts });
    while (m_past.size() > 1 && now - m_past[1].time >= lookBack)
        m_past.pop_front();
    showContent();
}

void CounterBar::showContent()
{
    for (CounterTile *tile : m_tiles) {
        const auto state = tile->state();
        const auto figure = words::count(quint64(state ? m_counts[*state] : m_counts.all));
        tile->setContent(figure, state ? words::name(*state) : tr("All connections"), remark(state));
        if (state == State::Closed)
            tile->setVisible(m_counts[State::Closed] > 0 || m_states.test(size_t(State::Closed)));
        tile->setToolTip(state ? words::explanation(*state) : tr("Show all connections"));
    }
    arrange();
}

/// One line of tiles; where that is too long, two lines of low ones, which together are as high.
void CounterBar::arrange()
{
    QList<CounterTile *> tiles;
    int wanted = 0;
    for (CounterTile *tile : m_tiles) {
        if (tile->isHidden())
            continue;
        tiles << tile;
        wanted += tile->fullWidth() + m_layout->spacing();
    }
    const bool isLow = wanted - m_layout->spacing() > width();
    for (CounterTile *tile : m_tiles)
        tile->setLow(isLow);
    place(tiles, isLow ? (tiles.size() + 1) / 2 : tiles.size());
}

void CounterBar::place(const QList<CounterTile *> &tiles, qsizetype columns)
{
    if (m_placed == std::pair(tiles.size(), columns))
        return;
    m_placed = { tiles.size(), columns };
    for (CounterTile *tile : m_tiles)
        m_layout->removeWidget(tile);
    for (int i = 0; i < int(tiles.size()); ++i)
        m_layout->addWidget(tiles[i], i / int(columns), i % int(columns));
    for (int column = 0; column < int(m_tiles.size()); ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
}

QString CounterBar::remark(std::optional<State> state) const
{
    if (state == State::Up && m_counts.all > 0)
        return words::percent(100.0 * m_counts[State::Up] / m_counts.all);
    if (m_past.empty() || (state != State::Unreachable && state != State::Suspect && state != State::Degraded))
        return {};
    const int change = m_counts[*state] - m_past.front().counts[*state];
    if (change == 0)
        return {};
    const QString number = (change > 0 ? u'+' : QChar(0x2212)) + words::count(quint64(std::abs(change)));
    return tr("%1 in 5 min", "change of a counter").arg(number);
}

void CounterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        showContent();
}

void CounterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setSpacing(window()->width() < scaled(spacing::narrowWindow) ? spacing::gapNarrow : spacing::gap);
    arrange();
}

} // namespace keepwatch::ui
