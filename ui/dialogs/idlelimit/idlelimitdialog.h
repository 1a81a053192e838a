// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/idlelimit/idlelimitsource.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

class KnownLimitList;
class NoteLabel;

/// Finds a target's idle limit: starts, stops and goes on with the search, shows it, and offers the keepalive idle time
/// that follows from it. Closing it stops nothing.
class IdleLimitDialog final : public QDialog {
    Q_OBJECT

public:
    IdleLimitDialog(IdleLimitSource &source, const TargetSpec &target, QWidget *parent = nullptr);

    /// The same target with other values.
    void setTarget(const TargetSpec &target);

Q_SIGNALS:
    /// The target's keepalive is to be on, with that idle time.
    void idleChosen(keepwatch::TargetId target, std::chrono::seconds idle);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QLayout *buildButtons();
    void buildTrials();
    void fillMaximum();
    Duration maximum() const;
    void startOrStop();
    void beginAnew();
    void apply();
    void showProgress(const IdleLimitProgress &progress);
    void showTrials();
    void showAnswer();
    void showButtons();
    void retranslate();

    IdleLimitSource &m_source;
    TargetSpec m_target;
    IdleLimitProgress m_progress;
    QLabel *m_name = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_maximumLabel = nullptr;
    QComboBox *m_maximum = nullptr;
    QLabel *m_silence = nullptr;
    QProgressBar *m_bar = nullptr;
    QTreeWidget *m_trials = nullptr;
    QLabel *m_answer = nullptr;
    NoteLabel *m_hint = nullptr;
    KnownLimitList *m_known = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_anew = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace keepwatch::ui
