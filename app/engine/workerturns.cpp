// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Worker that recurs: batches, figures, details, and the watch over its own pauses.

#include "app/engine/inside.h"
#include "app/engine/worker.h"

#include <QTimerEvent>

namespace keepwatch::engine {

template <typename Function> void Worker::forEachSession(Function function)
{
    for (const auto &[id, target] : m_targets) {
        if (target.session) {
            function(*target.session);
            continue;
        }
        for (const auto &[row, client] : target.reception->clients())
            function(*client.session);
    }
}

void Worker::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_batchTimer.timerId())
        flushBatch();
    else if (event->timerId() == m_figuresTimer.timerId())
        sendFigures();
    else if (event->timerId() == m_detailsTimer.timerId())
        sendDetails();
    else if (event->timerId() == m_certificateTimer.timerId())
        forEachSession([](Session &session) { session.reviewCertificate(); });
}

void Worker::flushBatch()
{
    m_inside->timebase.refresh();
    m_outbox.flushSamples();
    if (!m_hasListeners)
        return;
    for (const auto &[id, target] : m_targets) {
        if (target.reception)
            target.reception->prune(m_clock.now());
    }
}

void Worker::showAllFigures()
{
    forEachSession([](Session &session) { session.showFigures(); });
}

void Worker::sendFigures()
{
    const QList<RowFigures> figures = m_inside->figures.take();
    if (!figures.isEmpty())
        Q_EMIT figuresChanged(figures);
}

TargetId Worker::targetOf(RowId row)
{
    TargetId found;
    forEachSession([&found, row](const Session &session) {
        if (session.row() == row)
            found = session.spec().id;
    });
    return found;
}

/// Null: it is gone. Asked once a second, when not all the others are to be looked through.
Session *Worker::watchedSession() const
{
    const auto target = m_targets.find(m_watchedTarget.value);
    if (target == m_targets.end())
        return nullptr;
    if (const auto &session = target->second.session)
        return session->row() == m_watched ? session.get() : nullptr;
    const auto client = target->second.reception->clients().find(m_watched);
    return client == target->second.reception->clients().end() ? nullptr : client->second.session.get();
}

void Worker::sendDetails()
{
    if (Session *session = watchedSession())
        Q_EMIT detailsRead(session->details());
}

bool Worker::turnStarted(Instant now, Duration late)
{
    const auto gap = m_inside->guard.turn(now, late, m_clock.suspended());
    if (!gap || m_gap)
        return false;
    // Rows with a timeout so long that the gap does not matter to them are not concerned.
    forEachSession([&](Session &session) {
        if (!session.isRunning()
            || !health::isOwnPause(gap->lateness, gap->suspended, session.spec().thresholds.timeout))
            return;
        session.freeze();
        m_gap = gap;
    });
    return m_gap.has_value();
}

void Worker::drained(Instant now)
{
    if (!m_gap || !m_inside)
        return;
    const PauseGuard::Gap gap = *std::exchange(m_gap, std::nullopt);
    m_inside->timebase.refresh();
    forEachSession([&gap](Session &session) {
        if (session.isFrozen())
            session.thaw(gap.from);
    });
    Q_EMIT ownPaused({ .from = m_inside->timebase.utc(gap.from - gap.suspended), .to = m_inside->timebase.utc(now) });
}

} // namespace keepwatch::engine
