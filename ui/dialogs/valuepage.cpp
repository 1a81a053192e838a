// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuepage.h"

#include <QFormLayout>
#include <QLabel>

namespace keepwatch::ui {

ValuePage::ValuePage(FieldPage page, QWidget *parent)
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
        if (words.page != page)
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

void ValuePage::retranslate()
{
    for (ValueField *field : m_fields)
        field->retranslate();
}

} // namespace keepwatch::ui
