// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpanel.h"
#include "ui/format/theme.h"

#include <QTest>

#include <cmath>
#include <random>

/// What the tests of the chart share: a clock that stands, a source that the test speaks through, rows and heartbeats.
namespace keepwatch::ui::test {

class FixedClock final : public Clock {
public:
    Instant now() const override { return Instant(m_now.time_since_epoch()); }
    UtcTime utcNow() const override { return m_now; }
    Duration suspended() const override { return {}; }

    UtcTime m_now{ std::chrono::milliseconds(1'700'000'000'000) };
};

/// Hands out what the test put in, and remembers what was asked.
class RecordedSource final : public ChartSource {
public:
    void follow(const QList<RowId> &rows) override { followed = rows; }
    void requestHistory(const ChartRequest &request) override { requests.append(request); }
    /// Nothing is stored.
    void answerAll()
    {
        for (const ChartRequest &request : std::exchange(requests, {}))
            Q_EMIT historyRead({ .request = request });
    }

    QList<RowId> followed;
    QList<ChartRequest> requests;
};

inline ChartRow row(quint32 id, const QString &name)
{
    return { .row = RowId{ id }, .name = name, .method = Method::Echo, .isPinned = id == 2 };
}

/// A panel on a screen of its own, and the source it is fed by.
struct Desk {
    explicit Desk(const QSize &size = { 1000, 300 })
    {
        theme.apply(Theme::Light);
        panel.resize(size);
        panel.show();
    }

    RttChart &chart() { return panel.chart(); }
    const PlotScene &scene() { return chart().plotScene(); }
    qint64 now_ms() const { return clock.m_now.time_since_epoch().count(); }

    /// `count` heartbeats up to now: a wave with noise around 20 ms times the id, every 97th missed.
    void feed(quint32 id, int count, std::chrono::milliseconds step)
    {
        std::mt19937 random(id);
        std::normal_distribution<double> noise(0, 1.5);
        QList<ChartSample> samples;
        for (int i = 0; i < count; ++i) {
            ChartSample known;
            known.sample.row = RowId{ id };
            known.sample.seq = quint64(i) + 1;
            known.sample.time = clock.utcNow() - step * (count - i);
            known.phi = 0.1F;
            if (i % 97 == int(id) * 10) {
                known.sample.outcome = Outcome::Miss;
            } else {
                const double rtt = 20.0 * id + 8 * std::sin(i / 60.0) + std::abs(noise(random)) * (i % 50 ? 1 : 12);
                known.sample.rtt = std::chrono::round<Duration>(std::chrono::duration<double, std::milli>(rtt));
                known.sample.kernelRtt = *known.sample.rtt / 2;
            }
            samples.append(known);
        }
        Q_EMIT source.sampled(samples);
    }
    void transition(quint32 id, State to, std::chrono::milliseconds ago)
    {
        Transition transition;
        transition.row = RowId{ id };
        transition.time = clock.utcNow() - ago;
        transition.to = to;
        Q_EMIT source.transitioned({ transition });
    }
    void hover(const QPointF &position)
    {
        QMouseEvent move(QEvent::MouseMove, position, position, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart().viewport(), &move);
    }

    ThemeSwitch theme;
    FixedClock clock;
    RecordedSource source;
    ChartPanel panel{ source, clock };
};

} // namespace keepwatch::ui::test
