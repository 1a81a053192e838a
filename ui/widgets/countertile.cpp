// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countertile.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stateicon.h"
#include "ui/format/stylepainting.h"

#include <QLocale>
#include <QPainter>

namespace keepwatch::ui {

namespace {

constexpr int iconLength = 17;
constexpr int padding = 13;
constexpr int lowPadding = 8;
constexpr int wordGap = 6; ///< between a low tile's figure and its word

int advance(FontRole role, const QString &text)
{
    return QFontMetrics(ui::font(role)).horizontalAdvance(text);
}

} // namespace

CounterTile::CounterTile(std::optional<State> state, QWidget *parent)
    : QAbstractButton(parent)
    , m_state(state)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CounterTile::setContent(const QString &figure, const QString &word, const QString &remark)
{
    m_isZero = figure == QLocale().toString(0);
    if (figure == m_figure && word == m_word && remark == m_remark)
        return;
    m_figure = figure;
    m_word = word;
    m_remark = remark;
    setText(tr("%1: %2", "state: number of connections").arg(word, figure));
    updateGeometry();
    update();
}

void CounterTile::setLow(bool isLow)
{
    if (isLow == m_isLow)
        return;
    m_isLow = isLow;
    updateGeometry();
    update();
}

/// From the left edge of the icon to the texts.
int CounterTile::iconRoom(bool isLow) const
{
    return m_state ? scaled(iconLength + (isLow ? lowPadding : padding)) : 0;
}

int CounterTile::fullWidth() const
{
    return std::max(advance(FontRole::Secondary, m_word), advance(FontRole::Counter, m_figure)) + iconRoom(false)
        + scaled(2 * padding);
}

QSize CounterTile::sizeHint() const
{
    if (!m_isLow)
        return { fullWidth(), scaled(spacing::tileHeight) };
    const int texts = advance(FontRole::PanelTitle, m_figure) + advance(FontRole::Secondary, m_word);
    return { texts + iconRoom(true) + scaled(wordGap + 2 * lowPadding), scaled(spacing::lowTileHeight) };
}

QSize CounterTile::minimumSizeHint() const
{
    return sizeHint();
}

QColor CounterTile::figureInk() const
{
    const Tokens &tokens = tokensOf(palette());
    const bool isTrouble = m_state == State::Unreachable || m_state == State::Suspect || m_state == State::Degraded;
    return isTrouble && !m_isZero ? tokens.of(*m_state).emphasis : tokens.text;
}

void CounterTile::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const bool isMarked = isChecked() || hasFocus();
    painting::paintRounded(painter, rect(), spacing::panelRadius, underMouse() ? tokens.hover : tokens.surface,
        isMarked ? tokens.accent : tokens.border);
    if (isChecked())
        painting::paintRounded(
            painter, rect().adjusted(1, 1, -1, -1), spacing::panelRadius - 1, Qt::transparent, tokens.accent);

    const int margin = scaled(m_isLow ? lowPadding : padding);
    QRect area = rect().adjusted(margin, 0, -margin, 0);
    if (m_state) {
        const int size = scaled(iconLength);
        const QRect iconRect(area.left() - scaled(2), (height() - size) / 2, size, size);
        const IconInk ink = m_isZero ? IconInk{ tokens.disabled, tokens.surface } : surfaceInk(*m_state, tokens);
        paintStateIcon(painter, iconRect, *m_state, ink);
        area.setLeft(iconRect.left() + iconRoom(m_isLow));
    }
    m_isLow ? paintLine(painter, area) : paintTexts(painter, area);
}

void CounterTile::paintLine(QPainter &painter, const QRect &area) const
{
    painter.setFont(ui::font(FontRole::PanelTitle));
    painter.setPen(figureInk());
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter), m_figure);
    painter.setPen(tokensOf(palette()).text2);
    const int left = painter.fontMetrics().horizontalAdvance(m_figure) + scaled(wordGap);
    painter.setFont(ui::font(FontRole::Secondary));
    painter.drawText(area.adjusted(left, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), m_word);
}

void CounterTile::paintTexts(QPainter &painter, const QRect &area) const
{
    const Tokens &tokens = tokensOf(palette());
    painter.setFont(ui::font(FontRole::Counter));
    painter.setPen(figureInk());
    // Text boxes of the figure and the word meet a little above two thirds of the height.
    const int seam = height() * 61 / 100;
    painter.drawText(QRect(area.left(), 0, area.width(), seam), int(Qt::AlignLeft | Qt::AlignBottom), m_figure);
    painter.setFont(ui::font(FontRole::Secondary));
    painter.setPen(tokens.text2);
    const QRect bottom(area.left(), seam - scaled(3), area.width(), height() - seam);
    painter.drawText(bottom, int(Qt::AlignLeft | Qt::AlignVCenter), m_word);
    const QFontMetrics metrics = painter.fontMetrics();
    const int free = area.width() - metrics.horizontalAdvance(m_word) - scaled(padding);
    if (metrics.horizontalAdvance(m_remark) <= free)
        painter.drawText(bottom, int(Qt::AlignRight | Qt::AlignVCenter), m_remark);
}

} // namespace keepwatch::ui
