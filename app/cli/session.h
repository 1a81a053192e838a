// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/historyfile.h"
#include "app/cli/recorder.h"
#include "app/cli/signals.h"
#include "app/cli/targets.h"
#include "app/engine/engine.h"

namespace keepwatch::cli {

/// One run of `watch` or `listen`: the engine, what is written of it, and how it ends (time is up, SIGINT or SIGTERM,
/// an output or a listening address that fails). Lives in the main thread.
class Session : public QObject {
    Q_OBJECT

public:
    Session(const CommandLine &line, const QList<TargetSpec> &targets);
    ~Session() override;

    engine::Engine &engine() { return m_engine; }
    /// Runs until the end and gives the exit code.
    ExitCode run();

private:
    void connectEngine();
    /// Opens what the options name; an error has been complained about.
    bool openOutputs();
    void fail(TargetId target, const Error &error);
    /// Ends the run; the first reason counts.
    void end(std::optional<ExitCode> code = std::nullopt);
    void checkOutputs();
    ExitCode result();

    CommandLine m_line;
    QList<TargetSpec> m_targets;
    SystemClock m_clock;
    Recorder m_recorder;
    TerminationSignals m_signals;
    engine::Engine m_engine;
    HistoryFile m_history;
    bool m_isEnding = false;
    std::optional<ExitCode> m_code;
};

/// Complains about what is wrong with the targets; false: they cannot be run.
bool areTargetsRight(const Targets &targets);
/// Complains about what is wrong with the targets, or runs them.
ExitCode runTargets(const CommandLine &line, const Targets &targets);

} // namespace keepwatch::cli
