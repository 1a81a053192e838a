// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/calendar/calendar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Asks for a period of a time zone's calendar, and says from when to when it is.
class PeriodField final : public QWidget {
    Q_OBJECT

public:
    explicit PeriodField(const Clock &clock, QWidget *parent = nullptr);

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

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void follow();
    void showLast();
    UtcTime momentOf(const QDateTimeEdit &edit) const;

    const Clock &m_clock;
    QFormLayout *m_form = nullptr;
    QComboBox *m_kind = nullptr;
    QDateTimeEdit *m_inside = nullptr; ///< a moment of the period
    QLineEdit *m_shifts = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace keepwatch::ui
