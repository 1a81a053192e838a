// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"
#include "app/core/fault.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace keepwatch::ui {

class LongEntry;

/// The fields of one step of a dialogue. Takes an entry over when its field is left.
class StepForm final : public QWidget {
    Q_OBJECT

public:
    explicit StepForm(QWidget *parent = nullptr);

    void show(const DialogueStep &step);
    DialogueStep step() const;
    /// What is wrong with an entry that step() had to leave out.
    std::optional<Fault> fault() const;
    void setReadOnly(bool isReadOnly);
    void retranslate();
    void alignChoices();

Q_SIGNALS:
    void edited();

private:
    enum End { ByItself, With, After };

    void addRow(QLabel *&label, QWidget *field);
    void follow();
    std::optional<Expectation> expectation() const;

    QFormLayout *m_form = nullptr;
    QLabel *m_sendLabel = nullptr;
    QLabel *m_expectLabel = nullptr;
    QLabel *m_endLabel = nullptr;
    QLabel *m_timeoutLabel = nullptr;
    QLabel *m_commentLabel = nullptr;
    QComboBox *m_sendKind = nullptr;
    LongEntry *m_send = nullptr;
    QComboBox *m_expectKind = nullptr;
    LongEntry *m_pattern = nullptr;
    QComboBox *m_end = nullptr;
    QLineEdit *m_endValue = nullptr;
    QLineEdit *m_timeout = nullptr;
    LongEntry *m_comment = nullptr;
    bool m_isReadOnly = false;
};

} // namespace keepwatch::ui
