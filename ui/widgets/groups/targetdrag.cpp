// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groups/targetdrag.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/stylepainting.h"

#include <QCoreApplication>
#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QWidget>

namespace keepwatch::ui {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-keepwatch-targets");
}

/// What hangs on the pointer: how many there are.
QPixmap pictureOf(const QWidget &source, qsizetype count)
{
    const Tokens &tokens = tokensOf(source.palette());
    const QFont font = ui::font(FontRole::Secondary);
    const QString text = QCoreApplication::translate("keepwatch::ui::Drag", "%n target(s)", nullptr, int(count));
    const QSize size(QFontMetrics(font).horizontalAdvance(text) + scaled(20), scaled(24));
    QPixmap picture(size * source.devicePixelRatioF());
    picture.setDevicePixelRatio(source.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painting::paintRounded(painter, QRect(QPoint(), size), 4, tokens.surface, tokens.accent);
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    return picture;
}

} // namespace

QMimeData *carried(const QList<TargetId> &targets)
{
    QByteArrayList ids;
    for (const TargetId id : targets)
        ids.append(QByteArray::number(id.value));
    auto *data = new QMimeData;
    data->setData(mimeType(), ids.join(' '));
    return data;
}

QList<TargetId> carriedTargets(const QMimeData *data)
{
    QList<TargetId> targets;
    for (const QByteArray &id : data->data(mimeType()).split(' ')) {
        if (!id.isEmpty())
            targets.append(TargetId{ id.toUInt() });
    }
    return targets;
}

void dragTargets(QWidget *source, const QList<TargetId> &targets)
{
    if (targets.isEmpty())
        return;
    auto *drag = new QDrag(source); // deletes itself
    drag->setMimeData(carried(targets));
    drag->setPixmap(pictureOf(*source, targets.size()));
    drag->exec(Qt::MoveAction);
}

} // namespace keepwatch::ui
