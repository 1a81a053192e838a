// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"

namespace keepwatch::test {

using health::Slot;

namespace {

QString name(Slot slot)
{
    return slot == Slot::Own ? QStringLiteral("own") : QStringLiteral("side");
}

QString fact(const char *key, const std::optional<Duration> &duration)
{
    return duration ? u' ' % QLatin1StringView(key) % u'=' % seconds(*duration) : QString();
}

} // namespace

QString seconds(Duration duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 3);
}

FakeWorld::FakeWorld()
{
    resetKernel(Slot::Own);
    resetKernel(Slot::Side);
}

void FakeWorld::resetKernel(Slot slot)
{
    TcpReading reading;
    reading.rtt = std::chrono::milliseconds(1);
    reading.probes = reading.backoff = reading.retransmits = reading.totalRetransmits = 0;
    reading.unacked = reading.notSentBytes = 0;
    reading.sendWindow = 65535;
    reading.bytesAcked = 1;
    reading.bytesSent = 0;
    kernel(slot) = { .reading = reading,
        .segment = now,
        .data = now,
        .sentAt = {},
        .softError = 0,
        .softErrorAt = {},
        .resolverError = {} };
}

void FakeWorld::acknowledge(Slot slot)
{
    kernel(slot).segment = kernel(slot).data = now;
    *kernel(slot).reading.bytesAcked += 20;
    *kernel(slot).reading.bytesSent += 20;
}

void FakeWorld::write(const QString &line)
{
    lines += seconds(now.time_since_epoch()) % u' ' % line;
}

void FakeWorld::dial(Slot slot)
{
    write(u"> dial " % name(slot));
}

void FakeWorld::close(Slot slot)
{
    write(u"> close " % name(slot));
}

void FakeWorld::promoteSide()
{
    kernel(Slot::Own) = kernel(Slot::Side);
    write(QStringLiteral("> the side connection takes the own one's place"));
}

bool FakeWorld::consult()
{
    write(hasPlace ? QStringLiteral("> consult side") : QStringLiteral("> consult: no place"));
    return hasPlace;
}

void FakeWorld::consulted()
{
    write(QStringLiteral("> consulted"));
}

Instant FakeWorld::send(Slot slot, quint64 seq)
{
    write(u"> send " % name(slot) % u' ' % QString::number(seq));
    return now;
}

Evidence FakeWorld::look(Slot slot)
{
    if (showLooks)
        write(u"> look " % name(slot));
    Evidence evidence;
    const Kernel &seen = kernel(slot);
    evidence.last = seen.reading;
    evidence.last->at = now;
    evidence.last->lastAckReceived = now - seen.segment;
    evidence.last->lastDataReceived = now - seen.data;
    if (seen.sentAt)
        evidence.last->lastDataSent = now - *seen.sentAt;
    evidence.softError = seen.softError;
    if (seen.softError != 0)
        evidence.softErrorAt = seen.softErrorAt;
    evidence.resolverError = seen.resolverError;
    return evidence;
}

void FakeWorld::heartbeatResolved(const health::HeartbeatResult &result)
{
    write(u"> sample " % QString::number(result.seq) % u' ' % code(result.outcome) % fact("rtt", result.rtt)
        % fact("kernel-rtt", result.kernelRtt) % u' ' % code(result.state));
}

void FakeWorld::stateChanged(const health::StateChange &change)
{
    const QString from = change.from ? QString(code(*change.from)) : QStringLiteral("none");
    const QString severity = change.severity > 0 ? u" severity=" % QString::number(change.severity) : QString();
    write(u"> " % from % u" -> " % code(change.to) % u' ' % code(change.cause) % u' ' % code(change.confidence)
        % severity % fact("silent", change.silent) % fact("outage-for", change.outageFor)
        % (change.isDrop ? QStringLiteral(" drop") : QString()));
    writeEvidence(change.evidence);
}

void FakeWorld::writeEvidence(const Evidence &evidence)
{
    if (!showEvidence)
        return;
    const auto number = [](const char *key, auto value) -> QString {
        return u' ' % QLatin1StringView(key) % u'=' % QString::number(value);
    };
    QString text = QStringLiteral(">   evidence:") % number("errno", evidence.errorNumber)
        % number("unanswered", evidence.unansweredHeartbeats) % number("soft-error", evidence.softError)
        % fact("reply-age", evidence.replyAge) % fact("gap", evidence.gapBeforeSend);
    if (evidence.last)
        text += number("unacked", evidence.last->unacked.value_or(0))
            % fact("read-at", evidence.last->at.time_since_epoch());
    if (evidence.secondOpinion)
        text += u" second-opinion=" % evidence.toJson().value(QLatin1StringView("second_opinion")).toString();
    if (evidence.isConnectTimeout)
        text += QStringLiteral(" connect-timeout");
    write(text);
}

void FakeWorld::certified(const health::Finding &finding)
{
    write(u"> certificate " % code(finding.cause) % u' ' % code(finding.confidence) % u' ' % code(finding.outcome)
        % fact("silent", finding.silent) % fact("lived", finding.lived));
    writeEvidence(finding.evidence);
}

void FakeWorld::interrupted(const Interruption &interruption, Instant)
{
    if (showInterruptions)
        write(u"> interrupted " % code(interruption.gap) % fact("lasted", interruption.lasted) % u" retransmits="
            % QString::number(interruption.retransmissions) % u" misses=" % QString::number(interruption.misses));
}

void FakeWorld::dropCounted()
{
    write(QStringLiteral("> count drop"));
}

void FakeWorld::outageCounted()
{
    write(QStringLiteral("> count outage"));
}

} // namespace keepwatch::test
