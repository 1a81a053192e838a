// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "ui/dialogs/reports/reportsource.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class NoteLabel;
class PeriodFields;

/// What a report can be of.
struct ReportScope {
    QStringList selected; ///< names of the selected targets
    QStringList groups; ///< names of all groups
};

/// Asks of which period and targets a report is to be and how, writes it with progress, and keeps what was asked as a
/// recipe. Stays usable after a failure with all that was entered; closing while it works cancels the work.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    ReportDialog(ReportSource &source, workspace::Settings &settings, const Clock &clock, const ReportScope &scope,
        QWidget *parent = nullptr);

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum ScopeRole { TargetsRole = Qt::UserRole, GroupsRole }; ///< of the entries of m_rows

    void build(const Clock &clock);
    void buildRecipeRow();
    void buildButtons();
    void connectFields();
    void retranslate();
    void fillRecipes();
    void fillScopes();
    void chooseRecipe();
    void saveRecipe();
    void removeRecipe();
    void chooseFile();
    void proposeName();
    void start();
    void showEnd(const std::optional<Error> &error);
    void setRunning(bool isRunning);
    void follow();
    workspace::Recipe recipe() const;

    ReportSource &m_source;
    workspace::Settings &m_settings;
    ReportScope m_scope;
    QFormLayout *m_form = nullptr;
    QComboBox *m_recipes = nullptr;
    QPushButton *m_removeRecipe = nullptr;
    PeriodFields *m_period = nullptr;
    QComboBox *m_rows = nullptr; ///< data: names of targets, or of a group
    QComboBox *m_shape = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_isWritten = nullptr;
    QPushButton *m_save = nullptr;
    QProgressBar *m_progress = nullptr;
    NoteLabel *m_note = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isRunning = false;
    bool m_isPathOwn = false;
};

} // namespace keepwatch::ui
