// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/stepform.h"

#include "app/core/durationtext.h"
#include "ui/dialogs/dialogues/longentry.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace keepwatch::ui {

namespace {

QWidget *beside(QComboBox *choice, QWidget *value)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(choice, 0, Qt::AlignTop);
    layout->addWidget(value, 1);
    return box;
}

QString timeText(Duration time)
{
    return QString::number(std::chrono::floor<std::chrono::milliseconds>(time).count()) + QStringLiteral(" ms");
}

/// `expectation` of kind Text is the second choice: the first is none.
int choiceOf(const std::optional<Expectation> &expectation)
{
    return expectation ? int(expectation->kind) + 1 : 0;
}

} // namespace

StepForm::StepForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_sendKind(new QComboBox)
    , m_send(new LongEntry)
    , m_expectKind(new QComboBox)
    , m_pattern(new LongEntry)
    , m_end(new QComboBox)
    , m_endValue(new QLineEdit)
    , m_timeout(new QLineEdit)
    , m_comment(new LongEntry)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(8);
    m_sendKind->addItems({ {}, {}, {} });
    m_expectKind->addItems({ {}, {}, {}, {} });
    m_end->addItems({ {}, {}, {} });
    for (QComboBox *choice : { m_sendKind, m_expectKind, m_end })
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_send->setObjectName(QStringLiteral("send"));
    m_pattern->setObjectName(QStringLiteral("pattern"));
    m_expectKind->setObjectName(QStringLiteral("expectKind"));
    addRow(m_sendLabel, beside(m_sendKind, m_send));
    addRow(m_expectLabel, beside(m_expectKind, m_pattern));
    addRow(m_endLabel, beside(m_end, m_endValue));
    addRow(m_timeoutLabel, m_timeout);
    addRow(m_commentLabel, m_comment);
    m_sendLabel->setBuddy(m_send);
    m_expectLabel->setBuddy(m_pattern);
    m_endLabel->setBuddy(m_end);
    m_timeoutLabel->setBuddy(m_timeout);
    m_commentLabel->setBuddy(m_comment);
    for (QComboBox *choice : { m_sendKind, m_expectKind, m_end }) {
        connect(choice, &QComboBox::activated, this, [this] {
            follow();
            Q_EMIT edited();
        });
    }
    for (LongEntry *entry : { m_send, m_pattern, m_comment })
        connect(entry, &LongEntry::editingFinished, this, &StepForm::edited);
    for (QLineEdit *entry : { m_endValue, m_timeout })
        connect(entry, &QLineEdit::editingFinished, this, &StepForm::edited);
    retranslate();
}

/// The entries beside the choices begin at one line.
void StepForm::alignChoices()
{
    const QList<QComboBox *> choices{ m_sendKind, m_expectKind, m_end };
    int widest = 0;
    for (QComboBox *choice : choices) {
        choice->setMinimumWidth(0);
        widest = std::max(widest, choice->sizeHint().width());
    }
    for (QComboBox *choice : choices)
        choice->setMinimumWidth(widest);
}

void StepForm::addRow(QLabel *&label, QWidget *field)
{
    label = new QLabel;
    m_form->addRow(label, field);
}

void StepForm::show(const DialogueStep &step)
{
    m_sendKind->setCurrentIndex(!step.send ? 0 : step.send->isHex ? 2 : 1);
    m_send->setText(step.send ? step.send->text : QString());
    const Expectation expect = step.expect.value_or(Expectation());
    m_expectKind->setCurrentIndex(choiceOf(step.expect));
    m_pattern->setText(expect.pattern);
    m_end->setCurrentIndex(expect.bytes > 0 ? After : expect.until.isEmpty() ? ByItself : With);
    m_endValue->setText(expect.bytes > 0 ? QString::number(expect.bytes) : expect.until);
    m_timeout->setText(step.timeout ? timeText(*step.timeout) : QString());
    m_comment->setText(step.comment);
    follow();
}

DialogueStep StepForm::step() const
{
    DialogueStep step;
    step.comment = m_comment->text().trimmed();
    if (m_sendKind->currentIndex() > 0)
        step.send = Phrase{ .text = m_send->text(), .isHex = m_sendKind->currentIndex() == 2 };
    step.expect = expectation();
    if (const auto timeout = parseDuration(m_timeout->text().trimmed()))
        step.timeout = *timeout;
    return step;
}

std::optional<Expectation> StepForm::expectation() const
{
    if (m_expectKind->currentIndex() == 0)
        return std::nullopt;
    Expectation expect{
        .kind = Expectation::Kind(m_expectKind->currentIndex() - 1), .pattern = m_pattern->text(), .until = {}
    };
    if (m_end->currentIndex() == With)
        expect.until = m_endValue->text();
    else if (m_end->currentIndex() == After)
        expect.bytes = m_endValue->text().toInt();
    return expect;
}

std::optional<Fault> StepForm::fault() const
{
    const QString text = m_timeout->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto timeout = parseDuration(text);
    if (timeout)
        return std::nullopt;
    return Fault{ .code = timeout.error(), .place = {}, .value = text, .expected = QStringLiteral("10 ms..1 h") };
}

/// What has no meaning beside a choice cannot be entered.
void StepForm::follow()
{
    const bool hasReply = m_expectKind->currentIndex() > 0;
    m_send->setEnabled(m_sendKind->currentIndex() > 0);
    m_pattern->setEnabled(hasReply);
    m_end->setEnabled(hasReply && !m_isReadOnly);
    m_endValue->setEnabled(hasReply && m_end->currentIndex() != ByItself);
}

void StepForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (LongEntry *entry : { m_send, m_pattern, m_comment })
        entry->setReadOnly(isReadOnly);
    for (QLineEdit *entry : { m_endValue, m_timeout })
        entry->setReadOnly(isReadOnly);
    for (QComboBox *choice : { m_sendKind, m_expectKind, m_end })
        choice->setEnabled(!isReadOnly);
    follow();
}

void StepForm::retranslate()
{
    m_sendLabel->setText(tr("Sen&d"));
    m_expectLabel->setText(tr("E&xpect"));
    m_endLabel->setText(tr("The &reply ends"));
    m_timeoutLabel->setText(tr("&Timeout"));
    m_commentLabel->setText(tr("Co&mment"));
    const auto name = [](QComboBox *choice, const QStringList &texts) {
        for (int i = 0; i < choice->count(); ++i)
            choice->setItemText(i, texts.at(i));
    };
    name(m_sendKind, { tr("nothing"), tr("text"), tr("hex") });
    name(m_expectKind, { tr("nothing"), tr("text"), tr("hex"), tr("pattern") });
    name(m_end, { tr("by itself"), tr("with"), tr("after bytes") });
    m_timeout->setPlaceholderText(tr("the heartbeat's"));
    m_send->setToolTip(
        tr("\\r \\n \\t \\0 \\\\ \\xHH stand for bytes, ${host} and ${port} for the peer's address; a text ends "
           "with the line end chosen above"));
    m_pattern->setToolTip(tr("text and hex: these bytes have to come; pattern: a regular expression (RE2)"));
    m_end->setToolTip(tr("by itself: text and hex are the whole reply, a pattern judges one line"));
    m_sendKind->setAccessibleName(tr("Kind of what is sent"));
    m_expectKind->setAccessibleName(tr("Kind of what is expected"));
    m_send->setAccessibleName(tr("What is sent"));
    m_pattern->setAccessibleName(tr("What is expected"));
    m_endValue->setAccessibleName(tr("Mark or number of bytes that end the reply"));
    alignChoices();
}

} // namespace keepwatch::ui
