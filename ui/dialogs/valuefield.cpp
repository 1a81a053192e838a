// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuefield.h"

#include "app/words/faults.h"
#include "app/words/names.h"
#include "ui/dialogs/notelabel.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/widgets/help/helpbutton.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr int buttonGap = 6;

QKeySequence resetKey()
{
    return QKeySequence(Qt::CTRL | Qt::Key_R);
}

} // namespace

ValueField::ValueField(const FieldWords &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_key(*workspace::targetKey(field.key))
    , m_label(new QLabel(parent))
    , m_reset(new QToolButton(this))
    , m_help(new HelpButton(this))
    , m_note(new NoteLabel(this))
{
    m_reset->setIcon(lineIcon(QLatin1StringView("undo"), IconTone::Secondary));
    m_reset->setAutoRaise(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(buttonGap);
    choiceCodes(m_key).isEmpty() ? buildEntry() : buildChoice();
    editor()->setObjectName(QLatin1StringView(field.key));
    m_label->setBuddy(editor());
    grid->addWidget(editor(), 0, 0);
    grid->addWidget(m_reset, 0, 1);
    grid->addWidget(m_help, 0, 2);
    grid->addWidget(m_note, 1, 0, 1, 3);
    m_help->setFocusPolicy(Qt::ClickFocus); // by keyboard the field itself tells it: Shift+F1
    for (QToolButton *button : std::initializer_list<QToolButton *>{ m_reset, m_help }) {
        QSizePolicy keep = button->sizePolicy();
        keep.setRetainSizeWhenHidden(true);
        button->setSizePolicy(keep);
    }
    connect(m_reset, &QToolButton::clicked, this, &ValueField::reset);
    auto *key = new QShortcut(resetKey(), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &ValueField::reset);
    retranslate();
    showReset();
}

QWidget *ValueField::editor() const
{
    return m_entry ? static_cast<QWidget *>(m_entry) : m_choice;
}

void ValueField::buildEntry()
{
    m_entry = new QLineEdit(this);
    connect(m_entry, &QLineEdit::textEdited, this, [this] { m_isTouched = true; });
    connect(m_entry, &QLineEdit::editingFinished, this, [this] {
        if (m_isTouched && entered() != m_shown)
            touch();
    });
}

void ValueField::buildChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->addItem(QString());
    for (const QString &code : choiceCodes(m_key))
        m_choice->addItem(choiceName(m_key, code), code);
    connect(m_choice, &QComboBox::activated, this, &ValueField::touch);
}

QString ValueField::entered() const
{
    return m_entry ? m_entry->text() : m_choice->currentData().toString();
}

void ValueField::touch()
{
    m_isTouched = true;
    m_isMixed = false;
    m_shown = entered();
    showInherited();
    showHint();
    workspace::TargetValues ignored;
    (void)store(ignored);
    showReset();
    Q_EMIT edited();
}

void ValueField::reset()
{
    if (m_entry)
        m_entry->clear();
    else
        m_choice->setCurrentIndex(0);
    touch();
    editor()->setFocus();
}

void ValueField::show(const QList<workspace::TargetValues> &values)
{
    m_isMixed = std::ranges::any_of(
        values, [&](const auto &one) { return !workspace::isSame(m_key, one, values.constFirst()); });
    m_isTouched = false;
    m_values = values;
    m_shown = m_isMixed || values.isEmpty() ? QString() : fieldText(m_key, values.constFirst());
    if (m_entry)
        m_entry->setText(m_shown);
    else
        m_choice->setCurrentIndex(m_isMixed ? -1 : m_shown.isEmpty() ? 0 : m_choice->findData(m_shown));
    showInherited();
    showReset();
}

void ValueField::setSpread(const QString &spread)
{
    m_spread = spread;
    showHint();
}

QString ValueField::enteredText() const
{
    if (entered().isEmpty())
        return tr("inherited");
    return m_entry ? m_entry->text() : m_choice->currentText();
}

void ValueField::leave()
{
    m_note->setFault({});
    show(QList(m_values));
    showHint();
    Q_EMIT edited();
}

void ValueField::setInherited(const QString &text, const QString &source)
{
    m_inherited = text;
    m_source = source;
    showInherited();
}

void ValueField::showInherited()
{
    const QString several = tr("several values");
    const bool isChoice = m_choice && !m_inherited.isEmpty();
    const QString value = isChoice ? choiceName(m_key, m_inherited) : m_inherited;
    const QString whole = value.isEmpty() || m_source.isEmpty()
        ? value
        : tr("%1, %2", "a value, where it comes from").arg(value, m_source);
    const auto shown = [this](const QString &text) {
        return m_entry ? text : text.isEmpty() ? tr("Inherited") : tr("Inherited: %1").arg(text);
    };
    // Where it comes from is left to the tool tip where there is no room for it.
    const bool isCut = isVisible() && editor()->fontMetrics().horizontalAdvance(shown(whole)) > room();
    const QString text = shown(isCut ? value : whole);
    editor()->setToolTip(whole);
    if (m_entry) {
        m_entry->setPlaceholderText(m_isMixed ? several : text);
        return;
    }
    m_choice->setItemText(0, text);
    m_choice->setPlaceholderText(several);
}

/// What the editor leaves to its text.
int ValueField::room() const
{
    constexpr int frame = 16;
    constexpr int arrow = 26;
    return editor()->width() - scaled(m_entry ? frame : arrow);
}

void ValueField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the editor's width is known now
    showInherited();
}

void ValueField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    layout()->activate();
    showInherited();
}

bool ValueField::store(workspace::TargetValues &values)
{
    if (m_isMixed && !m_isTouched)
        return true;
    const auto fault = readFieldText(m_key, entered(), values);
    m_note->setFault(fault ? words::faultSentence(*fault) : QString());
    return !fault;
}

bool ValueField::hasFault() const
{
    return !m_note->fault().isEmpty();
}

void ValueField::setFault(const QString &sentence)
{
    m_note->setFault(sentence);
}

void ValueField::setHintShown(bool isShown)
{
    m_isHintShown = isShown;
    retranslate();
}

int ValueField::sideWidth() const
{
    return m_reset->sizeHint().width() + m_help->sizeHint().width() + 2 * buttonGap;
}

void ValueField::showReset()
{
    m_reset->setVisible(m_isMixed || !entered().isEmpty());
}

void ValueField::showHint()
{
    QString hint = m_isHintShown ? fieldHint(m_field) : QString();
    if (!m_isTouched && !m_spread.isEmpty())
        hint = tr("Now %1", "values and how many targets have them").arg(m_spread);
    m_note->setHint(hint);
}

void ValueField::retranslate()
{
    m_label->setText(fieldLabel(m_field));
    showHint();
    QString name = fieldLabel(m_field);
    editor()->setAccessibleName(name.remove(u'&'));
    editor()->setAccessibleDescription(fieldHint(m_field));
    if (const auto topic = words::optionHelp(QLatin1StringView(m_field.key))) {
        m_help->setTopic(*topic);
        editor()->setWhatsThis(helpHtml(*topic));
    }
    m_help->setVisible(!m_help->topic().text.isEmpty());
    m_reset->setToolTip(
        tr("Back to the inherited value") % u" (" % resetKey().toString(QKeySequence::NativeText) % u')');
    m_reset->setAccessibleName(tr("Inherit %1").arg(name));
    if (!m_choice)
        return showInherited();
    for (int i = 1; i < m_choice->count(); ++i)
        m_choice->setItemText(i, choiceName(m_key, m_choice->itemData(i).toString()));
    showInherited();
}

} // namespace keepwatch::ui
