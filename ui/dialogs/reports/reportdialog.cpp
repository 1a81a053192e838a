// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reports/reportdialog.h"

#include "app/words/errors.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/reports/periodfields.h"
#include "ui/format/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace keepwatch::ui {

using workspace::Recipe;
using workspace::ReportForm;
using workspace::Setting;

namespace {

QHBoxLayout *inRow(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(scaled(8));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return layout;
}

QLabel *labelFor(QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    return label;
}

} // namespace

ReportDialog::ReportDialog(
    ReportSource &source, workspace::Settings &settings, const Clock &clock, const ReportScope &scope, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_settings(settings)
    , m_scope(scope)
{
    build(clock);
    retranslate();
    fillRecipes();
    connectFields();
    proposeName();
    setRunning(false);
}

void ReportDialog::build(const Clock &clock)
{
    m_form = new QFormLayout(this);
    m_form->setVerticalSpacing(10);
    m_rows = new QComboBox;
    m_rows->setObjectName(QStringLiteral("rows"));
    m_shape = new QComboBox;
    m_shape->setObjectName(QStringLiteral("form"));
    m_shape->addItems({ {}, {}, {}, {} });
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setMinimumWidth(scaled(340));
    m_browse = new QPushButton;
    buildRecipeRow();
    m_period = new PeriodFields(clock, *m_form, this);
    m_form->addRow(labelFor(m_rows), m_rows);
    m_form->addRow(labelFor(m_shape), m_shape);
    m_form->addRow(labelFor(m_path), inRow({ m_path, m_browse }));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("recipeName"));
    m_save = new QPushButton;
    m_save->setObjectName(QStringLiteral("saveRecipe"));
    m_isWritten = new QCheckBox;
    m_isWritten->setObjectName(QStringLiteral("isWritten"));
    m_form->addRow(labelFor(m_name), inRow({ m_name, m_save }));
    m_form->addRow(QString(), m_isWritten);
    buildButtons();
}

void ReportDialog::buildRecipeRow()
{
    m_recipes = new QComboBox;
    m_recipes->setObjectName(QStringLiteral("recipes"));
    m_removeRecipe = new QPushButton;
    m_removeRecipe->setObjectName(QStringLiteral("removeRecipe"));
    auto *row = inRow({ m_recipes, m_removeRecipe });
    row->setStretch(0, 1);
    m_form->addRow(labelFor(m_recipes), row);
}

void ReportDialog::buildButtons()
{
    m_progress = new QProgressBar;
    m_note = new NoteLabel;
    m_start = new QPushButton;
    m_close = new QPushButton;
    m_start->setObjectName(QStringLiteral("start"));
    for (QPushButton *button : { m_browse, m_close, m_save, m_removeRecipe })
        button->setAutoDefault(false);
    m_start->setDefault(true);
    m_form->addRow(m_progress);
    m_form->addRow(m_note);
    auto *buttons = inRow({ m_start, m_close });
    buttons->insertStretch(0, 1);
    m_form->addRow(buttons);
}

void ReportDialog::connectFields()
{
    connect(m_recipes, &QComboBox::activated, this, &ReportDialog::chooseRecipe);
    connect(m_removeRecipe, &QPushButton::clicked, this, &ReportDialog::removeRecipe);
    connect(m_period, &PeriodFields::changed, this, &ReportDialog::follow);
    connect(m_shape, &QComboBox::currentIndexChanged, this, &ReportDialog::proposeName);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    connect(m_browse, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_name, &QLineEdit::textChanged, this, &ReportDialog::follow);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::saveRecipe);
    connect(m_start, &QPushButton::clicked, this, &ReportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(&m_source, &ReportSource::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    });
    connect(&m_source, &ReportSource::finished, this, &ReportDialog::showEnd);
}

