// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/judges/phiaccrual.h"
#include "app/history/records.h"
#include "ui/charts/chartsource.h"

#include <memory>
#include <vector>

namespace keepwatch::desktop {

/// How suspicious the silence of one row was when each of its heartbeats was resolved. A value; feed in order of time.
class SuspicionReader {
public:
    ui::ChartSample read(const Sample &sample);

private:
    health::PhiAccrual m_phi;
    bool m_wasSuspected = false;
};

/// When the sessions began in which a row was watched.
using SessionStarts = std::vector<UtcTime>;

/// Makes what the chart asked for out of a row's stored samples, part by part. A value.
class ChartReading {
public:
    /// `starts` are filled by the first reading of a row and used by all.
    ChartReading(const ui::ChartRequest &request, std::shared_ptr<SessionStarts> starts)
        : m_request(request)
        , m_starts(std::move(starts))
    {
    }

    const ui::ChartRequest &request() const { return m_request; }
    /// Come before the samples.
    ui::ChartHistory addTransitions(const QList<Transition> &transitions);
    ui::ChartHistory addSamples(const QList<Sample> &samples, bool isLast);
    /// In place of the samples: the store does not keep suspicion and the kernel's round-trip times of minutes.
    ui::ChartHistory addMinutes(const QList<history::StoredRollUp> &minutes, bool isLast);

private:
    void addPause(const Sample &sample, ui::ChartHistory &history);
    void addRecord(const history::RollUp &record, ui::ChartHistory &history);
    void addToMinute(const ui::ChartSample &sample, ui::ChartHistory &history);

    ui::ChartRequest m_request;
    SuspicionReader m_suspicion;
    std::optional<ui::ChartMinute> m_minute; ///< the one that is being filled
    std::shared_ptr<SessionStarts> m_starts;
    std::optional<UtcTime> m_last; ///< sample
};

} // namespace keepwatch::desktop
