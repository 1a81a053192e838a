// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuepage.h"

#include "ui/format/fonts.h"

#include <QFormLayout>
#include <QLabel>
#include <QResizeEvent>

namespace keepwatch::ui {

namespace {

/// Narrower than this the labels stand above their fields.
constexpr int leastWidthForTwoColumns = 430;

/// What is inherited has no exceptions, which are a target's own; and without host and port the method would stand
/// alone on its page: it heads the heartbeat.
bool isOnPage(const FieldWords &words, FieldPage page, ValueScope scope)
{
    if (scope == ValueScope::Own)
        return words.page == page;
    const FieldPage its = words.page == FieldPage::Connection ? FieldPage::Heartbeat : words.page;
    return its == page && !workspace::isException(*workspace::targetKey(words.key));
}

} // namespace

ValuePage::ValuePage(FieldPage page, ValueScope scope, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // it follows the focus of its fields
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(14, 14, 14, 14);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const FieldWords &words : fieldWords()) {
        if (!isOnPage(words, page, scope))
            continue;
        auto *field = new ValueField(words, content);
        m_form->addRow(field->label(), field);
        m_fields.append(field);
    }
    setWidget(content);
    // The tab's own surface shows through.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void ValuePage::addRow(QLabel *label, QWidget *field)
{
    m_form->insertRow(m_ownRows++, label, field);
}

void ValuePage::resizeEvent(QResizeEvent *event)
{
    // First: how high the form is in its new width depends on it.
    m_form->setRowWrapPolicy(
        event->size().width() < scaled(leastWidthForTwoColumns) ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    QScrollArea::resizeEvent(event);
}

void ValuePage::retranslate()
{
    for (ValueField *field : m_fields)
        field->retranslate();
}

} // namespace keepwatch::ui
