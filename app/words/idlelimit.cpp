// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/idlelimit.h"

#include "app/words/causes.h"
#include "app/words/context.h"
#include "app/words/numbers.h"

#include <QStringList>

namespace keepwatch::words {

using Kind = IdleLimit::Kind;
using Outcome = SilenceTrial::Outcome;
using Way = KnownIdleLimit::Way;

namespace {

struct KindWords {
    Kind kind;
    const char *sentence; ///< %1: `after`
    const char *hint;
};

// Those whose sentence depends on the bounds too have it below.
constexpr std::array<KindWords, 9> kinds{ {
    { Kind::Undecided, "", "" },
    { Kind::Forgotten, "", "" },
    { Kind::Beyond, "", "" },
    { Kind::ClosedByPeer, QT_TRANSLATE_NOOP("Words", "The peer itself closes a connection after %1 of silence"),
        QT_TRANSLATE_NOOP("Words",
            "Nothing on the way forgot it before. Keepalive does not change what the peer does; a heartbeat may.") },
    { Kind::BrokenOff, QT_TRANSLATE_NOOP("Words", "The connection is broken off (RST) after %1 of silence"),
        QT_TRANSLATE_NOOP(
            "Words", "By the peer or by a firewall on the way; only against the firewall keepalive helps.") },
    { Kind::PeerSpeaks, QT_TRANSLATE_NOOP("Words", "The peer sends by itself: no silence lasts longer than %1"),
        QT_TRANSLATE_NOOP("Words", "A longer one can neither be tried nor happen, as long as the peer does that.") },
    { Kind::NotAnswered,
        QT_TRANSLATE_NOOP("Words", "After %1 of silence the peer's system acknowledges, but no program answers"),
        QT_TRANSLATE_NOOP("Words",
            "A new connection is answered: the program, or a proxy before it, forgot this one. Keepalive does not "
            "change that.") },
    { Kind::Unreachable, "", QT_TRANSLATE_NOOP("Words", "Nothing was decided. Go on when the peer answers again.") },
    { Kind::Unsteady, QT_TRANSLATE_NOOP("Words", "What was found once was not found again: no limit can be named"),
        QT_TRANSLATE_NOOP("Words", "Begin anew when neither the peer nor the network changes.") },
} };

struct OutcomeWords {
    Outcome outcome;
    const char *label;
};

constexpr std::array<OutcomeWords, 8> outcomes{ {
    { Outcome::Survived, QT_TRANSLATE_NOOP("Words", "survived") },
    { Outcome::Dropped, QT_TRANSLATE_NOOP("Words", "forgotten: no answer") },
    { Outcome::Reset, QT_TRANSLATE_NOOP("Words", "forgotten: answered with RST") },
    { Outcome::ClosedByPeer, QT_TRANSLATE_NOOP("Words", "closed by the peer") },
    { Outcome::BrokenOff, QT_TRANSLATE_NOOP("Words", "broken off (RST)") },
    { Outcome::PeerSpoke, QT_TRANSLATE_NOOP("Words", "the peer spoke") },
    { Outcome::NotAnswered, QT_TRANSLATE_NOOP("Words", "acknowledged, not answered") },
    { Outcome::Unreachable, QT_TRANSLATE_NOOP("Words", "peer not reached") },
} };

struct WayWords {
    Way way;
    const char *text;
};

constexpr std::array<WayWords, 3> ways{ {
    { Way::Silence, QT_TRANSLATE_NOOP("Words", "%1, then silence") },
    { Way::Reset, QT_TRANSLATE_NOOP("Words", "%1, then RST") },
    { Way::AnyLonger, QT_TRANSLATE_NOOP("Words", "at least %1") },
} };

const KindWords &wordsOf(Kind kind)
{
    return *std::find_if(kinds.begin(), kinds.end(), [kind](const KindWords &row) { return row.kind == kind; });
}

/// Three digits that count; never so that a bound claims more than is known.
QString bound(Duration value, bool isUpper, const QLocale &locale)
{
    Duration step = std::chrono::milliseconds(1);
    while (value / step >= 1000)
        step *= 10;
    const Duration low = value - value % step;
    return seconds(isUpper && low != value ? low + step : low, locale);
}

QString between(const IdleLimit &limit, const QLocale &locale)
{
    const QString high = bound(*limit.forgotten, true, locale);
    return limit.survived == Duration::zero() ? translated(QT_TRANSLATE_NOOP("Words", "Forgotten within %1")).arg(high)
                                              : translated(QT_TRANSLATE_NOOP("Words", "Forgotten between %1 and %2"))
                                                    .arg(bound(limit.survived, false, locale), high);
}

QString withSafeIdle(const QString &found, const IdleLimit &limit, const QLocale &locale)
{
    const auto idle = limit.safeIdle();
    return idle
        ? translated(QT_TRANSLATE_NOOP("Words", "%1; keepalive idle ≤ %2 is safe")).arg(found, seconds(*idle, locale))
        : translated(QT_TRANSLATE_NOOP("Words", "%1: too soon for keepalive")).arg(found);
}

QString undecided(const IdleLimit &limit, const QLocale &locale)
{
    if (limit.forgotten)
        return between(limit, locale);
    return limit.survived == Duration::zero() ? translated(QT_TRANSLATE_NOOP("Words", "Nothing is known yet"))
                                              : translated(QT_TRANSLATE_NOOP("Words", "Not forgotten in %1 of silence"))
                                                    .arg(bound(limit.survived, false, locale));
}

} // namespace

QString idleLimitSentence(const IdleLimit &limit, const QLocale &locale)
{
    switch (limit.kind) {
    case Kind::Forgotten:
    case Kind::Beyond:
        return withSafeIdle(undecided(limit, locale), limit, locale);
    case Kind::Undecided:
        return undecided(limit, locale);
    case Kind::Unreachable:
        return causeSentence(limit.cause);
    default:
        return translated(wordsOf(limit.kind).sentence).arg(bound(limit.after, false, locale));
    }
}

QString idleLimitHint(const IdleLimit &limit)
{
    if (limit.kind != Kind::Forgotten)
        return translated(wordsOf(limit.kind).hint);
    return limit.isReset
        ? translated(QT_TRANSLATE_NOOP("Words", "Whoever uses the connection later gets a RST: the death is noticed."))
        : translated(QT_TRANSLATE_NOOP(
            "Words", "What is sent later is dropped without a word: the death is noticed only by its silence."));
}

QString likenessSentence(const IdleLimit &limit)
{
    QStringList names;
    for (const KnownIdleLimit *known : knownLimitsWithin(limit))
        names << QString::fromLatin1(known->name);
    if (names.isEmpty())
        return {};
    return translated(QT_TRANSLATE_NOOP("Words", "This is the limit of %1.")).arg(names.join(u", "));
}

QString trialLabel(const SilenceTrial &trial)
{
    for (const auto &row : outcomes) {
        if (row.outcome == trial.outcome)
            return translated(row.label);
    }
    return {};
}

QString knownLimitText(const KnownIdleLimit &known, const QLocale &locale)
{
    for (const auto &row : ways) {
        if (row.way == known.way)
            return translated(row.text).arg(secondsAtLength(known.limit, locale));
    }
    return {};
}

QString progressSentence(const IdleLimitProgress &progress, const QLocale &locale)
{
    if (!progress.silence)
        return {};
    const QString left = timeInState(progress.remainingAtMost, locale);
    if (progress.isAsking)
        return translated(QT_TRANSLATE_NOOP("Words", "Silent for %1, now asking; at most %2 left"))
            .arg(bound(*progress.silence, false, locale), left);
    return translated(QT_TRANSLATE_NOOP("Words", "Silent for %1 of %2; at most %3 left"))
        .arg(timeInState(progress.silent, locale), bound(*progress.silence, false, locale), left);
}

} // namespace keepwatch::words
