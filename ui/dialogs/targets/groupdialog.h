// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace keepwatch::ui {

class MeaningPanel;
class NoteLabel;
class ValueTabs;

/// Edits a group: its name, and the values that its targets inherit. Takes values in and gives values out.
class GroupDialog final : public QDialog {
    Q_OBJECT

public:
    /// `name`: of a group that exists, with or without values of its own; empty: a new one.
    GroupDialog(const workspace::Workspace &workspace, const QString &name, QWidget *parent = nullptr);

    /// The group as it was entered, after the dialog was accepted.
    const workspace::Group &group() const { return m_group; }

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void showInherited(const workspace::Group &group);
    bool checkName(const QString &name);
    /// What stands against what once the group's targets inherit `group`; empty: nothing.
    QString conflictWith(const workspace::Group &group) const;

    workspace::Workspace m_workspace;
    QString m_formerName;
    workspace::Group m_group;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    NoteLabel *m_nameNote;
    ValueTabs *m_tabs;
    MeaningPanel *m_meaning;
    NoteLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace keepwatch::ui
