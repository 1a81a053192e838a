// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paragraph.h"

#include <QLabel>

namespace keepwatch::ui {

QLabel *paragraph(FontRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(ui::font(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace keepwatch::ui
