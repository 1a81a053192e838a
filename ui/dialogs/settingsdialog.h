// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "app/workspace/targetvalues.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
QT_END_NAMESPACE

namespace keepwatch::ui {

class MeaningPanel;
class NoteLabel;
class SettingsPage;
class ValueTabs;

/// The program's settings and the defaults that targets inherit. Appearance changes at once and goes back on Cancel.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(workspace::Settings &settings, const workspace::TargetValues &defaults, QWidget *parent = nullptr);

    /// The defaults as entered, after the dialog was accepted.
    const workspace::TargetValues &defaults() const { return m_defaults; }

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// A setting changed in `settings`, now or by going back: apply it.
    void settingChanged(keepwatch::workspace::Setting id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void showPage();
    void showInherited(const workspace::TargetValues &values);

    workspace::Settings &m_settings;
    workspace::TargetValues m_defaults;
    ValueTabs *m_tabs = nullptr;
    SettingsPage *m_program = nullptr;
    MeaningPanel *m_meaning = nullptr;
    NoteLabel *m_scope = nullptr; ///< whom the values are for
    NoteLabel *m_fault = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace keepwatch::ui
