// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/workspace/workspace.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class ImportModel;
class ImportView;
class NoteLabel;
class ValueField;

/// Shows what a pasted list or a file would add: faulty lines first, each with its number and reason, to be mended in
/// place or left out; a group and values for the lines that name none. Nothing is added before it is accepted.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(const workspace::Workspace &workspace, QWidget *parent = nullptr);

    void setText(const QString &text);
    void openFile(const QString &path);
    /// What the operator wants added, after the dialog was accepted.
    QList<workspace::Target> targets() const;
    /// How many lines stay outside: faulty, of a taken name, or left out.
    int leftOut() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildOptions();
    void connectAll();
    void paste();
    void askForFile();
    void applyOptions();
    void showCounts();
    void retranslate();

    workspace::Workspace m_workspace;
    ImportModel *m_model;
    ImportView *m_view;
    QLabel *m_summary;
    QLabel *m_hint;
    QPushButton *m_paste;
    QPushButton *m_open;
    QFormLayout *m_form = nullptr;
    QLabel *m_optionsTitle = nullptr;
    QLabel *m_groupLabel = nullptr;
    QLabel *m_takenLabel = nullptr;
    QComboBox *m_group = nullptr;
    QComboBox *m_taken = nullptr;
    QList<ValueField *> m_values;
    NoteLabel *m_fault;
    QDialogButtonBox *m_buttons;
};

} // namespace keepwatch::ui
