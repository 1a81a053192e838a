// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rttchart.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class ChartLegend;

/// The chart with its title, legend and the buttons for its period. Lives in the GUI thread.
class ChartPanel final : public QWidget {
    Q_OBJECT

public:
    ChartPanel(ChartSource &source, const Clock &clock, QWidget *parent = nullptr);

    /// The selected and the pinned rows, at most eight; the order gives the colours.
    void setRows(const QList<ChartRow> &rows);
    RttChart &chart() { return *m_chart; }

    /// The shown period, to be remembered.
    qint64 span_ms() const;
    void setSpan(qint64 span_ms);

Q_SIGNALS:
    void pinToggled(keepwatch::RowId row, bool isPinned);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRangeButtons();
    void retranslate();
    void showViewport();

    QLabel *m_title = nullptr;
    ChartLegend *m_legend = nullptr;
    RttChart *m_chart = nullptr;
    QWidget *m_rangeRow = nullptr;
    QButtonGroup *m_ranges = nullptr;
    QToolButton *m_live = nullptr;
};

} // namespace keepwatch::ui