void ReportDialog::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        for (QLabel *shown : findChildren<QLabel *>()) {
            if (shown->buddy() == field)
                shown->setText(text);
        }
        QString name = text;
        field->setAccessibleName(name.remove(u'&'));
    };
    setWindowTitle(tr("Availability report"));
    label(m_recipes, tr("&Recipe"));
    label(m_rows, tr("&Of"));
    label(m_shape, tr("For&m"));
    label(m_path, tr("F&ile"));
    label(m_name, tr("&Name of the recipe"));
    m_removeRecipe->setText(tr("Re&move"));
    m_shape->setItemText(int(ReportForm::Page), tr("A page with charts (HTML)"));
    m_shape->setItemText(int(ReportForm::TargetTable), tr("A table (CSV), one line per target"));
    m_shape->setItemText(int(ReportForm::GroupTable), tr("A table (CSV), one line per group"));
    m_shape->setItemText(int(ReportForm::AllTable), tr("A table (CSV), one line for all"));
    m_browse->setText(tr("&Browse…"));
    m_save->setText(tr("&Save recipe"));
    m_isWritten->setText(tr("Write it by &itself into the file's folder when a period ends"));
    m_start->setText(tr("&Write report"));
    m_close->setText(m_isRunning ? tr("Cancel") : tr("Close"));
    m_period->retranslate();
    fillScopes();
}

void ReportDialog::fillScopes()
{
    const int chosen = std::max(0, m_rows->currentIndex());
    m_rows->clear();
    m_rows->addItem(tr("All targets"));
    if (!m_scope.selected.isEmpty()) {
        m_rows->addItem(tr("The %n selected target(s)", nullptr, int(m_scope.selected.size())));
        m_rows->setItemData(m_rows->count() - 1, m_scope.selected, TargetsRole);
    }
    for (const QString &group : std::as_const(m_scope.groups)) {
        m_rows->addItem(tr("Group %1").arg(group));
        m_rows->setItemData(m_rows->count() - 1, QStringList{ group }, GroupsRole);
    }
    m_rows->setCurrentIndex(std::min(chosen, m_rows->count() - 1));
}

void ReportDialog::proposeName()
{
    if (m_isPathOwn || !m_period->fault().isEmpty())
        return;
    Recipe made = recipe();
    made.folder = m_settings.get<QString>(Setting::ExportFolder);
    if (made.folder.isEmpty())
        made.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (made.name.isEmpty())
        made.name = QStringLiteral("keepwatch");
    m_path->setText(QDir::toNativeSeparators(made.fileFor(m_period->period())));
}

void ReportDialog::chooseFile()
{
    const QString suffix = suffixOf(ReportForm(m_shape->currentIndex()));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Availability report"), m_path->text(), tr("Reports (*.%1)").arg(suffix));
    if (path.isEmpty())
        return;
    m_path->setText(QDir::toNativeSeparators(path));
    m_isPathOwn = true;
}

/// What can be done with what is entered.
void ReportDialog::follow()
{
    const bool isRight = m_period->fault().isEmpty();
    m_start->setEnabled(isRight && !m_isRunning);
    m_save->setEnabled(isRight && m_period->kind() && !m_name->text().trimmed().isEmpty());
    m_isWritten->setEnabled(m_period->kind().has_value());
    proposeName();
}

void ReportDialog::start()
{
    const ReportRequest wanted{ recipe(), m_period->period(), QDir::fromNativeSeparators(m_path->text().trimmed()) };
    if (wanted.path.isEmpty()) {
        m_note->setFault(tr("Enter the file that the report is to be written to."));
        m_path->setFocus();
        return;
    }
    m_settings.set(Setting::ExportFolder, wanted.recipe.folder);
    m_note->setFault({});
    m_note->setHint({});
    m_progress->setRange(0, 0);
    setRunning(true);
    m_source.start(wanted);
}

void ReportDialog::showEnd(const std::optional<Error> &error)
{
    if (!m_isRunning)
        return;
    setRunning(false);
    if (!error) {
        m_note->setHint(tr("The report is in %1.").arg(m_path->text()));
        m_close->setFocus();
    } else if (error->code == ErrorCode::Cancelled) {
        m_note->setHint(tr("Cancelled: no file was written."));
    } else {
        m_note->setFault(words::errorSentence(*error));
        m_path->setFocus();
    }
}

void ReportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_progress->setVisible(isRunning);
    m_close->setText(isRunning ? tr("Cancel") : tr("Close"));
    follow();
}

void ReportDialog::reject()
{
    if (m_isRunning)
        m_source.cancel();
    else
        QDialog::reject();
}

void ReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillRecipes();
    }
}

} // namespace keepwatch::ui
