// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "tests/bench/stallmeter.h"
#include "ui/charts/rttchart.h"

#include <QSet>
#include <QSocketNotifier>

namespace keepwatch::bench {

/// Does with the window what lines on standard input say, and answers each with a line of JSON. Lives in the GUI
/// thread; measures, and judges nothing.
///
///   figures          what the process did since the last `figures`, and how many rows are up
///   chart MS         the first eight rows into the chart, over so many milliseconds
///   frames pan|zoom  200 steps of the chart, each painted at once
///   sort, filter     by each of the columns; by some texts
///   hide, show, quit
class WindowDriver final : public QObject {
    Q_OBJECT

public:
    /// `desktop` has begun.
    WindowDriver(desktop::Desktop &desktop, StallMeter &meter);

private:
    void takeTransitions(const QList<Transition> &transitions);
    void obey();
    QJsonObject answer(const QByteArray &command, const QByteArray &argument);
    QJsonObject figures();
    QJsonObject chartOver(qint64 span_ms);
    QJsonObject frames(bool isZoom);
    QJsonObject sort();
    QJsonObject filter();
    ui::RttChart &chart();

    desktop::Desktop &m_desktop;
    StallMeter &m_meter;
    QSocketNotifier m_input;
    QByteArray m_unread;
    QSet<RowId> m_up;
};

} // namespace keepwatch::bench
