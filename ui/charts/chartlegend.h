// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rttchart.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The names of the charted rows in their colours, and what their traces say under the pointer. A click pins a row, so
/// that it stays in the chart when the selection moves on.
class ChartLegend final : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setRows(const QList<ChartRow> &rows);
    void showReading(const HoverReading &reading);
    void clearReading();

Q_SIGNALS:
    void pinToggled(keepwatch::RowId row, bool isPinned);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        ChartRow row;
        QToolButton *button = nullptr;
        QLabel *reading = nullptr;
    };

    void rebuild();
    void dress(Entry &entry, qsizetype index);
    void addHint(const QString &text);

    QHBoxLayout *m_layout = nullptr;
    QList<ChartRow> m_rows;
    std::vector<Entry> m_entries;
};

} // namespace keepwatch::ui
