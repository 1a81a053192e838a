// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/idlelimit.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The idle limits that are known of products and standards, each with its source; those that a finding lies on stand
/// out.
class KnownLimitList final : public QWidget {
    Q_OBJECT

public:
    explicit KnownLimitList(QWidget *parent = nullptr);

    void setFound(const IdleLimit &limit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    std::array<QLabel *, knownIdleLimits.size()> m_names{};
    std::array<QLabel *, knownIdleLimits.size()> m_limits{};
    QList<const KnownIdleLimit *> m_within;
};

} // namespace keepwatch::ui
