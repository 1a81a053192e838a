// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stylepainting.h"

#include <QPainter>
#include <QVBoxLayout>

namespace keepwatch::ui {

Panel::Panel(QWidget *parent)
    : QFrame(parent)
{
    setContentsMargins(1, 1, 1, 1);
}

Panel *Panel::around(QWidget *content, QWidget *parent)
{
    auto *panel = new Panel(parent);
    auto *layout = new QVBoxLayout(panel);
    // The corners of what stands in it must not cover the rounded ones.
    layout->setContentsMargins(0, 2, 0, 2);
    layout->addWidget(content);
    return panel;
}

void Panel::paintEvent(QPaintEvent *)
{
    const Tokens &colours = tokensOf(palette());
    QPainter painter(this);
    painting::paintRounded(painter, rect(), spacing::panelRadius, colours.surface, colours.border);
}

} // namespace keepwatch::ui
