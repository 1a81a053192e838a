// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"
#include "ui/charts/data/periodfigures.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableWidget;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The figures of the picked period, one column per row of the chart, to be read and copied. Lives in the GUI thread.
class PeriodPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PeriodPanel(QWidget *parent = nullptr);

    void show(
        const Span &period, const QList<ChartRow> &rows, const std::vector<PeriodFigures> &figures, bool isReading);
    /// The period and the table, columns separated by tabs.
    QString text() const;

Q_SIGNALS:
    void copyRequested();
    void zoomRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(int column, const PeriodFigures &figures);
    void fit();

    QLabel *m_title = nullptr;
    QTableWidget *m_table = nullptr;
    QToolButton *m_zoom = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_close = nullptr;
    QString m_period;
};

/// A period in words: "2026-11-23 12:00:00 – 12:15:00", with the second date only where it is another.
QString periodText(const Span &period);

} // namespace keepwatch::ui
