// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogues/dialoguesource.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QDialogButtonBox;
class QListWidget;
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace keepwatch::ui {

class HeadForm;
class NoteLabel;
class StepForm;
class StepModel;
class TrialPanel;

/// The dialogues that targets can choose as their method: those that came with Keepwatch to look at and to copy, the
/// operator's to change, and each to be tried on a peer. Saves through its source; knows no file and no socket.
class DialoguesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit DialoguesDialog(DialogueSource &source, QWidget *parent = nullptr);

    /// Shows the dialogue of that name, ready to be tried on a target that speaks it.
    void tryOn(const QString &name, const TrialPeer &peer);

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildBody();
    QWidget *buildList();
    QWidget *buildEditor();
    void connectSteps();
    void fillList(const QString &chosen);
    void choose(int row);
    void showStep(int row);
    void takeEdit();
    void check();
    void begin(const Dialogue &dialogue);
    void duplicate();
    void addStep();
    void removeStep();
    void moveStep(int by);
    void remove();
    void save();
    bool mayLeave();
    void updateButtons();
    QString unusedName(const QString &base) const;
    void retranslate();

    DialogueSource &m_source;
    heartbeat::DialogueLibrary m_library;
    Dialogue m_dialogue; ///< as entered
    bool m_isBuiltIn = false;
    bool m_isDirty = false;
    bool m_isRight = true;
    QListWidget *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QBoxLayout *m_body = nullptr; ///< editor and trial
    HeadForm *m_head = nullptr;
    StepModel *m_steps = nullptr;
    QTreeView *m_table = nullptr;
    QPushButton *m_addStep = nullptr;
    QPushButton *m_addUnasked = nullptr;
    QPushButton *m_removeStep = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    StepForm *m_step = nullptr;
    NoteLabel *m_note = nullptr;
    TrialPanel *m_trial = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace keepwatch::ui
