// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/engine/idlelimit/idlelimitfinder.h"

namespace keepwatch::cli {

/// One run of `idle-limit`: the finder, its progress on stderr, its answer on stdout. SIGINT and SIGTERM stop it so
/// that it can be gone on with. Lives in the main thread.
class LimitSearch : public QObject {
    Q_OBJECT

public:
    LimitSearch(const CommandLine &line, const TargetSpec &target);

    /// Runs until the end and gives the exit code.
    ExitCode run();

private:
    void progressed(const IdleLimitProgress &progress);
    void tellTrial(const IdleLimitProgress &progress);
    void showSilence(const IdleLimitProgress &progress);
    void failed(const Error &error);
    void interrupted();
    void tellAnswer();
    void end(ExitCode code);

    Format m_format;
    TargetSpec m_target;
    bool m_hasOwnPath; ///< of the state
    SystemClock m_clock;
    Output m_output;
    TerminationSignals m_signals;
    engine::IdleLimitFinder m_finder;
    IdleLimitProgress m_progress;
    qsizetype m_told = -1; ///< trials; below 0: nothing has come yet, and those of an earlier run are no news
    std::optional<Duration> m_shown; ///< the silence whose beginning stderr has
    bool m_isTerminal;
    ExitCode m_code = ExitCode::NotWell;
};

} // namespace keepwatch::cli
