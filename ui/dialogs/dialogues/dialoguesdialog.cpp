// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/dialoguesdialog.h"

#include "app/heartbeat/dialogue/dialoguefile.h"
#include "app/words/dialogues.h"
#include "app/words/errors.h"
#include "app/words/faults.h"
#include "ui/dialogs/dialogues/headform.h"
#include "ui/dialogs/dialogues/stepform.h"
#include "ui/dialogs/dialogues/stepmodel.h"
#include "ui/dialogs/dialogues/trialpanel.h"
#include "ui/dialogs/dialogues/wrapdelegate.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/dialogsize.h"
#include "ui/format/spacing.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

#include <algorithm>

namespace keepwatch::ui {

namespace {

Dialogue freshDialogue(const QString &name)
{
    Dialogue dialogue;
    dialogue.name = name;
    dialogue.repeat.send = Phrase{ .text = QStringLiteral("PING") };
    dialogue.repeat.expect =
        Expectation{ .kind = Expectation::Kind::Regex, .pattern = QStringLiteral("^PONG"), .until = {} };
    return dialogue;
}

/// Asks for the height that it has to have, no more and no less: where a layout's height follows from its width, what
/// is asked for is all that counts.
class StepTable final : public QTreeView {
public:
    using QTreeView::QTreeView;
    QSize sizeHint() const override { return { QTreeView::sizeHint().width(), minimumHeight() }; }
};

} // namespace

DialoguesDialog::DialoguesDialog(DialogueSource &source, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
{
    build();
    connectSteps();
    retranslate();
    fillList({});
    resize(dialogSize(1240, 680));
}

void DialoguesDialog::build()
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close);
    auto *grid = new QGridLayout(this);
    grid->setSpacing(spacing::gap);
    grid->addWidget(buildList(), 0, 0);
    grid->addWidget(buildBody(), 0, 1);
    grid->addWidget(m_buttons, 1, 0, 1, 2);
    grid->setColumnMinimumWidth(0, scaled(170));
    grid->setColumnStretch(1, 1);
    connect(m_buttons->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &DialoguesDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &DialoguesDialog::reject);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("save"));
}

/// Scrolls where the screen is small for the size of its texts.
QWidget *DialoguesDialog::buildBody()
{
    m_trial = new TrialPanel(m_source);
    auto *body = new QWidget;
    m_body = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(spacing::gap);
    m_body->addWidget(buildEditor(), 3);
    m_body->addWidget(m_trial, 2);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of its fields
    scroll->setWidget(body);
    return scroll;
}

QWidget *DialoguesDialog::buildList()
{
    auto *side = new QWidget;
    auto *layout = new QGridLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("dialogues"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // as wide as the buttons below it
    m_list->setSpacing(2);
    m_new = new QPushButton;
    m_duplicate = new QPushButton;
    m_remove = new QPushButton;
    m_new->setObjectName(QStringLiteral("new"));
    m_duplicate->setObjectName(QStringLiteral("duplicate"));
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(m_new, 1, 0);
    layout->addWidget(m_duplicate, 1, 1);
    layout->addWidget(m_remove, 2, 0, 1, 2);
    for (QPushButton *button : { m_new, m_duplicate, m_remove })
        button->setAutoDefault(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &DialoguesDialog::choose);
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (mayLeave())
            begin(freshDialogue(unusedName(QStringLiteral("my-dialogue"))));
    });
    connect(m_duplicate, &QPushButton::clicked, this, &DialoguesDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &DialoguesDialog::remove);
    return side;
}

QWidget *DialoguesDialog::buildEditor()
{
    auto *middle = new QWidget;
    auto *layout = new QGridLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    m_head = new HeadForm;
    m_steps = new StepModel(this);
    m_table = new StepTable;
    m_table->setObjectName(QStringLiteral("steps"));
    m_table->setModel(m_steps);
    m_table->setRootIsDecorated(false);
    m_table->setMinimumHeight(scaled(110));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); // as high as there is room
    m_table->setItemDelegate(new WrapDelegate(*m_table));
    m_table->header()->setMinimumSectionSize(scaled(72));
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : { StepModel::PartColumn, StepModel::TimeoutColumn })
        m_table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_step = new StepForm;
    m_note = new NoteLabel;
    layout->addWidget(m_head, 0, 0, 1, 6);
    layout->addWidget(m_table, 1, 0, 1, 6);
    int column = 0;
    for (QPushButton **button : { &m_addStep, &m_addUnasked, &m_removeStep, &m_up, &m_down }) {
        *button = new QPushButton;
        (*button)->setAutoDefault(false);
        layout->addWidget(*button, 2, column++);
    }
    layout->addWidget(m_step, 3, 0, 1, 6);
    layout->addWidget(m_note, 4, 0, 1, 6);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(5, 1);
    return middle;
}

