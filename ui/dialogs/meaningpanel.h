// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/targetspec.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What the values of a form mean: when a dead peer is noticed, idle and busy, what stands against one another, and
/// what it costs. Follows the entries live.
class MeaningPanel final : public QFrame {
    Q_OBJECT

public:
    explicit MeaningPanel(QWidget *parent = nullptr);

    void show(const TargetSpec &spec);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TargetSpec m_spec;
    QLabel *m_title = nullptr;
    QLabel *m_method = nullptr;
    QLabel *m_times = nullptr;
    QLabel *m_warnings = nullptr;
    QLabel *m_cost = nullptr;
    QPushButton *m_calculator = nullptr;
};

} // namespace keepwatch::ui
