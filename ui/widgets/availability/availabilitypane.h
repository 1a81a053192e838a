// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/availability/availabilitysource.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class FactList;
class MonthCalendar;

/// How available the selected target was: today, this week, and in a month with each of its days. Asks its source, and
/// again from time to time while it can be seen. Lives in the GUI thread.
class AvailabilityPane final : public QWidget {
    Q_OBJECT

public:
    explicit AvailabilityPane(AvailabilitySource &source, QWidget *parent = nullptr);

    /// Absent: nothing is selected.
    void setRow(std::optional<RowId> row);
    /// Something happened to that row: its figures are old.
    void refreshSoon(RowId row);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void ask();
    void take(const TargetAvailability &availability);
    void showFigures();
    void showMonth(QDate first);

    AvailabilitySource &m_source;
    std::optional<RowId> m_row;
    std::optional<TargetAvailability> m_known;
    FactList *m_figures = nullptr;
    QLabel *m_monthName = nullptr;
    QToolButton *m_before = nullptr;
    QToolButton *m_after = nullptr;
    MonthCalendar *m_calendar = nullptr;
    QLabel *m_day = nullptr;
    QTimer m_soon; ///< gathers choices of the operator
    QTimer m_later; ///< gathers what happens, until it is written
    QTimer m_again;
};

} // namespace keepwatch::ui
