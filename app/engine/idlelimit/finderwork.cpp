// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/idlelimit/finderwork.h"

#include "app/engine/inside.h"
#include "app/engine/loop/eventloop.h"

#include <QCoreApplication>

namespace keepwatch::engine {

namespace {

constexpr auto reportPause = std::chrono::seconds(1);

} // namespace

FinderWork::FinderWork(const IdleLimitFinder::Order &order)
    : m_order(order)
    , m_file(order.path, order.target)
    , m_second(this)
{
    m_second.setInterval(reportPause);
    connect(&m_second, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

FinderWork::~FinderWork() = default;

void FinderWork::start()
{
    if (!hasIntendedDispatcher())
        qFatal("The finder's thread runs another event dispatcher than intended");
    if (m_run || !load())
        return;
    if (!m_inside)
        m_inside = std::make_unique<Inside>(m_clock, [](TargetId) {});
    save(); // what is to be found out, before anything is
    m_second.start();
    next();
}

/// False: what is there is not to be touched.
bool FinderWork::load()
{
    m_search = health::IdleLimitSearch(m_order.maximum.value_or(health::IdleLimitSearch::usualMaximum));
    if (m_order.path.isEmpty())
        return true;
    const auto found = m_file.load();
    if (!found) {
        Q_EMIT failed(found.error());
        return false;
    }
    if (*found && m_order.goesOn)
        m_search = health::IdleLimitSearch(m_order.maximum.value_or((*found)->maximum()), (*found)->trials());
    return true;
}

void FinderWork::next()
{
    m_silence = m_search.next();
    if (!m_silence) {
        m_second.stop();
        Q_EMIT progressed(progress());
        Q_EMIT ended(progress());
        return;
    }
    m_run = std::make_unique<SilenceRun>(
        m_order.target, *m_silence, *m_inside, [this](const SilenceTrial &trial) { trialEnded(trial); });
    m_run->start();
    Q_EMIT progressed(progress());
}

void FinderWork::trialEnded(const SilenceTrial &trial)
{
    m_run.release()->deleteLater(); // it is the one that speaks
    m_search.add(trial);
    save();
    next();
}

void FinderWork::save()
{
    if (m_order.path.isEmpty())
        return;
    if (const auto error = m_file.save(m_search))
        Q_EMIT failed(*error);
}

void FinderWork::stop()
{
    m_second.stop();
    m_run.reset();
    m_silence.reset();
    // Dials and connections that ended in this turn wait to be deleted, and leave the gate when they are.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_inside.reset();
    Q_EMIT stopped();
}

IdleLimitProgress FinderWork::progress() const
{
    IdleLimitProgress progress = m_search.progress();
    progress.silence = m_silence;
    if (m_run) {
        progress.silent = m_run->silent();
        progress.isAsking = m_run->isAsking();
    }
    progress.remainingAtMost = std::max(Duration::zero(), progress.remainingAtMost - progress.silent);
    return progress;
}

} // namespace keepwatch::engine
