// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/idlelimit/silencerun.h"

#include "app/engine/inside.h"
#include "app/health/judges/diagnosis.h"

#include <algorithm>

namespace keepwatch::engine {

using std::chrono::milliseconds;

namespace {

// How often the kernel is asked whether a packet has passed: often while each tells something, then seldom.
constexpr Duration closeLook = milliseconds(20);
constexpr Duration glance = milliseconds(250);

health::SilenceWatch::Plan planOf(const TargetSpec &target, Duration silence)
{
    Duration timeout = target.thresholds.timeout;
    if (target.dialogue)
        timeout = target.dialogue->repeat.timeout.value_or(timeout);
    return { .silence = silence,
        .timeout = timeout,
        .speaks = SpareConnection::speaks(target),
        .hasCompany = target.secondOpinion };
}

/// A service that allows one heartbeat on a connection is asked that one at the end.
SpareConnection::Greeting greetingOf(const TargetSpec &target)
{
    const bool isOnlyOne = target.dialogue && target.dialogue->isPerConnection;
    return isOnlyOne ? SpareConnection::Greeting::None : SpareConnection::Greeting::Heartbeat;
}

} // namespace

SilenceRun::SilenceRun(
    const TargetSpec &target, Duration silence, Inside &inside, std::function<void(const SilenceTrial &)> ended)
    : m_target(target)
    , m_inside(inside)
    , m_ended(std::move(ended))
    , m_watch(planOf(target, silence))
{
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, &SilenceRun::step);
}

SilenceRun::~SilenceRun() = default;

/// A silence goes on while this computer sleeps.
Instant SilenceRun::now() const
{
    const Clock &clock = m_inside.timebase.clock();
    return clock.now() + clock.suspended();
}

void SilenceRun::start()
{
    m_own = std::make_unique<SpareConnection>(m_target, greetingOf(m_target), m_inside,
        SpareConnection::Listeners{ .ready = [this] { ownReady(); },
            .failed = [this](const Evidence &evidence) { ownFailed(evidence); },
            .answered =
                [this] {
                    m_watch.answered();
                    step(); // packets that keep coming shall not put the look at them off
                },
            .died = [this](const Evidence &evidence) { ownDied(evidence); } });
    m_own->open();
}

void SilenceRun::ownReady()
{
    m_begun = now();
    m_watch.begin(m_begun);
    step();
}

void SilenceRun::ownFailed(const Evidence &evidence)
{
    end({ .silence = {}, .outcome = SilenceTrial::Outcome::Unreachable, .cause = causeOf(evidence) });
}

void SilenceRun::ownDied(const Evidence &evidence)
{
    m_watch.died(evidence, now());
    settle();
}

void SilenceRun::step()
{
    m_watch.read(m_own ? m_own->read() : std::nullopt, now());
    const auto due = m_watch.questionDue();
    if (due && *due <= now()) {
        m_watch.asked(now());
        m_own->ask();
    }
    settle();
}

void SilenceRun::askForOpinion()
{
    m_watch.opinionAsked();
    if (!m_target.secondOpinion)
        m_own.release()->deleteLater();
    m_opinion = std::make_unique<SpareConnection>(m_target, SpareConnection::Greeting::Heartbeat, m_inside,
        SpareConnection::Listeners{ .ready =
                                        [this] {
                                            m_watch.opinionAnswered(now());
                                            settle();
                                        },
            .failed =
                [this](const Evidence &evidence) {
                    m_watch.opinionFailed(causeOf(evidence));
                    settle();
                },
            .answered = {},
            .died = {} });
    m_opinion->open();
}

/// After whatever happened: the end, a new connection, and when to look next.
void SilenceRun::settle()
{
    if (m_watch.trial())
        return end(*m_watch.trial());
    if (m_watch.isOpinionDue(now()))
        askForOpinion();
    const auto due = m_watch.questionDue();
    Duration pause = closeLook;
    if (due && now() - m_begun > health::SilenceWatch::settling)
        pause = std::clamp(*due - now(), Duration::zero(), glance);
    m_wake.start(std::chrono::ceil<milliseconds>(pause));
}

void SilenceRun::end(const SilenceTrial &trial)
{
    m_wake.stop();
    for (auto *connection : { &m_own, &m_opinion }) {
        if (*connection) {
            (*connection)->close();
            connection->release()->deleteLater(); // it may be the one that speaks
        }
    }
    if (const auto ended = std::exchange(m_ended, {}))
        ended(trial);
}

Cause SilenceRun::causeOf(const Evidence &evidence) const
{
    return health::diagnose(evidence, m_target.method).cause;
}

} // namespace keepwatch::engine
