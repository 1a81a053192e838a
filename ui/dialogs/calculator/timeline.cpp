// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/calculator/timeline.h"

#include "app/words/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace keepwatch::ui {

namespace {

using Mark = Timeline::Mark;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::ui::Timeline)
};

/// Linux on a near network: RFC 6298's doubling, from the smallest timeout of 200 ms.
constexpr Duration firstRetransmission = std::chrono::milliseconds(200);

/// The idle time that the system really waits for.
Duration idleTime(const DetectionInput &input)
{
    if (input.keepalive.mode == KeepaliveOptions::Mode::System)
        return input.system.value_or(shippedValues(input.platform)).idle;
    const Duration asked = input.keepalive.idle;
    return input.platform == Platform::Windows ? asked : Duration(std::chrono::ceil<std::chrono::seconds>(asked));
}

void addVerdict(Timeline &timeline, const std::optional<Duration> &verdict, const std::optional<Duration> &latest)
{
    if (verdict)
        timeline.events.push_back({ *verdict, Mark::Verdict });
    if (verdict && latest && *latest > *verdict)
        timeline.latest = latest;
}

QString momentText(Duration at)
{
    return at == Duration::zero() ? words::seconds(at) : words::duration(at);
}

QString markText(Mark mark, qsizetype count)
{
    switch (mark) {
    case Mark::LastData:
        return Text::tr("last data");
    case Mark::Probe:
        return Text::tr("%n probe(s)", "", int(count));
    case Mark::Retransmission:
        return Text::tr("%n repetition(s)", "", int(count));
    case Mark::Verdict:
        return Text::tr("verdict");
    }
    return {};
}

/// As many moments as can be read; the last one says where they end.
QString momentsText(const QStringList &moments)
{
    constexpr qsizetype most = 5;
    if (moments.size() <= most)
        return moments.join(Text::tr(", ", "between moments"));
    return moments.first(most - 2).join(Text::tr(", ", "between moments")) % u" … "_qs % moments.constLast();
}

} // namespace

std::optional<Duration> Timeline::verdict() const
{
    if (events.empty() || events.back().mark != Mark::Verdict)
        return std::nullopt;
    return events.back().at;
}

Duration Timeline::end() const
{
    return std::max(latest.value_or(Duration::zero()), events.empty() ? Duration::zero() : events.back().at);
}

Timeline idleTimeline(const DetectionInput &input, const DetectionTime &time)
{
    Timeline timeline;
    timeline.events.push_back({ Duration::zero(), Mark::LastData });
    if (time.idle && time.probes > 0) {
        const Duration idle = idleTime(input);
        const Duration interval = (*time.idle - idle) / time.probes;
        for (int i = 0; i < time.probes; ++i)
            timeline.events.push_back({ idle + i * interval, Mark::Probe });
    }
    addVerdict(timeline, time.idle,
        time.idle && time.idleTimerSlack ? std::optional(*time.idle + *time.idleTimerSlack) : std::nullopt);
    return timeline;
}

Timeline busyTimeline(const DetectionInput &input, const DetectionTime &time)
{
    Timeline timeline;
    timeline.events.push_back({ Duration::zero(), Mark::LastData });
    if (input.platform == Platform::Linux && time.busy) {
        Duration at = firstRetransmission;
        for (Duration wait = firstRetransmission; at < *time.busy; at += wait) {
            timeline.events.push_back({ at, Mark::Retransmission });
            wait = std::min(2 * wait, input.longestRto);
        }
    }
    addVerdict(timeline, time.busy, time.busyLatest);
    return timeline;
}

QString timelineText(const Timeline &timeline)
{
    QStringList parts;
    for (const Mark mark : { Mark::LastData, Mark::Probe, Mark::Retransmission, Mark::Verdict }) {
        QStringList moments;
        for (const Timeline::Event &event : timeline.events) {
            if (event.mark == mark)
                moments << momentText(event.at);
        }
        if (!moments.isEmpty())
            //: moments, what happens at them
            parts << Text::tr("%1: %2", "moments, what happens")
                         .arg(momentsText(moments), markText(mark, moments.size()));
    }
    if (!timeline.verdict())
        parts << Text::tr("no verdict, ever");
    else if (timeline.latest)
        parts << Text::tr("at the latest %1").arg(words::secondsAtLength(*timeline.latest));
    return parts.join(u" · ");
}

} // namespace keepwatch::ui
