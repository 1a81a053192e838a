// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/sample.h"
#include "ui/charts/data/spans.h"

namespace keepwatch::ui {

/// A time in which a row was unreachable, from its first unanswered request; without `to_ms`: it still is.
struct Outage {
    qint64 from_ms = 0;
    std::optional<qint64> to_ms;
};

/// The states of one row over time, as far as its transitions are known. A value.
class StateBook {
public:
    /// In any order; one that is known is not doubled.
    void add(const QList<Transition> &transitions);

    const std::vector<Outage> &outages() const { return m_outages; }
    /// Moments at which the trace is interrupted: pauses, outages, new connections after them.
    const std::vector<qint64> &breaks() const { return m_breaks; }
    std::optional<qint64> first_ms() const;
    /// Up, degraded or suspect, without the part that an outage reaches back to.
    Spans available(const Span &period) const;
    Spans unreachable(const Span &period) const;

private:
    struct Change {
        qint64 time_ms;
        State to;
        qint64 outageFor_ms;
        bool operator==(const Change &) const = default;
    };

    void derive();

    std::vector<Change> m_changes;
    std::vector<Outage> m_outages;
    std::vector<qint64> m_breaks;
};

} // namespace keepwatch::ui
