// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "ui/dialogs/exportsource.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class NoteLabel;

/// Asks what to export and how, shows the progress and what became of it. Stays usable after a failure with all that
/// was entered; closing while it works cancels the work.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `selected`: the rows selected in the table; the last choices are taken from and put into `settings`.
    ExportDialog(ExportSource &source, workspace::Settings &settings, const Clock &clock, const QList<RowId> &selected,
        QWidget *parent = nullptr);

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void loadSettings();
    void storeSettings();
    void retranslate();
    void chooseFile();
    void proposeName();
    void startExport();
    void showProgress(qint64 done, qint64 total);
    void showEnd(const std::optional<Error> &error, qint64 rows);
    void setRunning(bool isRunning);
    void followPeriod();
    std::pair<std::optional<UtcTime>, std::optional<UtcTime>> period() const;
    ExportRequest request() const;

    ExportSource &m_source;
    workspace::Settings &m_settings;
    const Clock &m_clock;
    QList<RowId> m_selected;
    QFormLayout *m_form = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_rows = nullptr;
    QComboBox *m_period = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QWidget *m_fromTo = nullptr;
    QLabel *m_until = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QCheckBox *m_byteOrderMark = nullptr;
    QCheckBox *m_semicolon = nullptr;
    QCheckBox *m_localTime = nullptr;
    QProgressBar *m_progress = nullptr;
    NoteLabel *m_note = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isRunning = false;
    bool m_isPathOwn = false;
};

} // namespace keepwatch::ui
