// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event.h"

#include "app/words/alerts.h"
#include "app/words/causes.h"
#include "app/words/incidents.h"
#include "app/words/numbers.h"
#include "app/words/tls.h"

#include <QCoreApplication>

namespace keepwatch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::ui::Event)
};

QString recovery(const Event &event)
{
    if (event.lasted && *event.lasted < std::chrono::milliseconds(1))
        return Text::tr("Recovered at once");
    if (event.lasted)
        return Text::tr("Recovered after %1").arg(words::duration(event.lasted));
    return Text::tr("Recovered");
}

QString tlsWarning(const TlsReport &report)
{
    QString text = words::warningSentences(report).join(u' ');
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString start(const Event &event)
{
    return event.to == State::Connecting ? Text::tr("Connecting") : Text::tr("Connected");
}

} // namespace

QString eventText(const Event &event)
{
    if (event.incident) {
        const QString sentence = words::incidentSentence(*event.incident);
        return event.lasted ? Text::tr("%1; over after %2").arg(sentence, words::duration(event.lasted)) : sentence;
    }
    if (event.interruption)
        return words::interruptionSentence(*event.interruption, event.interrupted);
    if (!event.row) {
        return Text::tr("Keepwatch itself stood still for %1: not counted").arg(words::duration(event.lasted));
    }
    if (event.isFlapping)
        return words::flappingSentence(*event.isFlapping);
    if (event.acknowledgement)
        return words::acknowledgementSentence(*event.acknowledgement);
    if (event.tls)
        return tlsWarning(*event.tls);
    if (event.cause == Cause::Recovered)
        return recovery(event);
    if (event.cause == Cause::Started)
        return start(event);
    QString sentence = words::causeSentence(event.cause, event.tlsFault);
    if (!event.silent)
        return sentence;
    return Text::tr("%1; silent for %2").arg(sentence, words::duration(event.silent));
}

QString eventSubject(const Event &event)
{
    if (event.incident)
        return Text::tr("Incident");
    if (event.interrupted > 1)
        return Text::tr("Several");
    return event.row ? event.name : Text::tr("Keepwatch");
}

Event wholeEvent(const Incident &incident)
{
    const bool isOver = incident.phase == IncidentPhase::Ended;
    Event event{ .time = incident.since,
        .to = isOver ? State::Up : State::Unreachable,
        .cause = incident.cause,
        .lasted = isOver ? std::optional<Duration>(incident.time - incident.since) : std::nullopt,
        .incident = incident };
    event.incident->phase = IncidentPhase::Opened;
    return event;
}

Event wholeEvent(const OwnPause &pause)
{
    return { .time = pause.to, .lasted = pause.to - pause.from };
}

} // namespace keepwatch::ui
