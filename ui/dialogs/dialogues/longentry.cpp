// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/longentry.h"

#include "ui/format/fonts.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace keepwatch::ui {

namespace {

constexpr int mostRows = 3;

} // namespace

LongEntry::LongEntry(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    viewport()->setAutoFillBackground(false); // the field's own surface shows through
    connect(this, &QPlainTextEdit::textChanged, this, &LongEntry::fitHeight);
    fitHeight();
}

/// From its beginning, as it is read.
void LongEntry::setText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
    moveCursor(QTextCursor::Start);
}

void LongEntry::fitHeight()
{
    const int all = std::max(int(document()->size().height()), 1); // of a plain text it is counted in rows
    const int rows = std::min(all, mostRows);
    const double rowHeight = blockBoundingRect(document()->firstBlock()).height() / all;
    const int inner = int(std::ceil(rows * rowHeight + 2 * document()->documentMargin()));
    setVerticalScrollBarPolicy(all > rows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::max(inner + 2 * frameWidth(), scaled(28)));
    const int above = rows == 1 ? (height() - 2 * frameWidth() - inner + 1) / 2 : 0;
    setViewportMargins(0, above, 0, 0); // a single row stands in the middle
}

bool LongEntry::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void LongEntry::insertFromMimeData(const QMimeData *source)
{
    QString line = source->text();
    line.replace(QStringLiteral("\r\n"), QStringLiteral(" ")).replace(u'\n', u' ').replace(u'\r', u' ');
    insertPlainText(line);
}

void LongEntry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT editingFinished();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void LongEntry::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update(); // the ring around it
}

void LongEntry::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    // As with other entries: another window in front, also when this one goes, ends nothing.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT editingFinished();
}

void LongEntry::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void LongEntry::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace keepwatch::ui
