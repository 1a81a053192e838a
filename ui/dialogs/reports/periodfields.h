// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/calendar/calendar.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Rows of a form that ask for a period of a time zone's calendar, and say from when to when it is.
class PeriodFields final : public QObject {
    Q_OBJECT

public:
    /// Appends its rows to the form, which has to outlive it.
    PeriodFields(const Clock &clock, QFormLayout &form, QObject *parent);

    /// Absent: from one moment to another.
    std::optional<PeriodKind> kind() const;
    QByteArray zone() const;
    QList<QTime> shifts() const;
    void choose(PeriodKind kind, const QByteArray &zone, const QList<QTime> &shifts);

    /// What is wrong with the entries, in a sentence; empty: nothing.
    QString fault() const;
    /// Only without a fault.
    Period period() const;
    Calendar calendar() const;

    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void build();
    void buildZone();
    void buildMoments();
    void follow();
    void showLast();
    UtcTime momentOf(const QDateTimeEdit &edit) const;

    const Clock &m_clock;
    QFormLayout *m_form;
    QComboBox *m_kind = nullptr;
    QDateTimeEdit *m_inside = nullptr; ///< a moment of the period
    QLineEdit *m_shifts = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace keepwatch::ui
