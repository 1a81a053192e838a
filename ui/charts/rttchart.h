// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"
#include "ui/charts/plotitem.h"
#include "ui/charts/viewport.h"

#include <QChartView>
#include <QTimer>
#include <QValueAxis>

#include <memory>

namespace keepwatch::ui {

/// What a row's trace says in the column under the pointer; without columns there: nothing.
struct HoverReading {
    qint64 time_ms = 0;
    std::vector<std::optional<Column>> columns; ///< one per series
};

/// The RTT of some rows over time. Owns their series; asks the source for what is stored when it is scrolled into view.
/// Wheel zooms at the pointer, dragging scrolls, double-click is live again; so do the keys. Lives in the GUI thread;
/// repaints as often as a column of pixels fills, and not at all while it is hidden.
class RttChart final : public QChartView {
    Q_OBJECT

public:
    RttChart(ChartSource &source, const Clock &clock, QWidget *parent = nullptr);
    ~RttChart() override;

    void setRows(const QList<ChartRow> &rows);
    const std::vector<std::unique_ptr<RttSeries>> &series() const { return m_series; }

    const Viewport &viewPort() const { return m_viewport; }
    void setSpan(qint64 span_ms);
    void goLive();
    /// The scene last painted; for tests.
    const PlotScene &plotScene() const { return m_plot->scene(); }
    /// Brings the picture up to date now.
    void refresh();

Q_SIGNALS:
    void viewportChanged();
    void hovered(const keepwatch::ui::HoverReading &reading);
    void hoverLeft();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void dress();
    void connectSource();
    RttSeries *find(RowId row);
    void layOut(PlotScene &scene) const;
    void changeViewport(const std::function<void(Viewport &)> &change);
    void askForHistory();
    void startTicking();
    qint64 now_ms() const;
    qint64 timeAt(double x) const;
    void hoverAt(const QPointF &position);

    ChartSource &m_source;
    const Clock &m_clock;
    Viewport m_viewport;
    std::vector<std::unique_ptr<RttSeries>> m_series;
    std::vector<PauseSpan> m_pauses;
    QTimer m_tick;
    QValueAxis *m_valueAxis = nullptr;
    PlotItem *m_plot = nullptr;
    CrosshairItem *m_crosshair = nullptr;
    std::optional<QPointF> m_dragFrom;
    bool m_isDirty = true;
};

} // namespace keepwatch::ui
