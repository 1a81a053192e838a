// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// The names of the charted rows in their colours. Each can be kept in the chart (pinned), so that it stays when the
/// selection moves on, and taken out of it.
class ChartLegend final : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setRows(const QList<ChartRow> &rows);

Q_SIGNALS:
    void pinToggled(keepwatch::RowId row, bool isPinned);
    void removed(keepwatch::RowId row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        QWidget *name;
        QToolButton *pin;
        QToolButton *remove;
    };

    void rebuild();
    void addEntry(const ChartRow &row, qsizetype index);
    int flow(int room, bool isMoving);
    void arrange();

    QList<ChartRow> m_rows;
    std::vector<Entry> m_entries;
};

} // namespace keepwatch::ui