void DialoguesDialog::connectSteps()
{
    connect(m_head, &HeadForm::edited, this, &DialoguesDialog::takeEdit);
    connect(m_step, &StepForm::edited, this, &DialoguesDialog::takeEdit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { showStep(current.row()); });
    connect(m_addStep, &QPushButton::clicked, this, &DialoguesDialog::addStep);
    connect(m_addUnasked, &QPushButton::clicked, this, [this] {
        const int place = m_steps->insertAfter(m_steps->rowCount(), StepModel::Part::Unasked);
        m_table->setCurrentIndex(m_steps->index(place, 0));
        takeEdit();
    });
    connect(m_removeStep, &QPushButton::clicked, this, &DialoguesDialog::removeStep);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
}

void DialoguesDialog::tryOn(const QString &name, const TrialPeer &peer)
{
    fillList(name);
    m_trial->setPeer(peer);
}

void DialoguesDialog::fillList(const QString &chosen)
{
    m_library = m_source.library();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const auto &entry : m_library.entries) {
        if (entry.dialogue.name == chosen)
            row = m_list->count();
        m_list->addItem(entry.isBuiltIn ? entry.dialogue.name : tr("%1 (your own)").arg(entry.dialogue.name));
    }
    m_list->setCurrentRow(row);
    m_isDirty = false;
    choose(row);
}

void DialoguesDialog::choose(int row)
{
    if (row < 0 || row >= m_library.entries.size())
        return;
    if (!mayLeave()) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
        return;
    }
    m_isBuiltIn = m_library.entries.at(row).isBuiltIn;
    const Dialogue &chosen = m_library.entries.at(row).dialogue;
    begin(m_isBuiltIn ? words::inLanguage(chosen) : chosen);
    m_isDirty = false;
    updateButtons();
}

/// Shows it in the editor; one that is in no file yet may be changed.
void DialoguesDialog::begin(const Dialogue &dialogue)
{
    const bool isStored = m_list->currentRow() >= 0 && m_list->currentRow() < m_library.entries.size()
        && m_library.entries.at(m_list->currentRow()).dialogue.name == dialogue.name;
    if (!isStored) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
        m_isBuiltIn = false;
    }
    m_isDirty = !isStored;
    m_dialogue = dialogue;
    m_head->show(dialogue);
    m_steps->setDialogue(dialogue);
    m_table->setCurrentIndex(m_steps->index(int(dialogue.opening.size()), 0));
    m_head->setReadOnly(m_isBuiltIn);
    m_step->setReadOnly(m_isBuiltIn);
    check();
    if (!isStored)
        m_head->focusName();
}

void DialoguesDialog::duplicate()
{
    if (!mayLeave())
        return;
    Dialogue copy = m_dialogue;
    copy.name = unusedName(m_dialogue.name.left(24) + QStringLiteral("-copy"));
    begin(copy);
}

QString DialoguesDialog::unusedName(const QString &base) const
{
    const auto isTaken = [this](const QString &name) {
        return std::ranges::any_of(m_library.entries, [&](const auto &entry) { return entry.dialogue.name == name; });
    };
    QString name = base;
    for (int n = 2; isTaken(name); ++n)
        name = base + QString::number(n);
    return name;
}

void DialoguesDialog::showStep(int row)
{
    if (row < 0)
        return;
    m_step->show(m_steps->row(row).step);
    m_step->setReadOnly(m_isBuiltIn);
    updateButtons();
}

void DialoguesDialog::takeEdit()
{
    if (m_isBuiltIn)
        return;
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_steps->setStep(current.row(), m_step->step());
    const Dialogue before = m_dialogue;
    m_head->store(m_dialogue);
    m_steps->store(m_dialogue);
    m_isDirty = m_isDirty || m_dialogue != before;
    check();
}

