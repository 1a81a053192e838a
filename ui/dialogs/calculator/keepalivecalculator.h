// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/detectiontime.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QSpinBox;
QT_END_NAMESPACE

namespace keepwatch::ui {

class PresetTable;
class TimelineView;

/// What keepalive values mean: when a dead peer is noticed on an idle and on a busy connection, drawn and in words, on
/// each system, and what that costs. Follows the fields as they change; changes nothing itself.
class KeepaliveCalculator final : public QDialog {
    Q_OBJECT

public:
    explicit KeepaliveCalculator(const KeepaliveOptions &options, QWidget *parent = nullptr);

    /// What the fields say.
    DetectionInput input() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildForm();
    void buildLayout();
    QSpinBox *number(const char *name, int most, int value);
    QLabel *paragraph();
    void follow();
    void retranslate();

    QFormLayout *m_form;
    QBoxLayout *m_both = nullptr; ///< values and their meaning
    QComboBox *m_system;
    QComboBox *m_mode;
    QSpinBox *m_idle;
    QSpinBox *m_interval;
    QSpinBox *m_count;
    QComboBox *m_bound;
    QSpinBox *m_timeout;
    QComboBox *m_heartbeat;
    QLabel *m_idleTitle;
    TimelineView *m_idleLine;
    QLabel *m_idleWords;
    QLabel *m_busyTitle;
    TimelineView *m_busyLine;
    QLabel *m_busyWords;
    QLabel *m_heartbeatWords;
    QLabel *m_warnings;
    PresetTable *m_presets;
    QDialogButtonBox *m_buttons;
};

} // namespace keepwatch::ui
