// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/certificates.h"

#include "app/core/errornames.h"
#include "app/words/causes.h"
#include "app/words/context.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <algorithm>
#include <array>

namespace keepwatch::words {

namespace {

using namespace Qt::StringLiterals;

/// How the connection ended, in a word of the system's.
QString ending(const Evidence &evidence)
{
    return evidence.errorNumber != 0 ? errnoName(evidence.errorNumber) : u"FIN"_s;
}

QString softError(const Evidence &evidence)
{
    return errnoName(evidence.softError);
}

QString lost(const Evidence &evidence)
{
    return evidence.ownNetwork ? losses(*evidence.ownNetwork) : QString();
}

QString opinion(const Evidence &evidence)
{
    return evidence.secondOpinion ? resultText(evidence.secondOpinion->result) : QString();
}

/// %1 is the detail, or for what is counted the number.
struct SeenWords {
    Seen what;
    const char *sentence;
    QString (*detail)(const Evidence &) = nullptr;
};

constexpr std::array<SeenWords, 15> sights{ {
    { Seen::Life, QT_TRANSLATE_NOOP("Words", "Last sign of life") },
    { Seen::Acknowledgement, QT_TRANSLATE_NOOP("Words", "Last acknowledgement") },
    { Seen::Waiting, QT_TRANSLATE_NOOP("Words", "First request without an answer") },
    { Seen::OwnNetworkLost, QT_TRANSLATE_NOOP("Words", "Own network: %1"), lost },
    { Seen::Retransmission, QT_TRANSLATE_NOOP("Words", "Retransmission %1") },
    { Seen::Probe, QT_TRANSLATE_NOOP("Words", "Probe %1 without an answer") },
    { Seen::SoftError, QT_TRANSLATE_NOOP("Words", "Reported on the way: %1"), softError },
    { Seen::Miss, QT_TRANSLATE_NOOP("Words", "Miss %1") },
    { Seen::Ended, QT_TRANSLATE_NOOP("Words", "The connection ended: %1"), ending },
    { Seen::DialFailed, QT_TRANSLATE_NOOP("Words", "A dial failed") },
    { Seen::Suspect, QT_TRANSLATE_NOOP("Words", "Suspect") },
    { Seen::OpinionAsked, QT_TRANSLATE_NOOP("Words", "Second opinion asked for") },
    { Seen::Opinion, QT_TRANSLATE_NOOP("Words", "Second opinion: %1"), opinion },
    { Seen::Verdict, QT_TRANSLATE_NOOP("Words", "Verdict") },
    { Seen::Back, QT_TRANSLATE_NOOP("Words", "It answers again") },
} };

QString sentence(const TimelineEntry &entry, const Evidence &evidence, const QLocale &locale)
{
    const SeenWords &words = *std::ranges::find(sights, entry.what, &SeenWords::what);
    QString text = translated(words.sentence);
    if (!text.contains(u"%1"))
        return text;
    const QString detail = words.detail ? words.detail(evidence) : count(entry.count, locale);
    return text.arg(detail.isEmpty() ? noValue() : detail);
}

/// To the millisecond where that is of interest.
QString afterText(Duration after, const QLocale &locale)
{
    constexpr Duration exactUntil = std::chrono::minutes(2);
    if (after >= exactUntil)
        return u"+"_s + duration(after, locale);
    const double inSeconds = std::chrono::duration<double>(after).count();
    return translated(QT_TRANSLATE_NOOP("Words", "+%1 s")).arg(locale.toString(inSeconds, 'f', 3));
}

/// Its place among the keys that decided; past all of them: it did not.
qsizetype weight(const Fact &fact, const QStringList &decidedBy)
{
    qsizetype first = decidedBy.size();
    for (const QString &key : fact.keys) {
        if (const qsizetype place = decidedBy.indexOf(key); place >= 0)
            first = std::min(first, place);
    }
    return first;
}

} // namespace

QString headline(Cause cause, Confidence confidence, std::optional<TlsFault> fault)
{
    return translated(QT_TRANSLATE_NOOP("Words", "%1 (%2)")).arg(causeSentence(cause, fault), name(confidence));
}

QList<Fact> timeline(const Evidence &evidence, const QLocale &locale)
{
    QList<Fact> lines;
    for (const TimelineEntry &entry : evidence.timeline)
        lines.append({ sentence(entry, evidence, locale), afterText(entry.after, locale) });
    return lines;
}

QList<Fact> decidingFacts(const Evidence &evidence, const QLocale &locale)
{
    const auto weightOf = [&evidence](const Fact &fact) { return weight(fact, evidence.decidedBy); };
    QList<Fact> deciding = facts(evidence, locale);
    deciding.removeIf([&](const Fact &fact) { return weightOf(fact) == evidence.decidedBy.size(); });
    std::ranges::stable_sort(deciding, {}, weightOf);
    return deciding;
}

QList<Fact> otherFacts(const Evidence &evidence, const QLocale &locale)
{
    QList<Fact> others = facts(evidence, locale);
    others.removeIf(
        [&evidence](const Fact &fact) { return weight(fact, evidence.decidedBy) < evidence.decidedBy.size(); });
    return others;
}

QList<Fact> circumstances(const Certificate &certificate, const QLocale &locale)
{
    QList<Fact> lines{ { translated(QT_TRANSLATE_NOOP("Words", "Time")), exactMoment(certificate.time) },
        { translated(QT_TRANSLATE_NOOP("Words", "What became of it")), name(certificate.outcome) } };
    if (certificate.silent)
        lines.append({ translated(QT_TRANSLATE_NOOP("Words", "Silent for")), duration(certificate.silent, locale) });
    if (certificate.lived)
        lines.append(
            { translated(QT_TRANSLATE_NOOP("Words", "The connection lived")), duration(certificate.lived, locale) });
    return lines;
}

QString certificateText(const RowInfo &row, const Certificate &certificate, const QLocale &locale)
{
    const Evidence &evidence = certificate.evidence;
    QStringList lines{ row.name + u"  "_s + row.peer,
        headline(certificate.cause, certificate.confidence, evidence.tlsFault) };
    const auto add = [&lines](const QString &title, const QList<Fact> &facts) {
        if (!title.isEmpty() && !facts.isEmpty())
            lines << QString() << title;
        for (const Fact &fact : facts)
            lines << translated(QT_TRANSLATE_NOOP("Words", "%1: %2")).arg(fact.label, fact.value);
    };
    add({}, circumstances(certificate, locale));
    if (const QString hint = causeHint(certificate.cause, evidence.tlsFault); !hint.isEmpty())
        lines << QString() << translated(QT_TRANSLATE_NOOP("Words", "What to do next")) << hint;
    add(translated(QT_TRANSLATE_NOOP("Words", "Timeline")), timeline(evidence, locale));
    add(translated(QT_TRANSLATE_NOOP("Words", "Facts that decided")), decidingFacts(evidence, locale));
    add(translated(QT_TRANSLATE_NOOP("Words", "Further facts")), otherFacts(evidence, locale));
    return lines.join(u'\n');
}

} // namespace keepwatch::words
