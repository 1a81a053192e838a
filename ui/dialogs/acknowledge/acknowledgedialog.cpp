// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/acknowledge/acknowledgedialog.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/paragraph.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr qsizetype mostNamed = 5;
constexpr int longestNote = 500;

} // namespace

AcknowledgeDialog::AcknowledgeDialog(
    const QStringList &names, const QString &author, const std::optional<Acknowledgement> &before, QWidget *parent)
    : QDialog(parent)
    , m_names(names)
    , m_whom(paragraph(FontRole::PanelTitle, this))
    , m_meaning(paragraph(FontRole::Secondary, this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QLineEdit(this))
    , m_authorLabel(new QLabel(this))
    , m_author(new QLineEdit(author, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_note->setObjectName(QStringLiteral("note"));
    m_author->setObjectName(QStringLiteral("author"));
    m_note->setMaxLength(longestNote);
    if (before)
        m_note->setText(before->note);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(m_noteLabel, m_note);
    form->addRow(m_authorLabel, m_author);
    m_noteLabel->setBuddy(m_note);
    m_authorLabel->setBuddy(m_author);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_whom);
    layout->addWidget(m_meaning);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    resize(scaled(460), sizeHint().height());
}

QString AcknowledgeDialog::author() const
{
    return m_author->text().trimmed();
}

QString AcknowledgeDialog::note() const
{
    return m_note->text().trimmed();
}

void AcknowledgeDialog::retranslate()
{
    setWindowTitle(tr("Acknowledge"));
    QString names = m_names.first(std::min(m_names.size(), mostNamed)).join(tr(", ", "between names"));
    if (m_names.size() > mostNamed)
        //: the first names of a list, and how many are left out
        names = tr("%1 and %n more", "", int(m_names.size() - mostNamed)).arg(names);
    m_whom->setText(names);
    m_meaning->setText(
        tr("Nothing more is told of this trouble until it is over. The note stands in the details and in the events."));
    m_noteLabel->setText(tr("&Note"));
    m_note->setPlaceholderText(tr("What is wrong, and what is being done"));
    m_authorLabel->setText(tr("&Signed by"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Acknowledge"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_meaning->setPalette(second);
}

void AcknowledgeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
