// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/limitsearch.h"

#include "app/cli/translated.h"
#include "app/engine/idlelimit/idlelimitfile.h"
#include "app/report/idlelimitlines.h"
#include "app/words/errors.h"
#include "app/words/idlelimit.h"
#include "app/words/numbers.h"

#include <QCoreApplication>

#include <cstdio>

#if defined(Q_OS_UNIX)
#include <unistd.h>
#endif

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

bool isTerminal()
{
#if defined(Q_OS_UNIX)
    return ::isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

engine::IdleLimitFinder::Order orderOf(const CommandLine &line, const TargetSpec &target)
{
    const QString path = line.statePath.isEmpty() ? engine::IdleLimitFile::usualPathFor(target) : line.statePath;
    return { .target = target, .maximum = line.longestSilence, .path = path, .goesOn = line.isResumed };
}

void note(const QString &text)
{
    std::fputs(qUtf8Printable(text), stderr);
    std::fflush(stderr);
}

/// What came of it can be used, whether or not it is a limit.
bool isAnswer(IdleLimit::Kind kind)
{
    using Kind = IdleLimit::Kind;
    return kind != Kind::Undecided && kind != Kind::Unreachable && kind != Kind::Unsteady;
}

} // namespace

LimitSearch::LimitSearch(const CommandLine &line, const TargetSpec &target)
    : m_format(line.format)
    , m_target(target)
    , m_hasOwnPath(!line.statePath.isEmpty())
    , m_output(u"-"_s)
    , m_finder(orderOf(line, target))
    , m_isTerminal(isTerminal())
{
    using Finder = engine::IdleLimitFinder;
    connect(&m_signals, &TerminationSignals::received, &m_finder, &Finder::stop);
    connect(&m_finder, &Finder::progressed, this, &LimitSearch::progressed);
    connect(&m_finder, &Finder::failed, this, &LimitSearch::failed);
    connect(&m_finder, &Finder::stopped, this, &LimitSearch::interrupted);
    connect(&m_finder, &Finder::ended, this, [this](const IdleLimitProgress &progress) {
        m_progress = progress;
        tellAnswer();
        end(isAnswer(progress.limit.kind) ? ExitCode::AllWell : ExitCode::NotWell);
    });
}

ExitCode LimitSearch::run()
{
    m_finder.start();
    QCoreApplication::exec();
    if (!m_output.error())
        return m_code;
    complain(words::errorSentence(*m_output.error()));
    return ExitCode::CannotOpen;
}

void LimitSearch::progressed(const IdleLimitProgress &progress)
{
    m_progress = progress;
    if (m_told >= 0 && m_told < progress.trials.size())
        tellTrial(progress);
    m_told = progress.trials.size();
    showSilence(progress);
    if (m_output.error())
        end(ExitCode::CannotOpen);
}

void LimitSearch::tellTrial(const IdleLimitProgress &progress)
{
    const SilenceTrial &trial = progress.trials.constLast();
    const QString label = words::trialLabel(trial);
    const bool hasBegun = trial.outcome != SilenceTrial::Outcome::Unreachable;
    //: a time, what came of it
    const QString text = hasBegun ? tr("%1 of silence: %2").arg(words::duration(trial.silence), label) : label;
    note((m_isTerminal ? u"\r\x1b[K"_s : QString()) % text % u'\n');
    m_shown.reset();
    if (m_format == Format::JsonLines)
        m_output.write(report::idleLimitTrialLine(m_target.name, progress, m_clock.utcNow()));
}

/// On a terminal one line that counts; else a line for each silence that begins.
void LimitSearch::showSilence(const IdleLimitProgress &progress)
{
    const QString sentence = words::progressSentence(progress);
    if (sentence.isEmpty())
        return;
    if (m_isTerminal)
        note(u"\r\x1b[K"_s % sentence);
    else if (m_shown != progress.silence)
        note(sentence % u'\n');
    m_shown = progress.silence;
}

void LimitSearch::failed(const Error &error)
{
    complain(words::errorSentence(error));
    end(error.code == ErrorCode::NotAnIdleLimit ? ExitCode::Usage : ExitCode::CannotOpen);
}

void LimitSearch::interrupted()
{
    m_progress.silence.reset();
    if (m_isTerminal)
        note(u"\n"_s);
    note((m_hasOwnPath ? tr("Stopped. The same command with --resume and the same --state goes on with it.")
                       : tr("Stopped. The same command with --resume goes on with it."))
        % u'\n');
    tellAnswer();
    end(ExitCode::NotWell);
}

void LimitSearch::tellAnswer()
{
    if (m_format == Format::JsonLines) {
        m_output.write(report::idleLimitLine(m_target.name, m_progress, m_clock.utcNow()));
        return;
    }
    const IdleLimit &limit = m_progress.limit;
    QString text = m_target.name % u": "_s % words::idleLimitSentence(limit) % u'\n';
    for (const QString &more : { words::idleLimitHint(limit), words::likenessSentence(limit) }) {
        if (!more.isEmpty())
            text += u"  "_s % more % u'\n';
    }
    m_output.write(text.toUtf8());
}

void LimitSearch::end(ExitCode code)
{
    m_code = code;
    QCoreApplication::quit();
}

} // namespace keepwatch::cli
