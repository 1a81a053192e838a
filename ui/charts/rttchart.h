// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"
#include "ui/charts/chartkeys.h"
#include "ui/charts/data/periodfigures.h"
#include "ui/charts/data/viewport.h"
#include "ui/charts/hoverbox.h"
#include "ui/charts/plot/plotitem.h"

#include <QChartView>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace keepwatch::ui {

/// The RTT of some rows over time. Owns their series; asks the source for what is stored when it is scrolled into view.
/// Wheel zooms at the pointer, dragging scrolls, Shift and dragging pick a period, double-click is live again;
/// chartkeys has the keys. Lives in the GUI thread; repaints as often as a column of pixels fills, at least once a
/// second, and not at all while it is hidden.
class RttChart final : public QChartView {
    Q_OBJECT

public:
    static constexpr int leastHeight = 140; ///< for the 13 px base font

    RttChart(ChartSource &source, const Clock &clock, QWidget *parent = nullptr);
    ~RttChart() override;

    void setRows(const QList<ChartRow> &rows);
    const std::vector<std::unique_ptr<RttSeries>> &series() const { return m_series; }

    const Viewport &viewPort() const { return m_viewport; }
    void setSpan(qint64 span_ms);
    void goLive();
    void show(const Span &period);
    void act(ChartAction action);

    ChartExtras extras() const { return m_extras; }
    void setExtras(const ChartExtras &extras);

    /// The picked period; absent: none.
    std::optional<Span> picked() const;
    void pick(const std::optional<Span> &period);
    /// The figures of every row in the picked period, in their order.
    std::vector<PeriodFigures> pickedFigures() const;
    /// Stored heartbeats of that period are still being read.
    bool isReading() const;

    /// The scene last painted.
    const PlotScene &plotScene() const { return m_plot->scene(); }
    /// The same period laid out for a picture.
    PlotScene sceneFor(const QSizeF &size, const Tokens &tokens) const;
    /// Brings the picture up to date now.
    void refresh();
    /// Where the figures under the pointer stand; absent: nowhere.
    const HoverBox *hoverBox() const { return m_box; }

Q_SIGNALS:
    void viewportChanged();
    void extrasChanged();
    /// Another period, or other figures in it.
    void pickedChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
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
    /// A period is picked from where it began to where it was led.
    struct Picking {
        qint64 anchor_ms;
        qint64 head_ms;
    };

    void dress();
    void connectSource();
    void tick();
    RttSeries *find(RowId row);
    SceneParts parts(const QSizeF &size) const;
    void changeViewport(const std::function<void(Viewport &)> &change);
    void ask(Detail detail, const Span &period);
    /// Now, or where one has just asked once that is read: most of what one scrolls past needs no reading.
    void askForHistory();
    void askAgain();
    std::optional<qint64> oldest_ms() const;
    void startTicking();
    qint64 now_ms() const;
    void showOldest();
    void leadPicked(qint64 to_ms);
    void pickByKey(ChartAction action);
    void hoverAt(const QPointF &position);
    void leaveHover();
    void placeBox(double x);

    ChartSource &m_source;
    const Clock &m_clock;
    Viewport m_viewport;
    std::vector<std::unique_ptr<RttSeries>> m_series;
    Spans m_pauses;
    ChartExtras m_extras;
    QTimer m_tick{ this };
    std::chrono::milliseconds m_rest{}; ///< of the picture between two refreshes for nothing but the time
    Instant m_refreshedAt{};
    QTimer m_asking{ this }; ///< runs since something was asked for
    Instant m_askedAt{};
    bool m_asksAgain = false; ///< once it is read
    QTimer m_gather{ this }; ///< stored parts come many at a time and are painted together
    PlotItem *m_plot = nullptr;
    CrosshairItem *m_crosshair = nullptr;
    QPointer<HoverBox> m_box; ///< belongs to the window, whose other parts it may cover
    std::optional<Picking> m_picking;
    std::optional<QPointF> m_dragFrom;
    bool m_isPickDrag = false;
    bool m_hasDragged = false;
    bool m_isDirty = true;
    bool m_isUrgent = false; ///< something went wrong since the last refresh
};

} // namespace keepwatch::ui
