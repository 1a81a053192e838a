// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/tagentry.h"

#include "app/workspace/tags.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace keepwatch::ui {

TagEntry::TagEntry(QWidget *parent)
    : QLineEdit(parent)
    , m_known(new QStringListModel(this))
    , m_completer(new QCompleter(m_known, this))
{
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(this, &QLineEdit::textEdited, this, &TagEntry::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEntry::take);
}

void TagEntry::setKnown(const QStringList &tags)
{
    m_known->setStringList(tags);
}

void TagEntry::setTags(const QStringList &tags)
{
    setText(workspace::tagText(tags));
}

QStringList TagEntry::tags() const
{
    return workspace::tagsOf(text());
}

std::pair<qsizetype, qsizetype> TagEntry::place() const
{
    const qsizetype cursor = cursorPosition();
    const qsizetype begin = cursor == 0 ? 0 : text().lastIndexOf(u',', cursor - 1) + 1;
    const qsizetype end = text().indexOf(u',', cursor);
    return { begin, end < 0 ? text().size() : end };
}

void TagEntry::offer()
{
    const auto [begin, end] = place();
    const QString typed = text().sliced(begin, end - begin).trimmed();
    m_completer->setCompletionPrefix(typed);
    const bool isComplete = m_completer->completionCount() == 1
        && m_completer->currentCompletion().compare(typed, Qt::CaseInsensitive) == 0;
    if (typed.isEmpty() || isComplete)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void TagEntry::take(const QString &tag)
{
    const auto [begin, end] = place();
    const QString gap = begin == 0 ? QString() : QStringLiteral(" ");
    const QString before = text().first(begin) + gap + tag;
    setText(before + text().sliced(end));
    setCursorPosition(int(before.size()));
}

void TagEntry::keyPressEvent(QKeyEvent *event)
{
    // While tags are offered, these keys are the list's.
    const bool isForList = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab;
    if (m_completer->popup()->isVisible() && isForList)
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace keepwatch::ui
