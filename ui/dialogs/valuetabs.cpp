// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuetabs.h"

#include <QLabel>
#include <QShortcut>

#include <algorithm>

namespace keepwatch::ui {

using workspace::TargetValues;

ValueTabs::ValueTabs(ValueScope scope, QWidget *parent)
    : QTabWidget(parent)
{
    for (const FieldPage which : { FieldPage::Connection, FieldPage::Heartbeat, FieldPage::Degraded,
             FieldPage::Keepalive, FieldPage::Tls, FieldPage::Listener }) {
        auto *page = new ValuePage(which, scope, this);
        addTab(page, QString());
        setTabVisible(count() - 1, !page->fields().isEmpty());
        m_pages.append(page);
        for (ValueField *field : page->fields())
            connect(field, &ValueField::edited, this, &ValueTabs::edited);
    }
    // Tabs have these keys of their own, but a box of choices would keep them to itself.
    for (const auto &[key, by] : { std::pair(QKeySequence::NextChild, 1), std::pair(QKeySequence::PreviousChild, -1) })
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, by = by] { turn(by); });
    retranslate();
}

void ValueTabs::turn(int by)
{
    int next = currentIndex();
    do
        next = (next + by + count()) % count();
    while (!isTabVisible(next) && next != currentIndex());
    setCurrentIndex(next);
}

ValuePage *ValueTabs::page(FieldPage which) const
{
    const auto found = std::ranges::find(m_pages, which, &ValuePage::page);
    return found == m_pages.end() ? nullptr : *found;
}

void ValueTabs::setPageVisible(FieldPage which, bool isVisible)
{
    setTabVisible(indexOf(page(which)), isVisible);
}

void ValueTabs::show(const QList<TargetValues> &values)
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            field->show(values);
    }
}

void ValueTabs::setInherited(const std::function<Inherited(const workspace::TargetKey &key)> &inherited)
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            const Inherited one = inherited(field->key());
            field->setInherited(one.text, one.source);
        }
    }
}

void ValueTabs::setSpread(const std::function<QString(const workspace::TargetKey &key)> &spread)
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            field->setSpread(spread(field->key()));
    }
}

QList<PendingChange> ValueTabs::changes() const
{
    QList<PendingChange> result;
    for (const ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            if (field->isTouched())
                result.append({ .what = field->label()->text().remove(u'&'),
                    .to = field->enteredText(),
                    .leave = [field] { field->leave(); } });
        }
    }
    return result;
}

bool ValueTabs::store(TargetValues &values)
{
    bool isRight = true;
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            isRight = field->store(values) && isRight;
    }
    return isRight;
}

bool ValueTabs::storeTouched(TargetValues &values)
{
    bool isRight = true;
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            isRight = (!field->isTouched() || field->store(values)) && isRight;
    }
    return isRight;
}

void ValueTabs::leadTo(ValuePage *page, QWidget *editor)
{
    setCurrentWidget(page);
    page->ensureWidgetVisible(editor);
    editor->setFocus();
}

void ValueTabs::leadToFirstWrong()
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            if (field->hasFault())
                return leadTo(page, field->editor());
        }
    }
}

void ValueTabs::retranslate()
{
    for (ValuePage *page : m_pages) {
        setTabText(indexOf(page), pageTitle(page->page()));
        page->retranslate();
    }
}

} // namespace keepwatch::ui
