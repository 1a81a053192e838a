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

/// What is stored of a row in a period, oldest first. Long periods come in several parts.
struct ChartHistory {
    RowId row;
    UtcTime from{};
    UtcTime to{};
    QList<Sample> samples{};
    QList<Transition> transitions{};
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
    virtual void requestHistory(RowId row, UtcTime from, UtcTime to) = 0;

Q_SIGNALS:
    void sampled(const QList<keepwatch::Sample> &samples);
    void transitioned(const QList<keepwatch::Transition> &transitions);
    void historyRead(const keepwatch::ui::ChartHistory &history);
    void ownPaused(const keepwatch::OwnPause &pause);
};

} // namespace keepwatch::ui
