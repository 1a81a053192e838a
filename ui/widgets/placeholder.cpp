// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholder.h"

#include "ui/format/palette.h"

#include <QAbstractItemView>
#include <QPainter>

namespace keepwatch::ui {

void paintPlaceholder(QAbstractItemView &view, const QString &text)
{
    if (view.model()->rowCount() > 0)
        return;
    constexpr int side = 12;
    QPainter painter(view.viewport());
    painter.setPen(tokensOf(view.palette()).text2);
    painter.drawText(
        view.viewport()->rect().adjusted(side, 0, -side, 0), int(Qt::AlignCenter | Qt::TextWordWrap), text);
}

} // namespace keepwatch::ui
