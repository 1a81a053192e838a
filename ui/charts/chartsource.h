// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"

#include <QObject>

namespace keepwatch::ui {

/// A row that the chart shows: the selected ones and the pinned ones, eight at most.
struct ChartRow {
    RowId row;
    QString name;
    Method method = Method::Keepalive;
    bool isPinned = false;
    std::optional<Duration> rttWarn{};
    std::optional<Duration> rttCrit{};
    bool operator==(const ChartRow &) const = default;
};

/// A heartbeat, and how suspicious the silence had become when it was resolved.
struct ChartSample {
    Sample sample;
    std::optional<float> phi{}; ///< phi accrual; absent: not known yet
};

/// The heartbeats of one minute; `begin` is a whole one since 1970.
struct ChartMinute {
    UtcTime begin{};
    int replies = 0; ///< with an RTT, late ones among them
    float min_ms = 0;
    float max_ms = 0;
    double sum_ms = 0;
    int kernelReadings = 0;
    double kernelSum_ms = 0;
    int missed = 0;
    int late = 0;
    std::optional<float> phi{}; ///< the highest

    void add(const ChartSample &added);
};

/// How closely the past is asked for.
enum class Detail : quint8 { Heartbeats, Minutes };

/// A stretch of the past of one row; `to` itself is outside.
struct ChartRequest {
    RowId row;
    UtcTime from{};
    UtcTime to{};
    Detail detail = Detail::Heartbeats;
};

/// What is stored of a row in a period, oldest first, at the detail that was asked for. Long periods come in several
/// parts.
struct ChartHistory {
    ChartRequest request;
    QList<ChartSample> samples{};
    QList<ChartMinute> minutes{};
    /// Since the row's beginning, so that the state at any moment is known.
    QList<Transition> transitions{};
    QList<OwnPause> pauses{}; ///< also the time between two sessions
    bool isLast = true;
};

/// Where the chart's data comes from; implemented where the engine and the store are known. Lives in the GUI thread;
/// answers are asynchronous, and only what concerns the followed rows is ever delivered.
class ChartSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// From now on deliver the samples and transitions of these rows.
    virtual void follow(const QList<RowId> &rows) = 0;
    /// Ask for what is stored of a row; answered by historyRead().
    virtual void requestHistory(const ChartRequest &request) = 0;

Q_SIGNALS:
    void sampled(const QList<keepwatch::ui::ChartSample> &samples);
    void transitioned(const QList<keepwatch::Transition> &transitions);
    void historyRead(const keepwatch::ui::ChartHistory &history);
    void ownPaused(const keepwatch::OwnPause &pause);
};

} // namespace keepwatch::ui
