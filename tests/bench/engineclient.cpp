// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/engine.h"
#include "tests/bench/clients.h"
#include "tests/bench/meter.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace keepwatch::bench {
namespace {

QList<TargetSpec> targetsOf(const Load &load)
{
    QList<TargetSpec> targets;
    targets.reserve(load.connections);
    for (int i = 1; i <= load.connections; ++i) {
        TargetSpec target;
        target.id = TargetId{ quint32(i) };
        target.name = QStringLiteral("peer-%1").arg(i);
        target.endpoint = { .host = QStringLiteral("127.0.0.1"), .port = Port{ load.port } };
        target.method = Method::Echo;
        target.thresholds.interval = std::chrono::seconds(1);
        target.thresholds.timeout = std::chrono::seconds(1);
        targets.append(target);
    }
    return targets;
}

/// Takes what the engine says for one run, and ends the program with it.
class Run : public QObject {
public:
    explicit Run(const Load &load)
        : m_load(load)
    {
        connect(&m_engine, &engine::Engine::sampled, this, &Run::takeSamples);
        connect(&m_engine, &engine::Engine::transitioned, this, &Run::takeTransitions);
        connect(&m_engine, &engine::Engine::stopped, qApp, &QCoreApplication::quit);
        m_engine.setFiguresInterval(std::chrono::milliseconds(500));
        m_engine.add(targetsOf(load));
    }

private:
    void takeSamples(const QList<Sample> &samples)
    {
        for (const Sample &sample : samples) {
            if (sample.rtt)
                m_meter.add(*sample.rtt);
        }
    }
    void takeTransitions(const QList<Transition> &transitions)
    {
        for (const Transition &transition : transitions) {
            if (transition.to == State::Up && transition.cause == Cause::Started && ++m_up == m_load.connections)
                measure();
            else if (transition.to == State::Suspect || transition.to == State::Unreachable)
                ++m_alarms;
        }
    }
    void measure()
    {
        m_meter.connected(m_load.connections, std::chrono::steady_clock::now() - m_begun);
        QTimer::singleShot(m_load.warmUp, this, [this] { m_meter.start(); });
        QTimer::singleShot(m_load.warmUp + m_load.measured, this, [this] {
            m_meter.print();
            if (m_alarms > 0)
                std::fprintf(stderr, "%d alarms in the run\n", m_alarms);
            m_engine.stop();
        });
    }

    Load m_load;
    Meter m_meter;
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    engine::Engine m_engine;
    int m_up = 0;
    int m_alarms = 0;
};

} // namespace

int runEngine(const Load &load, int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Run run(load);
    return QCoreApplication::exec();
}

} // namespace keepwatch::bench
