// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rttchart.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

// The part of the chart that hears mouse and keys.
namespace keepwatch::ui {

void RttChart::act(ChartAction action)
{
    const qint64 span = m_viewport.shownSpan_ms();
    const qint64 middle = m_viewport.to_ms() - span / 2;
    const auto pan = [this](qint64 by) { changeViewport([by](Viewport &view) { view.pan(by); }); };
    const auto zoom = [this, middle](
                          double factor) { changeViewport([=](Viewport &view) { view.zoom(factor, middle); }); };
    switch (action) {
    case ChartAction::Earlier:
        return pan(-span / 10);
    case ChartAction::Later:
        return pan(span / 10);
    case ChartAction::PageEarlier:
        return pan(-span);
    case ChartAction::PageLater:
        return pan(span);
    case ChartAction::ZoomIn:
        return zoom(0.8);
    case ChartAction::ZoomOut:
        return zoom(1.25);
    case ChartAction::Oldest:
        return showOldest();
    case ChartAction::Live:
        return goLive();
    case ChartAction::ZoomToPicked:
        return picked() ? show(*picked()) : void();
    case ChartAction::ClearPicked:
        return pick(std::nullopt);
    case ChartAction::ToggleKernel:
        return setExtras({ !m_extras.hasKernel, m_extras.hasPhi });
    case ChartAction::TogglePhi:
        return setExtras({ m_extras.hasKernel, !m_extras.hasPhi });
    default:
        return pickByKey(action);
    }
}

void RttChart::showOldest()
{
    if (const auto from = oldest_ms())
        show({ *from, *from + m_viewport.shownSpan_ms() });
}

void RttChart::pickByKey(ChartAction action)
{
    const Span shown = m_viewport.shown();
    if (action == ChartAction::PickAll)
        return pick(shown);
    if (!m_picking) {
        const qint64 middle = shown.from_ms + shown.length_ms() / 2;
        m_picking = Picking{ middle, middle };
    }
    const qint64 step = std::max<qint64>(shown.length_ms() / 50, 1);
    const qint64 head = m_picking->head_ms;
    switch (action) {
    case ChartAction::PickEarlier:
        return leadPicked(std::max(head - step, shown.from_ms));
    case ChartAction::PickLater:
        return leadPicked(std::min(head + step, shown.to_ms));
    case ChartAction::PickToBegin:
        return leadPicked(shown.from_ms);
    default:
        return leadPicked(shown.to_ms);
    }
}

void RttChart::leadPicked(qint64 to_ms)
{
    const qint64 anchor = m_picking->anchor_ms;
    m_picking->head_ms = to_ms;
    pick(picked());
    m_picking = Picking{ anchor, to_ms }; // which edge moves is remembered
}

void RttChart::hoverAt(const QPointF &position)
{
    const PlotScene &scene = plotScene();
    if (!scene.tokens || position.x() < scene.plot.left() || position.x() > scene.plot.right()
        || scene.traces.empty()) {
        leaveHover();
        return;
    }
    m_crosshair->show(scene, position.x());
    if (!m_box || m_box->window() != window()) {
        delete m_box;
        m_box = new HoverBox(window());
    }
    m_box->setReading(readAt(scene, position.x()));
    placeBox(position.x());
}

/// Where no trace is; where there is no such place, beside the plot.
void RttChart::placeBox(double x)
{
    const PlotScene &scene = plotScene();
    const QPoint origin = mapTo(window(), QPoint());
    std::optional<QRect> place;
    if (const auto free = freePlace(scene, m_box->size(), x))
        place = free->toAlignedRect().translated(origin);
    else
        place = placeBeside(
            m_box->size(), scene.timeArea().toAlignedRect().translated(origin), window()->rect(), origin.x() + int(x));
    m_box->setVisible(place.has_value());
    if (place) {
        m_box->move(place->topLeft());
        m_box->raise();
    }
}

void RttChart::leaveHover()
{
    m_crosshair->hide();
    if (m_box)
        m_box->hide();
}

void RttChart::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    const qint64 anchor = plotScene().timeAt(event->position().x());
    changeViewport([=](Viewport &view) { view.zoom(std::pow(0.8, steps), anchor); });
    hoverAt(event->position());
    event->accept();
}

void RttChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_hasDragged = false;
    m_isPickDrag = event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_isPickDrag) {
        const qint64 time =
            std::clamp(plotScene().timeAt(event->position().x()), plotScene().from_ms, plotScene().to_ms);
        m_picking = Picking{ time, time };
    }
}

void RttChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_dragFrom && !m_hasDragged)
        pick(std::nullopt); // a mere click lets the period go
    m_dragFrom.reset();
    m_isPickDrag = false;
}

void RttChart::mouseMoveEvent(QMouseEvent *event)
{
    const PlotScene &scene = plotScene();
    if (m_dragFrom && scene.plot.width() > 0) {
        const double distance = m_dragFrom->x() - event->position().x();
        m_hasDragged = m_hasDragged || std::abs(distance) >= QApplication::startDragDistance();
        if (m_hasDragged && m_isPickDrag) {
            leadPicked(std::clamp(scene.timeAt(event->position().x()), scene.from_ms, scene.to_ms));
        } else if (m_hasDragged) {
            m_dragFrom = event->position();
            const auto by = qint64(distance / scene.plot.width() * double(m_viewport.shownSpan_ms()));
            changeViewport([by](Viewport &view) { view.pan(by); });
        }
    }
    hoverAt(event->position());
}

void RttChart::mouseDoubleClickEvent(QMouseEvent *)
{
    goLive();
}

void RttChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    leaveHover();
}

void RttChart::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    auto action = chartAction(QKeyCombination(modifiers, Qt::Key(event->key())));
    if (!action) // + and = stand on shifted keys of many keyboards
        action = chartAction(QKeyCombination(modifiers & ~Qt::ShiftModifier, Qt::Key(event->key())));
    if (action)
        act(*action);
    else
        QChartView::keyPressEvent(event);
}

bool RttChart::event(QEvent *event)
{
    // Keys that are a command of the window elsewhere belong to the chart while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (chartAction(key->keyCombination()))
            event->accept();
    }
    return QChartView::event(event);
}

} // namespace keepwatch::ui
