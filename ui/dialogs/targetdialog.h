// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
QT_END_NAMESPACE

namespace keepwatch::ui {

class ChangePanel;
class IdentityForm;
class MeaningPanel;
class NoteLabel;
class ValueTabs;

/// Edits one target or listener, or several at once (then only what is touched changes). Takes values in and gives
/// values out; what is wrong is told at its field, and nothing entered is lost by it.
class TargetDialog final : public QDialog {
    Q_OBJECT

public:
    /// For a new target: one with an invalid id. `workspace` gives what is inherited and which names are taken.
    TargetDialog(
        const workspace::Workspace &workspace, const QList<workspace::Target> &targets, QWidget *parent = nullptr);

    /// The targets as they were entered, after the dialog was accepted.
    const QList<workspace::Target> &targets() const { return m_targets; }

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildSide();
    void retranslate();
    void follow();
    bool store(QList<workspace::Target> &targets);
    void showInherited(const QList<workspace::Target> &targets);
    void leadToFirstWrong();

    workspace::Workspace m_workspace;
    QList<workspace::Target> m_targets;
    ValueTabs *m_tabs = nullptr;
    IdentityForm *m_identity = nullptr;
    MeaningPanel *m_meaning = nullptr; ///< beside one target
    ChangePanel *m_changes = nullptr; ///< beside several
    NoteLabel *m_fault = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace keepwatch::ui
