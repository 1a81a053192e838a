// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/headform.h"

#include "ui/dialogs/dialogues/longentry.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace keepwatch::ui {

namespace {

QSpinBox *number(int most)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

QStringList charsetNames()
{
    return { QStringLiteral("UTF-8"), QStringLiteral("Latin-1") };
}

} // namespace

HeadForm::HeadForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_name(new QLineEdit)
    , m_comment(new LongEntry)
    , m_port(number(65535))
    , m_charset(new QComboBox)
    , m_lineEnd(new QComboBox)
    , m_connection(new QComboBox)
    , m_count(number(1'000'000))
    , m_age(number(24 * 3600))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(8);
    m_name->setObjectName(QStringLiteral("dialogueName"));
    m_charset->addItems(charsetNames());
    m_lineEnd->addItems({ QStringLiteral("CR LF"), QStringLiteral("LF"), QStringLiteral("CR"), {} });
    m_connection->addItems({ {}, {}, {} });
    m_labels = { addField(m_name, 0, 0), addField(m_port, 0, 2), addField(m_comment, 1, 0, 3),
        addField(m_charset, 2, 0), addField(m_lineEnd, 2, 2), addField(m_connection, 3, 0, 3), addField(m_count, 4, 0),
        addField(m_age, 4, 2) };
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    connect(m_name, &QLineEdit::editingFinished, this, &HeadForm::edited);
    connect(m_comment, &LongEntry::editingFinished, this, &HeadForm::edited);
    for (QSpinBox *entry : { m_port, m_count, m_age })
        connect(entry, &QSpinBox::editingFinished, this, &HeadForm::edited);
    for (QComboBox *choice : { m_charset, m_lineEnd, m_connection }) {
        connect(choice, &QComboBox::activated, this, [this] {
            follow();
            Q_EMIT edited();
        });
    }
    retranslate();
}

QLabel *HeadForm::addField(QWidget *field, int row, int column, int span)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    m_grid->addWidget(label, row, column);
    m_grid->addWidget(field, row, column + 1, 1, span);
    return label;
}

void HeadForm::show(const Dialogue &dialogue)
{
    m_name->setText(dialogue.name);
    m_comment->setText(dialogue.comment);
    m_port->setValue(dialogue.port);
    m_charset->setCurrentIndex(int(dialogue.charset));
    m_lineEnd->setCurrentIndex(int(dialogue.lineEnd));
    m_connection->setCurrentIndex(dialogue.isPerConnection ? EachTime : dialogue.renewAfter.isSet() ? Renewed : Kept);
    m_count->setValue(dialogue.renewAfter.count.value_or(0));
    const Duration age = dialogue.renewAfter.age.value_or(Duration::zero());
    m_age->setValue(int(std::chrono::floor<std::chrono::seconds>(age).count()));
    follow();
}

void HeadForm::store(Dialogue &dialogue) const
{
    dialogue.name = m_name->text().trimmed();
    dialogue.comment = m_comment->text().trimmed();
    dialogue.port = quint16(m_port->value());
    dialogue.charset = Charset(m_charset->currentIndex());
    dialogue.lineEnd = LineEnd(m_lineEnd->currentIndex());
    dialogue.isPerConnection = m_connection->currentIndex() == EachTime;
    dialogue.renewAfter = {};
    if (m_connection->currentIndex() != Renewed)
        return;
    if (m_count->value() > 0)
        dialogue.renewAfter.count = m_count->value();
    if (m_age->value() > 0)
        dialogue.renewAfter.age = std::chrono::seconds(m_age->value());
}

void HeadForm::follow()
{
    const bool isRenewed = m_connection->currentIndex() == Renewed;
    for (QWidget *each : { static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_age),
             static_cast<QWidget *>(m_labels.at(6)), static_cast<QWidget *>(m_labels.at(7)) })
        each->setEnabled(isRenewed);
}

void HeadForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_name->setReadOnly(isReadOnly);
    m_comment->setReadOnly(isReadOnly);
    for (QSpinBox *entry : { m_port, m_count, m_age })
        entry->setReadOnly(isReadOnly);
    for (QComboBox *choice : { m_charset, m_lineEnd, m_connection })
        choice->setEnabled(!isReadOnly);
}

void HeadForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void HeadForm::retranslate()
{
    const QStringList texts{ tr("&Name"), tr("Usual p&ort"), tr("&Purpose"), tr("Ch&aracters"), tr("&Line end"),
        tr("Connect&ion"), tr("After &heartbeats"), tr("After se&conds") };
    for (int i = 0; i < texts.size(); ++i)
        m_labels.at(i)->setText(texts.at(i));
    m_lineEnd->setItemText(int(LineEnd::None), tr("none"));
    m_connection->setItemText(Kept, tr("kept as long as it lives"));
    m_connection->setItemText(Renewed, tr("renewed before the server would close it"));
    m_connection->setItemText(EachTime, tr("a new one for each heartbeat"));
    m_port->setSpecialValueText(QStringLiteral("–"));
    m_count->setSpecialValueText(QStringLiteral("–"));
    m_age->setSpecialValueText(QStringLiteral("–"));
    m_name->setToolTip(tr("Targets name it as their method: lower-case letters, digits and hyphens"));
    m_lineEnd->setToolTip(tr("Sent after each text, never after hex; and what ends a line of the peer's"));
}

} // namespace keepwatch::ui
