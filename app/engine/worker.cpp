// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/worker.h"

#include "app/engine/inside.h"
#include "app/engine/loop/eventloop.h"
#include "app/native/system.h"

#include <QCoreApplication>

namespace keepwatch::engine {

namespace {

// Beside the targets' connections: the loop, the listeners, files, libraries, a few side dials.
constexpr quint64 spareDescriptors = 64;

} // namespace

Worker::Worker()
    : m_outbox(this)
    , m_outages(m_outbox, m_clock, this)
{
}

Worker::~Worker() = default;

void Worker::begin()
{
    m_descriptorLimit = native::raiseDescriptorLimit().now;
    m_inside = std::make_unique<Inside>(m_clock, [this](TargetId target) { startOne(target); });
    m_services = std::make_unique<const Services>(Services{ .timebase = m_inside->timebase,
        .scheduler = m_inside->scheduler,
        .outbox = m_outbox,
        .resolver = m_inside->resolver,
        .gate = m_inside->gate,
        .consultations = m_inside->consultations,
        .network = m_inside->network,
        .trust = m_inside->trust,
        .reference = m_inside->reference,
        .figures = m_inside->figures });
    m_inside->consultations.setSufficient([this](RowId row) { return m_outages.isSufficientlyKnown(row); });
    if (!hasIntendedDispatcher())
        qFatal("The engine's thread runs another event dispatcher than intended");
    observeTurns(this);
    m_batchTimer.start(int(batch.count()), Qt::PreciseTimer, this);
    m_certificateTimer.start(int(certificateReview.count()), Qt::VeryCoarseTimer, this);
}

/// In its turn like every other command: a target that was removed and came back (undo) is gone before it comes.
void Worker::add(const QList<TargetSpec> &specs)
{
    m_inside->chores.add([this, specs] { addAll(specs); });
}

void Worker::addAll(const QList<TargetSpec> &specs)
{
    std::vector<Starter::Candidate> candidates;
    for (const TargetSpec &spec : specs) {
        addOne(spec);
        if (!spec.isPaused)
            candidates.push_back({ spec.id, spec.thresholds.interval });
    }
    checkDescriptors();
    m_inside->starter.start(candidates);
}

void Worker::addOne(const TargetSpec &spec)
{
    Target target;
    target.isWanted = !spec.isPaused;
    if (spec.role == TargetSpec::Role::Listener)
        target.reception = makeReception(spec);
    else
        target.session = std::make_unique<Session>(RowId{ ++m_lastRow }, spec, *m_services);
    m_hasListeners = m_hasListeners || target.reception;
    if (spec.isPaused && target.session)
        target.session->pause();
    m_targets.insert_or_assign(spec.id.value, std::move(target));
}

std::unique_ptr<Reception> Worker::makeReception(const TargetSpec &spec)
{
    const TargetId id = spec.id;
    return std::make_unique<Reception>(spec, *m_services,
        Reception::Callbacks{ .nextRow = [this] { return RowId{ ++m_lastRow }; },
            .listening = [this, id](const Endpoint &endpoint) { Q_EMIT listening(id, endpoint); },
            .failed = [this, id](const Error &error) { Q_EMIT failed(id, error); } });
}

void Worker::startOne(TargetId id)
{
    const auto place = m_targets.find(id.value);
    if (place == m_targets.end() || !place->second.isWanted)
        return;
    Target &target = place->second;
    if (target.reception)
        target.reception->resume();
    else if (!target.session->isRunning())
        target.session->start();
}

void Worker::edit(const QList<TargetSpec> &specs)
{
    for (const TargetSpec &spec : specs)
        m_inside->chores.add([this, spec] { editOne(spec); });
}

void Worker::editOne(const TargetSpec &spec)
{
    const auto place = m_targets.find(spec.id.value);
    if (place == m_targets.end())
        return;
    if (place->second.reception)
        place->second.reception->edit(spec);
    else
        place->second.session->edit(spec);
}

void Worker::remove(const QList<TargetId> &targets)
{
    for (const TargetId id : targets)
        m_inside->chores.add([this, id] { removeOne(id); });
}

void Worker::removeOne(TargetId id)
{
    const auto place = m_targets.find(id.value);
    if (place == m_targets.end())
        return;
    const Target target = std::move(place->second);
    m_targets.erase(place);
    if (target.session) {
        target.session->stop();
        m_outbox.putRemoved(target.session->row());
        return;
    }
    target.reception->stop();
    for (const auto &[row, client] : target.reception->clients())
        m_outbox.putRemoved(row);
}

void Worker::pause(const QList<TargetId> &targets)
{
    for (const TargetId id : targets)
        m_inside->chores.add([this, id] { pauseOne(id); });
}

void Worker::pauseOne(TargetId id)
{
    const auto place = m_targets.find(id.value);
    if (place == m_targets.end() || !std::exchange(place->second.isWanted, false))
        return;
    if (place->second.reception)
        place->second.reception->pause();
    else
        place->second.session->pause();
}

void Worker::resume(const QList<TargetId> &targets)
{
    m_inside->chores.add([this, targets] { startAll(targets); });
}

void Worker::startAll(const QList<TargetId> &targets)
{
    std::vector<Starter::Candidate> candidates;
    for (const TargetId id : targets) {
        const auto place = m_targets.find(id.value);
        if (place == m_targets.end() || std::exchange(place->second.isWanted, true))
            continue;
        const auto &session = place->second.session;
        candidates.push_back({ id, session ? session->spec().thresholds.interval : Duration::zero() });
    }
    m_inside->starter.start(candidates);
}

void Worker::checkDescriptors()
{
    const quint64 needed = m_targets.size() + spareDescriptors;
    if (!m_descriptorLimit || needed <= *m_descriptorLimit || std::exchange(m_hasSaidTooFew, true))
        return;
    Q_EMIT failed({},
        { .code = ErrorCode::TooFewDescriptors,
            .subject = QString::number(needed),
            .detail = QString::number(*m_descriptorLimit) });
}

void Worker::setFiguresInterval(std::chrono::milliseconds interval)
{
    const bool isWanted = interval.count() > 0;
    const bool wasWanted = m_inside->figures.isWanted();
    if (isWanted)
        m_figuresTimer.start(int(interval.count()), Qt::CoarseTimer, this);
    else
        m_figuresTimer.stop();
    if (isWanted == wasWanted)
        return;
    m_inside->figures.setWanted(isWanted);
    if (isWanted)
        showAllFigures();
}

void Worker::watchDetails(RowId row)
{
    m_watched = row;
    m_watchedTarget = targetOf(row);
    if (!row.isValid()) {
        m_detailsTimer.stop();
        return;
    }
    m_detailsTimer.start(1000, Qt::CoarseTimer, this);
    sendDetails();
}

void Worker::setReference(const ReferenceChoice &choice)
{
    m_inside->reference.choose(choice);
}

void Worker::stop()
{
    observeTurns(nullptr);
    m_inside->chores.finish();
    m_batchTimer.stop();
    m_certificateTimer.stop();
    m_figuresTimer.stop();
    m_detailsTimer.stop();
    for (const auto &[id, target] : m_targets) {
        if (target.session)
            target.session->stop();
        else
            target.reception->stop();
    }
    showAllFigures();
    sendFigures();
    m_outbox.flushSamples();
    m_outbox.flushTurn();
    m_targets.clear();
    // Dials and connections that ended in this turn wait to be deleted, and leave the gate when they are.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_inside.reset();
    Q_EMIT stopped();
}

} // namespace keepwatch::engine
