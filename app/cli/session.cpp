// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/targets.h"
#include "app/words/errors.h"

#include <QCoreApplication>
#include <QTimer>

namespace keepwatch::cli {

Session::Session(const CommandLine &line, const QList<TargetSpec> &targets)
    : m_line(line)
    , m_targets(targets)
    , m_recorder(line, targets)
    , m_history(m_clock, m_engine)
{
    connect(&m_signals, &TerminationSignals::received, this, [this] { end(); });
    connectEngine();
}

Session::~Session() = default;

void Session::connectEngine()
{
    using engine::Engine;
    const auto record = [this](auto signal, auto method) {
        connect(&m_engine, signal, this, [this, method](const auto &values) {
            (m_recorder.*method)(values);
            checkOutputs();
        });
    };
    record(&Engine::rowsChanged, &Recorder::addRows);
    record(&Engine::optionsApplied, &Recorder::addOptions);
    record(&Engine::tlsReported, &Recorder::addTls);
    record(&Engine::transitioned, &Recorder::addTransitions);
    record(&Engine::certified, &Recorder::addCertificates);
    record(&Engine::sampled, &Recorder::addSamples);
    record(&Engine::incidentsChanged, &Recorder::addIncidents);
    record(&Engine::flappingChanged, &Recorder::addFlapping);
    record(&Engine::interrupted, &Recorder::addInterruptions);
    record(&Engine::ownPaused, &Recorder::addPause);
    connect(&m_engine, &Engine::rowsRemoved, this,
        [this](const QList<RowId> &rows) { m_recorder.removeRows(rows, m_clock.utcNow()); });
    connect(&m_engine, &Engine::listening, this, [this](TargetId target, const Endpoint &endpoint) {
        m_recorder.listening(target, endpoint, m_clock.utcNow());
        checkOutputs();
    });
    connect(&m_engine, &Engine::failed, this, &Session::fail);
    connect(&m_engine, &Engine::stopped, this, [] { QCoreApplication::quit(); });
}

bool Session::openOutputs()
{
    auto error = m_recorder.error();
    if (!error && !m_line.historyPath.isEmpty())
        error = m_history.open(m_line.historyPath);
    if (error)
        complain(words::errorSentence(*error));
    return !error;
}

ExitCode Session::run()
{
    if (!openOutputs())
        return ExitCode::CannotOpen;
    if (m_line.duration)
        QTimer::singleShot(
            std::chrono::ceil<std::chrono::milliseconds>(*m_line.duration), Qt::PreciseTimer, this, [this] { end(); });
    m_engine.setReference(m_line.reference);
    m_engine.add(m_targets);
    QCoreApplication::exec();
    return result();
}

void Session::fail(TargetId target, const Error &error)
{
    Q_UNUSED(target)
    complain(words::errorSentence(error));
    if (error.code == ErrorCode::CannotListen)
        end(ExitCode::CannotOpen);
    else if (error.code == ErrorCode::TooFewDescriptors)
        end(ExitCode::Usage);
}

void Session::checkOutputs()
{
    const auto error = m_recorder.error();
    if (!error || m_code)
        return;
    complain(words::errorSentence(*error));
    end(ExitCode::CannotOpen);
}

void Session::end(std::optional<ExitCode> code)
{
    if (!m_code)
        m_code = code;
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_engine.stop();
}

ExitCode Session::result()
{
    const UtcTime now = m_clock.utcNow();
    m_recorder.finish(now);
    m_history.close();
    checkOutputs();
    if (m_code)
        return *m_code;
    return m_recorder.isAllWell(now) ? ExitCode::AllWell : ExitCode::NotWell;
}

bool areTargetsRight(const Targets &targets)
{
    for (const QString &sentence : targets.notes + targets.faults)
        complain(sentence);
    return targets.faults.isEmpty();
}

ExitCode runTargets(const CommandLine &line, const Targets &targets)
{
    return areTargetsRight(targets) ? Session(line, targets.specs).run() : ExitCode::Usage;
}

} // namespace keepwatch::cli
