// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/session.h"

#include "app/core/prefetch.h"
#include "app/engine/nativevalues.h"
#include "app/engine/outbox.h"

#include <QRandomGenerator>

namespace keepwatch::engine {

using health::Slot;

namespace {

double random01()
{
    return QRandomGenerator::global()->generateDouble();
}

/// What a dialogue says about its connections and its time. Each step may take its own time; the opening's comes on top
/// of the first heartbeat's.
void addDialogue(const Dialogue &dialogue, health::Plan &plan)
{
    plan.isPerConnection = dialogue.isPerConnection;
    plan.renewAfter = dialogue.renewAfter;
    plan.thresholds.timeout = dialogue.repeat.timeout.value_or(plan.thresholds.timeout);
    for (const DialogueStep &step : dialogue.opening)
        plan.openingAllowance += step.timeout.value_or(Duration::zero());
}

} // namespace

Session::Session(RowId row, const TargetSpec &spec, const Services &services)
    : m_spec(spec)
    , m_peer(spec.endpoint.toString())
    , m_services(services)
    , m_row(row)
    , m_machine(plan(), *this, random01)
    , m_record(services.timebase.now())
{
    describe();
}

Session::Session(RowId row, const TargetSpec &spec, const Services &services, Connection::Origin accepted,
    std::function<void(RowId)> closed)
    : m_spec(spec)
    , m_peer(accepted.peer)
    , m_closed(std::move(closed))
    , m_services(services)
    , m_row(row)
    , m_isInbound(true)
    , m_machine(plan(), *this, random01)
    , m_record(services.timebase.now())
{
    describe();
    adopt(Slot::Own, std::move(accepted));
}

Session::~Session()
{
    m_services.figures.drop(m_figuresPlace);
    for (Line &each : m_lines)
        drop(each);
}

void Session::start()
{
    m_isRunning = true;
    m_machine.start(m_services.timebase.now());
    settle();
}

void Session::pause()
{
    m_isRunning = false;
    m_machine.pause(m_services.timebase.now());
    settle();
}

void Session::stop()
{
    m_isRunning = false;
    m_machine.stop(m_services.timebase.now());
    m_services.scheduler.cancel(*this);
}

void Session::edit(const TargetSpec &spec)
{
    const bool isElsewhere = spec.endpoint != m_spec.endpoint || spec.method != m_spec.method
        || spec.dialogue != m_spec.dialogue || !spec.tls.isSameSession(m_spec.tls);
    const bool isRenamed = spec.name != m_spec.name || spec.group != m_spec.group;
    const bool hasOtherOptions = spec.keepalive != m_spec.keepalive;
    if (isElsewhere && !m_isInbound) {
        reconnect(spec);
        return;
    }
    const ChosenMethod method = m_spec.method;
    m_spec = spec;
    m_spec.method = method; // of an inbound connection: what it was accepted for
    if (isRenamed)
        describe();
    for (Line &each : m_lines) {
        if (hasOtherOptions && each.connection)
            report(each.connection->apply(toNative(spec.keepalive)));
    }
    updateContext();
    reviewCertificate();
    m_machine.apply(plan());
    settle();
}

void Session::reconnect(const TargetSpec &spec)
{
    const Instant now = m_services.timebase.now();
    if (m_isRunning)
        m_machine.stop(now);
    m_spec = spec;
    m_peer = spec.endpoint.toString();
    m_report.reset();
    m_tlsReport.reset();
    describe();
    m_machine.apply(plan());
    if (m_isRunning)
        m_machine.start(now);
    settle();
}

void Session::freeze()
{
    m_isFrozen = true;
    m_machine.freeze();
}

void Session::thaw(Instant from)
{
    m_isFrozen = false;
    m_machine.thaw(from, m_services.timebase.now());
    settle();
}

health::Plan Session::plan() const
{
    health::Plan plan{ .method = m_spec.method,
        .isInbound = m_isInbound,
        .secondOpinion = m_spec.secondOpinion,
        .renewAfter = {},
        .thresholds = m_spec.thresholds,
        .keepIdle = m_spec.keepalive.idle,
        .keepInterval = m_spec.keepalive.interval };
    if (m_spec.dialogue)
        addDialogue(*m_spec.dialogue, plan);
    if (m_report && m_report->effective.idle && m_report->effective.interval) {
        plan.keepIdle = *m_report->effective.idle;
        plan.keepInterval = *m_report->effective.interval;
    }
    return plan;
}

void Session::settle()
{
    m_hasNews = true;
    arm();
    showNews();
}

void Session::arm()
{
    std::optional<Instant> next = m_machine.nextWake();
    for (const Line &each : m_lines) {
        if (each.connection && each.connection->nextPoll())
            next = std::min(next.value_or(Instant::max()), *each.connection->nextPoll());
    }
    if (next)
        m_services.scheduler.wakeAt(*this, *next);
    else
        m_services.scheduler.cancel(*this);
}

void Session::wake(Instant now)
{
    for (const Line &each : m_lines) {
        if (each.connection)
            each.connection->poll(now);
    }
    m_machine.wake(now);
    // A heartbeat that was merely sent is no news; while something is wrong the misses may be more.
    m_hasNews = m_hasNews || m_machine.state() != State::Up;
    arm();
    showNews();
}

void Session::fetch() const
{
    prefetch(&m_lines, &m_record);
    m_record.fetchOwn();
    if (const auto &own = m_lines.front().connection)
        own->fetchOwn();
    m_machine.fetchOwn();
}

void Session::showNews()
{
    if (m_hasNews && m_services.figures.isWanted())
        showFigures();
}

void Session::showFigures()
{
    m_hasNews = false;
    m_services.figures.put(figures(), m_figuresPlace);
}

void Session::describe()
{
    m_services.outbox.put(RowInfo{ .row = m_row,
        .target = m_spec.id,
        .name = m_spec.name,
        .group = m_spec.group,
        .peer = m_peer,
        .method = m_spec.method,
        .isInbound = m_isInbound,
        .hasTls = m_spec.tls.isOn,
        .isVerified = m_spec.tls.isVerified });
}

void Session::report(const native::AppliedOptions &applied)
{
    OptionsReport fresh = toReport(applied, m_spec);
    fresh.row = m_row;
    fresh.time = m_services.timebase.utc(m_services.timebase.now());
    const bool isNews = !m_report || m_report->requested != fresh.requested || m_report->effective != fresh.effective
        || m_report->warnings != fresh.warnings || m_report->refused != fresh.refused;
    m_report = std::make_unique<OptionsReport>(fresh);
    if (isNews)
        m_services.outbox.put(fresh);
}

/// Short connections come again and again: only what changed is told.
void Session::reportTls(const std::shared_ptr<const TlsFacts> &facts)
{
    TlsReport fresh = toReport(facts, m_spec.tls, m_services.timebase.utc(m_services.timebase.now()));
    fresh.row = m_row;
    const bool isNews = !m_tlsReport || !m_tlsReport->saysTheSame(fresh);
    m_tlsReport = fresh;
    if (isNews)
        m_services.outbox.put(fresh);
}

void Session::reviewCertificate()
{
    if (m_tlsReport)
        reportTls(m_tlsReport->facts);
}

RowFigures Session::figures()
{
    const Instant now = m_services.timebase.now();
    RowFigures figures = m_record.figures(now);
    figures.row = m_row;
    figures.state = m_machine.state();
    figures.missesInARow = m_machine.missesInARow();
    figures.phi = m_machine.phi(now);
    return figures;
}

RowDetails Session::details()
{
    RowDetails details{
        .row = m_row, .figures = figures(), .localAddress = {}, .connectedSince = {}, .reading = {}, .tls = {}
    };
    if (const auto &own = line(Slot::Own).connection) {
        const Evidence evidence = own->look();
        details.localAddress = own->localAddress();
        details.connectedSince = m_services.timebase.utc(own->since());
        details.reading = evidence.last;
        details.tls = own->tls();
    }
    return details;
}

} // namespace keepwatch::engine
