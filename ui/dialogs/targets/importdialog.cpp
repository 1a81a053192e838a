// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/importdialog.h"

#include "app/words/errors.h"
#include "app/workspace/edits.h"
#include "app/workspace/exchange/textfile.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targets/importmodel.h"
#include "ui/dialogs/targets/importview.h"
#include "ui/dialogs/valuefield.h"
#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace keepwatch::ui {

using workspace::ImportDraft;
using workspace::ImportOptions;

ImportDialog::ImportDialog(const workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new ImportModel(this))
    , m_view(new ImportView(*m_model, this))
    , m_summary(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_paste(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_summary->setFont(ui::font(FontRole::PanelTitle));
    m_hint->setWordWrap(true);
    for (QLabel *label : { m_summary, m_hint })
        label->setTextFormat(Qt::PlainText);
    m_paste->setIcon(lineIcon(QLatin1StringView("paste")));
    m_open->setIcon(lineIcon(QLatin1StringView("folder")));
    for (QPushButton *button : { m_paste, m_open })
        button->setAutoDefault(false);

    auto *grid = new QGridLayout(this);
    grid->addWidget(m_summary, 0, 0);
    grid->addWidget(m_paste, 0, 1, Qt::AlignRight);
    grid->addWidget(m_open, 0, 2, Qt::AlignRight);
    grid->addWidget(m_hint, 1, 0, 1, 3);
    grid->addWidget(m_view, 2, 0, 1, 3);
    grid->addWidget(buildOptions(), 2, 3);
    grid->addWidget(m_fault, 3, 0, 1, 4);
    grid->addWidget(m_buttons, 4, 0, 1, 4);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(2, 1);
    grid->setHorizontalSpacing(scaled(12));
    connectAll();
    retranslate();
    resize(dialogSize(1240, 620));
    m_view->setFocus();
}

QWidget *ImportDialog::buildOptions()
{
    auto *options = new QWidget(this);
    options->setFixedWidth(scaled(232));
    m_form = new QFormLayout(options);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(8);
    m_optionsTitle = new QLabel(options);
    m_optionsTitle->setFont(ui::font(FontRole::PanelTitle));
    m_form->addRow(m_optionsTitle);
    m_group = new QComboBox(options);
    m_group->setObjectName(QStringLiteral("importGroup"));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->addItems(workspace::groupNames(m_workspace));
    m_group->setEditText({});
    m_groupLabel = new QLabel(options);
    m_groupLabel->setBuddy(m_group);
    m_form->addRow(m_groupLabel, m_group);
    for (const FieldWords &words : fieldWords()) {
        const QLatin1StringView key(words.key);
        if (key != QLatin1StringView("method") && key != QLatin1StringView("preset"))
            continue;
        auto *field = new ValueField(words, options);
        field->show({ {} });
        field->setHintShown(false);
        m_form->addRow(field->label(), field);
        m_values.append(field);
    }
    m_taken = new QComboBox(options);
    m_taken->setObjectName(QStringLiteral("importTaken"));
    m_taken->addItem({}, false);
    m_taken->addItem({}, true);
    m_takenLabel = new QLabel(options);
    m_takenLabel->setBuddy(m_taken);
    m_form->addRow(m_takenLabel, m_taken);
    return options;
}

void ImportDialog::connectAll()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(m_model, &ImportModel::settled, this, &ImportDialog::showCounts);
    connect(m_paste, &QPushButton::clicked, this, &ImportDialog::paste);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &ImportDialog::paste);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_group, &QComboBox::activated, this, &ImportDialog::applyOptions);
    connect(m_group->lineEdit(), &QLineEdit::editingFinished, this, &ImportDialog::applyOptions);
    connect(m_taken, &QComboBox::activated, this, &ImportDialog::applyOptions);
    for (const ValueField *field : m_values)
        connect(field, &ValueField::edited, this, &ImportDialog::applyOptions);
}

void ImportDialog::setText(const QString &text)
{
    m_fault->setFault({});
    ImportDraft draft(text, m_workspace);
    draft.setOptions(m_model->draft().options());
    m_model->setDraft(draft);
    m_view->goToFirst();
}

void ImportDialog::paste()
{
    setText(QGuiApplication::clipboard()->text());
}

void ImportDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import targets"), {}, tr("Lists (*.csv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::openFile(const QString &path)
{
    const auto text = workspace::readText(path);
    if (text)
        setText(*text);
    else
        m_fault->setFault(words::errorSentence(text.error()));
}

void ImportDialog::applyOptions()
{
    ImportOptions options;
    options.group = m_group->currentText().trimmed();
    options.renamesTaken = m_taken->currentData().toBool();
    for (ValueField *field : m_values)
        (void)field->store(options.values);
    m_model->setOptions(options);
}

void ImportDialog::showCounts()
{
    const auto counts = m_model->draft().counts();
    const bool isEmpty = m_model->rowCount() == 0;
    m_summary->setText(isEmpty ? tr("Nothing to import yet") : tr("%n target(s) to add", nullptr, counts.added));
    QStringList remarks;
    if (counts.faulty > 0)
        remarks << tr("%n faulty line(s): press F2 to mend one; what stays faulty is left out", nullptr, counts.faulty);
    if (counts.taken > 0)
        remarks << tr("%n line(s) of a name that is taken", nullptr, counts.taken);
    if (counts.leftOut > 0)
        remarks << tr("%n line(s) left out", nullptr, counts.leftOut);
    const QStringList &unknown = m_model->draft().unknownColumns();
    if (!unknown.isEmpty())
        remarks << tr("Columns that are not read: %1").arg(unknown.join(QStringLiteral(", ")));
    m_hint->setText(remarks.join(QStringLiteral(" · ")));
    m_hint->setVisible(!remarks.isEmpty());
    QPushButton *add = m_buttons->button(QDialogButtonBox::Ok);
    add->setText(counts.added > 0 ? tr("&Add %n target(s)", nullptr, counts.added) : tr("&Add"));
    add->setEnabled(counts.added > 0);
    m_view->viewport()->update();
}

QList<workspace::Target> ImportDialog::targets() const
{
    return m_model->draft().targets();
}

int ImportDialog::leftOut() const
{
    const auto counts = m_model->draft().counts();
    return counts.faulty + counts.taken + counts.leftOut;
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import targets"));
    m_view->setAccessibleName(tr("Lines to import"));
    m_paste->setText(tr("&Paste"));
    m_open->setText(tr("Open &file…"));
    m_optionsTitle->setText(tr("For lines that do not say it"));
    m_groupLabel->setText(tr("&Group"));
    m_group->setAccessibleName(tr("Group"));
    m_group->lineEdit()->setAccessibleName(m_group->accessibleName());
    m_takenLabel->setText(tr("&Names that are taken"));
    m_taken->setAccessibleName(tr("Names that are taken"));
    m_taken->setItemText(0, tr("Leave the line out"));
    m_taken->setItemText(1, tr("Add a number to the name"));
    for (ValueField *field : m_values)
        field->retranslate();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_model->refreshTexts();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
