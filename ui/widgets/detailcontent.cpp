// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailcontent.h"

#include "app/words/alerts.h"
#include "app/words/causes.h"
#include "app/words/certificates.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "app/words/options.h"
#include "app/words/tls.h"

#include <QCoreApplication>

namespace keepwatch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::ui::Details)
};

QString pair(const QString &a, const QString &b)
{
    return a % u" / " % b;
}

bool isAway(State state)
{
    return state == State::Suspect || state == State::Unreachable || state == State::Closed;
}

DetailSection rttSection(const DetailContent &content)
{
    DetailSection section{ Text::tr("Round-trip time, last 15 min"), {}, {}, {} };
    const RowFigures &figures = content.row.figures;
    if (!traits(content.row.info.method).hasRtt) {
        section.notes << Text::tr("The method %1 measures no round-trip time. Choose an echo, a framed heartbeat or "
                                  "short connections where you need one.")
                             .arg(words::name(content.row.info.method));
        return section;
    }
    section.facts = { { Text::tr("Now / average"),
                          pair(words::rttNumber(figures.rttNow), words::rtt(figures.rttAverage)) },
        { Text::tr("95th percentile"), words::rtt(figures.rttP95) },
        { Text::tr("Jitter (mean difference)"), words::rtt(figures.jitter) } };
    return section;
}

QString missesOf(const DetailContent &content)
{
    QString misses = words::count(quint64(content.row.figures.missesInARow));
    if (!content.spec)
        return misses;
    //: misses in a row, of as many as make a verdict
    return Text::tr("%1 of %2").arg(misses, words::count(quint64(content.spec->thresholds.fall)));
}

DetailSection heartbeatSection(const DetailContent &content)
{
    DetailSection section{ Text::tr("Heartbeats"), {}, {}, {} };
    const RowFigures &figures = content.row.figures;
    const quint64 answered = figures.heartbeats - std::min(figures.missed, figures.heartbeats);
    if (content.row.info.method != Method::Keepalive && content.spec) {
        const Thresholds &thresholds = content.spec->thresholds;
        section.facts << words::Fact{ Text::tr("Interval / timeout"),
            pair(words::duration(thresholds.interval), words::duration(thresholds.timeout)) };
    }
    section.facts << words::Fact{ Text::tr("Answered"),
        Text::tr("%1 of %2").arg(words::count(answered), words::count(figures.heartbeats)) }
                  << words::Fact{ Text::tr("Missed"), words::percent(figures.lossPercent) }
                  << words::Fact{ Text::tr("Missed in a row"), missesOf(content) }
                  << words::Fact{ Text::tr("Drops / outages"),
                         pair(words::count(figures.drops), words::count(figures.outages)) };
    return section;
}

DetailSection optionSection(const DetailContent &content)
{
    DetailSection section{ Text::tr("Keepalive: asked / in effect"), {}, {}, {} };
    if (!content.options)
        return section;
    for (const words::OptionLine &line : words::optionLines(*content.options)) {
        const QString effective = line.isDifferent ? u"≠ "_qs % line.effective : line.effective;
        section.facts << words::Fact{ line.name, pair(line.requested, effective) };
    }
    for (const Warning warning : content.options->warnings)
        section.warnings << words::warningSentence(warning);
    section.warnings << content.options->refused;
    return section;
}

DetailSection tcpSection(const DetailContent &content)
{
    DetailSection section{ Text::tr("TCP"), {}, {}, {} };
    if (!content.details)
        return section;
    if (!content.details->localAddress.isEmpty())
        section.facts << words::Fact{ Text::tr("Local address"), content.details->localAddress };
    if (content.details->connectedSince)
        section.facts << words::Fact{ Text::tr("Connected since"), words::moment(content.details->connectedSince) };
    if (content.details->reading)
        section.facts << words::facts(*content.details->reading);
    return section;
}

/// The last certificate: why, how sure, what came of it and what to do, then what was seen when and what decided.
QList<DetailSection> certificateSections(const DetailContent &content)
{
    if (!content.certificate)
        return {};
    const Certificate &certificate = *content.certificate;
    const Evidence &evidence = certificate.evidence;
    DetailSection head{ Text::tr("Last certificate"), words::circumstances(certificate), {}, {} };
    const bool isSaid = isAway(content.row.state) && certificate.cause == content.row.cause; // right above it
    const QString hint = words::causeHint(certificate.cause, evidence.tlsFault);
    if (!isSaid)
        head.notes << words::headline(certificate.cause, certificate.confidence, evidence.tlsFault);
    if (!isSaid && !hint.isEmpty())
        head.notes << Text::tr("What to do next: %1").arg(hint);
    return { head, { Text::tr("Timeline, from the last sign of life"), words::timeline(evidence), {}, {} },
        { Text::tr("Facts that decided"), words::decidingFacts(evidence), {}, {} },
        { Text::tr("Further facts"), words::otherFacts(evidence), {}, {} } };
}

/// The session of the living connection; what is to be said of the certificate stands first, but for an exception: that
/// is said in the head.
DetailSection tlsSection(const DetailContent &content)
{
    DetailSection section{ Text::tr("TLS"), {}, {}, {} };
    if (!content.row.info.hasTls)
        return section;
    section.warnings = words::tlsWarnings(content.row.info, content.row.tls);
    section.warnings.removeOne(detailException(content));
    if (content.details && content.details->tls)
        section.facts = words::facts(*content.details->tls, content.now);
    return section;
}

bool isEmpty(const DetailSection &section)
{
    return section.facts.isEmpty() && section.notes.isEmpty() && section.warnings.isEmpty();
}

} // namespace

QList<DetailSection> detailSections(const DetailContent &content)
{
    QList<DetailSection> sections{ rttSection(content), heartbeatSection(content) };
    // Of a peer that is away one asks first why; afterwards that is the past.
    if (isAway(content.row.state))
        sections = certificateSections(content) + sections;
    else
        sections << certificateSections(content);
    sections << tlsSection(content) << optionSection(content) << tcpSection(content);
    sections.removeIf(isEmpty);
    return sections;
}

QString detailSentence(const DetailContent &content)
{
    const ConnectionRow &row = content.row;
    if (!row.hasCauseToShow())
        return words::explanation(row.state);
    const QString hint = words::causeHint(row.cause, row.tlsFault);
    const QString headline = row.state == State::Paused ? words::causeSentence(row.cause)
                                                        : words::headline(row.cause, row.confidence, row.tlsFault);
    return hint.isEmpty() ? Text::tr("%1.", "a sentence").arg(headline)
                          : Text::tr("%1. %2", "a sentence, and a second one with its full stop").arg(headline, hint);
}

QString detailException(const DetailContent &content)
{
    return words::exceptionSentence(content.row.info, content.row.tls);
}

QString detailAcknowledgement(const DetailContent &content)
{
    if (!content.row.acknowledgement)
        return {};
    const Acknowledgement &made = *content.row.acknowledgement;
    return words::acknowledgementSentence(made) % u'\n' % words::moment(made.time);
}

QString detailText(const DetailContent &content)
{
    QStringList lines{ content.row.info.name, content.row.info.peer, words::name(content.row.state),
        detailSentence(content) };
    if (const QString exception = detailException(content); !exception.isEmpty())
        lines << exception;
    if (content.row.acknowledgement)
        lines << detailAcknowledgement(content);
    for (const DetailSection &section : detailSections(content)) {
        lines << QString() << section.title << section.notes;
        for (const words::Fact &fact : section.facts)
            lines << u"%1: %2"_qs.arg(fact.label, fact.value);
        lines << section.warnings;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace keepwatch::ui