/// Everything that the file would be told, before there is one.
void DialoguesDialog::check()
{
    const auto reading = heartbeat::readDialogue(heartbeat::writeDialogue(m_dialogue));
    const auto entry = m_step->fault();
    m_isRight = reading.isUsable() && !entry;
    if (entry)
        m_note->setFault(words::faultSentence(*entry));
    else
        m_note->setFault(m_isRight ? QString() : words::placedFaultSentence(reading.faults.constFirst()));
    m_note->setHint(m_isBuiltIn ? tr("This one came with Keepwatch; duplicate it to change it.") : QString());
    m_trial->setDialogue(m_dialogue, m_isRight);
    updateButtons();
}

void DialoguesDialog::addStep()
{
    const int place = m_steps->insertAfter(m_table->currentIndex().row(), StepModel::Part::Opening);
    m_table->setCurrentIndex(m_steps->index(place, 0));
    takeEdit();
}

void DialoguesDialog::removeStep()
{
    const int row = m_table->currentIndex().row();
    if (!m_steps->canRemove(row))
        return;
    m_steps->removeAt(row);
    showStep(m_table->currentIndex().row());
    takeEdit();
}

void DialoguesDialog::moveStep(int by)
{
    const int row = m_table->currentIndex().row();
    if (!m_steps->canMove(row, by))
        return;
    m_steps->move(row, by);
    takeEdit();
}

void DialoguesDialog::remove()
{
    const QString name = m_dialogue.name;
    if (QMessageBox::question(this, windowTitle(),
            tr("Remove the dialogue \"%1\"? Targets that use it will be watched by their group's or the default "
               "method.")
                .arg(name))
        != QMessageBox::Yes)
        return;
    if (const auto error = m_source.remove(name))
        return m_note->setFault(words::errorSentence(*error));
    fillList(name);
}

void DialoguesDialog::save()
{
    takeEdit();
    if (!m_isRight)
        return;
    if (const auto error = m_source.save(m_dialogue))
        return m_note->setFault(words::errorSentence(*error));
    fillList(m_dialogue.name);
    m_note->setHint(tr("Saved: targets can choose \"%1\" as their method.").arg(m_dialogue.name));
}

bool DialoguesDialog::mayLeave()
{
    if (!m_isDirty)
        return true;
    const auto answer =
        QMessageBox::question(this, windowTitle(), tr("Discard what was changed in \"%1\"?").arg(m_dialogue.name));
    m_isDirty = answer != QMessageBox::Yes;
    return !m_isDirty;
}

void DialoguesDialog::reject()
{
    if (mayLeave())
        QDialog::reject();
}

void DialoguesDialog::updateButtons()
{
    const int row = m_table->currentIndex().row();
    const bool canEdit = !m_isBuiltIn;
    m_addStep->setEnabled(canEdit);
    m_addUnasked->setEnabled(canEdit);
    m_removeStep->setEnabled(canEdit && m_steps->canRemove(row));
    m_up->setEnabled(canEdit && m_steps->canMove(row, -1));
    m_down->setEnabled(canEdit && m_steps->canMove(row, 1));
    m_remove->setEnabled(canEdit && m_list->currentRow() >= 0);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(canEdit && m_isRight && m_isDirty);
}

void DialoguesDialog::retranslate()
{
    setWindowTitle(tr("Dialogues"));
    m_list->setAccessibleName(tr("Dialogues"));
    m_table->setAccessibleName(tr("Steps"));
    m_new->setText(tr("Ne&w"));
    m_duplicate->setText(tr("D&uplicate"));
    m_remove->setText(tr("Remo&ve"));
    m_addStep->setText(tr("Add openin&g step"));
    m_addUnasked->setText(tr("Add unas&ked"));
    m_addUnasked->setToolTip(tr("What the peer may say at any time, and what is answered to it"));
    m_removeStep->setText(tr("Remove step"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_head->retranslate();
    m_step->retranslate();
    m_steps->retranslate();
    m_trial->retranslate();
}

void DialoguesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// The trial stands below the editor where there is no room beside it.
void DialoguesDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_body->setDirection(width() < scaled(1000) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace keepwatch::ui
