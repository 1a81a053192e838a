// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/engine.h"
#include "tests/bench/clients.h"
#include "tests/bench/meter.h"
#include "tests/bench/peers.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSet>
#include <QTimer>

#include <cstdio>

namespace keepwatch::bench {
namespace {

TargetSpec specOf(std::uint32_t number, Task task, const Load &load)
{
    TargetSpec spec;
    spec.id = TargetId{ number };
    spec.name = QStringLiteral("peer-%1").arg(number);
    spec.endpoint = { .host = QHostAddress(firstAddress + number).toString(), .port = Port{ load.port } };
    spec.method = task == Task::Framed ? Method::Framed : task == Task::Connect ? Method::Keepalive : Method::Echo;
    spec.thresholds.interval = load.interval;
    spec.thresholds.timeout = std::max(load.interval, std::chrono::milliseconds(1000));
    return spec;
}

QList<TargetSpec> targetsOf(Task task, const Load &load)
{
    if (task == Task::Inbound) {
        TargetSpec listener = specOf(1, task, load);
        listener.role = TargetSpec::Role::Listener;
        listener.endpoint = { .host = QStringLiteral("127.0.0.1"), .port = Port{ 0 } };
        listener.limits = { .clients = 0, .clientsPerAddress = 0 };
        return { listener };
    }
    QList<TargetSpec> targets;
    targets.reserve(load.connections);
    for (int i = 1; i <= load.connections; ++i)
        targets.append(specOf(std::uint32_t(i), task, load));
    return targets;
}

/// Takes what the engine says for one run, and ends the program with it.
class Run : public QObject {
public:
    Run(Task task, const Load &load)
        : m_task(task)
        , m_load(load)
        , m_waysOut(WaysOut::open(load.waysOut))
    {
        connect(&m_engine, &engine::Engine::sampled, this, &Run::takeSamples);
        connect(&m_engine, &engine::Engine::transitioned, this, &Run::takeTransitions);
        connect(&m_engine, &engine::Engine::stopped, qApp, &QCoreApplication::quit);
        connect(&m_engine, &engine::Engine::listening, this, [](TargetId, const Endpoint &endpoint) {
            std::printf("%u\n", unsigned(endpoint.port.value));
            std::fflush(stdout);
        });
        m_engine.setFiguresInterval(std::chrono::milliseconds(500));
        m_engine.add(targetsOf(task, load));
    }

private:
    void takeSamples(const QList<Sample> &samples)
    {
        for (const Sample &sample : samples) {
            if (!sample.rtt)
                continue;
            m_meter.add(*sample.rtt);
            if (m_waysOut)
                m_meter.addWayBack(*sample.rtt - Duration(m_waysOut->of(sample.row.value, sample.seq)));
        }
    }
    void takeTransitions(const QList<Transition> &transitions)
    {
        for (const Transition &transition : transitions) {
            if (transition.to == State::Up)
                takeUp(transition.row);
            else if (transition.to == State::Suspect || transition.to == State::Unreachable)
                m_meter.addAlarm();
        }
    }
    /// For whatever cause: peers that dial answer nobody while they wait for room in the listener's queue, and may be
    /// called unreachable first.
    void takeUp(RowId row)
    {
        const auto before = m_up.size();
        m_up.insert(row);
        if (m_up.size() > before && m_up.size() == m_load.connections)
            measure();
    }
    void measure()
    {
        m_meter.connected(m_load.connections, std::chrono::steady_clock::now() - m_begun);
        const auto measured = m_task == Task::Connect ? std::chrono::seconds(0) : m_load.measured;
        QTimer::singleShot(m_load.warmUp, Qt::PreciseTimer, this, [this] { m_meter.start(); });
        QTimer::singleShot(m_load.warmUp + measured, Qt::PreciseTimer, this, [this] {
            m_meter.print();
            m_engine.stop();
        });
    }

    Task m_task;
    Load m_load;
    WaysOut *m_waysOut;
    Meter m_meter;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    engine::Engine m_engine;
    QSet<RowId> m_up;
};

} // namespace

int runEngine(Task task, const Load &load, int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Run run(task, load);
    return QCoreApplication::exec();
}

} // namespace keepwatch::bench
