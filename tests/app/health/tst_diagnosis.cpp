// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/errornames.h"
#include "app/health/judges/diagnosis.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <netdb.h>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Evidence &)>;

/// An idle, healthy connection; the rows change it into their case.
TcpReading idle()
{
    TcpReading reading;
    reading.probes = reading.backoff = reading.retransmits = reading.totalRetransmits = 0;
    reading.unacked = reading.notSentBytes = 0;
    reading.sendWindow = 65535;
    reading.bytesSent = reading.bytesRetransmitted = 0;
    reading.bytesSent = 100;
    reading.bytesAcked = 101;
    reading.lastAckReceived = reading.lastDataReceived = reading.lastDataSent = 1s;
    return reading;
}

struct Case {
    const char *name;
    Cause cause;
    Confidence confidence;
    Change change;
    Method method = Method::Echo;
};

Change dial(int error, std::optional<IcmpReport> icmp = {})
{
    return [error, icmp](Evidence &e) {
        e.isWhileDialling = true;
        e.errorNumber = error;
        e.icmp = icmp;
        e.last.reset();
    };
}

Change death(
    int error, const std::function<void(TcpReading &)> &change = [](TcpReading &) {})
{
    return [error, change](Evidence &e) {
        e.errorNumber = error;
        e.atDeath = *e.last;
        e.atDeath->state = TcpState::Close;
        change(*e.atDeath);
    };
}

void inFlight(TcpReading &reading)
{
    reading.unacked = 1;
    reading.retransmits = reading.totalRetransmits = reading.backoff = 3;
    reading.lastDataSent = 1s;
}

Change living(
    int unanswered, const std::function<void(TcpReading &)> &change = [](TcpReading &) {})
{
    return [unanswered, change](Evidence &e) {
        e.unansweredHeartbeats = unanswered;
        change(*e.last);
    };
}

/// What a fresh connection came to, half a second after the own one was last
/// tried.
Change opinion(
    SecondOpinion::Result result, std::optional<IcmpReport> icmp = {}, const Change &change = living(2, inFlight))
{
    return [result, icmp, change](Evidence &e) {
        e.last->at = Instant(100s);
        change(e);
        e.secondOpinion = SecondOpinion{ .result = result, .at = Instant(98s), .errorNumber = 0, .icmp = icmp };
    };
}

Change own(const OwnNetwork &network, const Change &change)
{
    return [network, change](Evidence &e) {
        change(e);
        e.ownNetwork = network;
    };
}

void probing(TcpReading &reading)
{
    reading.probes = 1;
}

void heldBack(TcpReading &reading)
{
    reading.notSentBytes = 40;
    reading.backoff = reading.probes = 2;
}

/// Its own queue refuses what the kernel wants to send.
void turnedAway(Evidence &e)
{
    e.probesTurnedAway = 6;
}

/// Since the peer's last byte so many segments without data came, and so many with data that was known.
Change heard(quint32 bare, quint32 repeated)
{
    return [bare, repeated](Evidence &e) {
        e.last->lastAckReceived = 100ms;
        e.bareSegments = bare;
        e.repeatedSegments = repeated;
    };
}

/// The SYN's timer has fired, and nothing is out.
void synHeldBack(Evidence &e)
{
    e.isWhileDialling = e.isConnectTimeout = true;
    e.last->state = TcpState::SynSent;
    e.last->unacked = 1;
    e.last->retransmits = e.last->totalRetransmits = 2;
    e.last->resent = 0;
}

/// A reset in answer to a probe after ten silent seconds, with a new connection
/// at once.
Change gap(std::optional<Duration> survived)
{
    return [survived](Evidence &e) {
        death(ECONNRESET, probing)(e);
        e.gapBeforeSend = 10s;
        e.survivedGap = survived;
        e.reEstablishedAfter = 1ms;
    };
}

const OwnNetwork fine{ .interface = QStringLiteral("eth0") };
const OwnNetwork down{ .link = OwnNetwork::Link::Down };
const OwnNetwork noAddress{ .hasAddress = false };
const OwnNetwork noRoute{ .hasRoute = false };
const OwnNetwork noCarrier{ .link = OwnNetwork::Link::NoCarrier };
const OwnNetwork noRouter{ .nextHop = QStringLiteral("10.0.0.1"), .hasNextHop = false };
const OwnNetwork cutOff{ .reference = Reference{ .name = QStringLiteral("10.0.0.1:53"), .silentSince = Instant(97s) } };
const OwnNetwork online{ .reference = Reference{ .name = QStringLiteral("10.0.0.1:53") } };
const IcmpReport fromHere{ .type = 3, .code = 3, .offender = {}, .isFromHere = true };

using Opinion = SecondOpinion::Result;
using R = TcpReading &;
using enum Cause;
using enum Confidence;

const std::vector<Case> cases{
    { "garbage counts more than anything else", UnexpectedReply, Certain,
        [](Evidence &e) { e.isUnexpectedReply = true; } },
    { "a certificate that will not do is certain", TlsFailed, Certain,
        [](Evidence &e) {
            e.isWhileDialling = true;
            e.tlsFault = TlsFault::WrongName;
        } },
    { "a reset during the TLS handshake is no refusal of the port", TlsFailed, Likely,
        [](Evidence &e) {
            e.isWhileDialling = true;
            e.errorNumber = ECONNRESET;
            e.tlsFault = TlsFault::Reset;
        } },
    { "an alert may end a session that stood", TlsFailed, Certain,
        [](Evidence &e) { e.tlsFault = TlsFault::Refused; } },
    { "the server knows that there is no such name", NameNotResolved, Certain,
        [](Evidence &e) { e.resolverError = EAI_NONAME; } },
    { "nobody could say whether there is such a name", NameNotResolved, Likely,
        [](Evidence &e) { e.resolverError = EAI_AGAIN; } },
    { "ECONNABORTED: destroyed on this computer", ClosedLocally, Certain, death(ECONNABORTED) },
    { "no descriptor left", LocalLimit, Certain, dial(EMFILE) },
    { "no port left, or no IPv6", LocalLimit, Likely, dial(EADDRNOTAVAIL) },
    { "a router forbids (3/13)", Prohibited, Likely, dial(EHOSTUNREACH, IcmpReport{ 3, 13, {} }) },
    { "a router forbids (IPv6 1/1)", Prohibited, Likely, dial(EACCES, IcmpReport{ 1, 1, {} }) },
    { "a firewall says port unreachable: no closed port", Prohibited, Likely,
        dial(ECONNREFUSED, IcmpReport{ 3, 3, {} }) },
    { "a router has no route (3/0)", NetworkUnreachable, Likely, dial(ENETUNREACH, IcmpReport{ 3, 0, {} }) },
    { "a router does not find the host (3/1)", HostUnreachable, Likely, dial(EHOSTUNREACH, IcmpReport{ 3, 1, {} }) },
    { "a reset to SYN", Refused, Likely, dial(ECONNREFUSED) },
    { "a reset while dialling", ResetByPeer, Possible, dial(ECONNRESET) },
    { "a rule of this computer forbids the dial", BlockedLocally, Likely, dial(EACCES) },
    { "no route on this computer", LocalNetworkDown, Likely, dial(ENETUNREACH) },
    { "a route to nowhere on this computer", LocalNetworkDown, Possible, dial(EINVAL) },
    { "no host, without a router's word", HostUnreachable, Possible, dial(EHOSTUNREACH) },
    { "silence to SYN", NoAnswer, Possible, [](Evidence &e) { e.isConnectTimeout = true; } },
    { "the kernel gave the dial up", NoAnswer, Possible, dial(ETIMEDOUT) },
    { "FIN", ClosedByPeer, Likely, [](Evidence &e) { e.isEndOfStream = true; } },
    { "EPIPE after a FIN", ClosedByPeer, Likely, death(EPIPE) },
    { "a reset with everything acknowledged", ResetByPeer, Likely, death(ECONNRESET) },
    { "a reset with everything acknowledged, accepted side", ResetByPeer, Likely,
        death(ECONNRESET, [](R r) { r.bytesAcked = 100; }) },
    { "a reset with a probe out", PeerRestarted, Likely, death(ECONNRESET, [](R r) { r.probes = 1; }) },
    { "a reset right after our data", PeerRestarted, Possible,
        death(ECONNRESET,
            [](R r) {
                r.bytesSent = 140;
                r.lastDataSent = 1ms;
            }) },
    { "a reset sooner than a round trip after our data", PeerRestarted, Possible,
        death(ECONNRESET,
            [](R r) {
                r.bytesSent = 140;
                r.lastDataSent = 60ms;
                r.rtt = 150ms;
            }) },
    { "a reset with the first probe out on a long way", PeerRestarted, Possible,
        death(ECONNRESET,
            [](R r) {
                r.probes = 1;
                r.rtt = 150ms;
            }) },
    { "a reset in answer to old data of ours", PeerRestarted, Likely,
        death(ECONNRESET, [](R r) { r.bytesSent = 140; }) },
    { "a reset of which nothing more is known", ResetByPeer, Possible,
        [](Evidence &e) {
            e.errorNumber = ECONNRESET;
            e.last.reset();
        } },
    { "packets that do not leave", LocalNetworkDown, Possible,
        living(3,
            [](R r) {
                r.notSentBytes = 40;
                r.backoff = 2;
                r.probes = 2;
            }) },
    { "a soft ECONNREFUSED: a firewall rejects", Prohibited, Likely, [](Evidence &e) { e.softError = ECONNREFUSED; } },
    { "a soft EACCES: IPv6, forbidden", Prohibited, Likely, [](Evidence &e) { e.softError = EACCES; } },
    { "a soft ENETUNREACH", NetworkUnreachable, Likely, [](Evidence &e) { e.softError = ENETUNREACH; } },
    { "a soft EHOSTUNREACH at every retransmission", HostUnreachable, Likely,
        living(2,
            [](R r) {
                r.unacked = 1;
                r.retransmits = r.totalRetransmits = 9;
            }) },
    { "a death by EHOSTUNREACH", HostUnreachable, Possible, death(EHOSTUNREACH) },
    { "packets stuck before the wire", LocalNetworkDown, Possible,
        living(3,
            [](R r) {
                r.unacked = 1;
                r.retransmits = 8;
                r.totalRetransmits = 4;
                r.backoff = 8;
            }) },
    { "a closed window whose probes are answered", NotReading, Certain,
        living(3,
            [](R r) {
                r.sendWindow = 0;
                r.notSentBytes = 40;
                r.backoff = 3;
            }) },
    { "a closed window whose probes are not answered", NoAnswer, Possible,
        living(3,
            [](R r) {
                r.sendWindow = 0;
                r.notSentBytes = 40;
                r.backoff = r.probes = 3;
            }) },
    { "killed by the user timeout behind a closed window", NotReading, Certain,
        [](Evidence &e) {
            e.last->sendWindow = 0;
            e.last->notSentBytes = 40;
            e.errorNumber = ETIMEDOUT;
        } },
    { "acknowledged, two unanswered", NotResponding, Certain, living(2) },
    { "acknowledged, one unanswered", NotResponding, Likely, living(1) },
    { "passive, a probe answered since the last byte", NotResponding, Likely,
        living(2, [](R r) { r.lastAckReceived = 100ms; }), Method::Passive },
    { "passive, a segment without data since the last byte", NotResponding, Likely, heard(1, 2), Method::Passive },
    { "passive, the peer sends again what came", NoAnswer, Possible, heard(0, 2), Method::Passive },
    { "passive, nothing known", Unknown, Possible, living(2), Method::Passive },
    { "in flight, unanswered", NoAnswer, Possible,
        living(2,
            [](R r) {
                r.unacked = 1;
                r.retransmits = r.totalRetransmits = r.backoff = 3;
            }) },
    { "a probe unanswered", NoAnswer, Possible, living(0, [](R r) { r.probes = 2; }), Method::Keepalive },
    { "ETIMEDOUT and nothing else", NoAnswer, Possible,
        [](Evidence &e) {
            e.errorNumber = ETIMEDOUT;
            e.last.reset();
        } },
    { "packets stuck before the wire, the link down", LocalNetworkDown, Certain,
        own(down,
            living(1,
                [](R r) {
                    r.unacked = 1;
                    r.retransmits = r.backoff = 3;
                    r.totalRetransmits = 0;
                })) },
    { "no route, as this computer's own table says", LocalNetworkDown, Certain, own(noRoute, dial(ENETUNREACH)) },
    { "a firewall of this computer rejects the dial", BlockedLocally, Likely, dial(ECONNREFUSED, fromHere) },
    { "silence to SYN, no carrier here", LocalNetworkDown, Likely,
        own(noCarrier, [](Evidence &e) { e.isWhileDialling = e.isConnectTimeout = true; }) },
    { "silence to SYN, the reference silent", LocalNetworkDown, Likely,
        own(cutOff, [](Evidence &e) { e.isWhileDialling = e.isConnectTimeout = true; }) },
    { "silence to SYN, the reference answers", NoAnswer, Possible,
        own(online, [](Evidence &e) { e.isWhileDialling = e.isConnectTimeout = true; }) },
    { "in flight, the reference silent", LocalNetworkDown, Likely, own(cutOff, living(2, inFlight)) },
    { "in flight, the reference answers", NoAnswer, Possible, own(online, living(2, inFlight)) },
    { "a probe unanswered, the reference silent", LocalNetworkDown, Likely,
        own(cutOff, living(0, [](R r) { r.probes = 2; })), Method::Keepalive },
    { "the reference silent, but a router speaks", Prohibited, Likely,
        own(cutOff, opinion(Opinion::Prohibited, IcmpReport{ 3, 13, {} })) },
    { "the reference silent, but the peer's host refuses a fresh one", Refused, Likely,
        own(cutOff, opinion(Opinion::Refused)) },
    { "the reference silent, but a fresh one answers", IdleDropped, Likely, own(cutOff, opinion(Opinion::Answered)) },
    { "the reference silent, and so is a fresh one", LocalNetworkDown, Likely, own(cutOff, opinion(Opinion::Silent)) },
    { "the reference silent, all acknowledged: it is the program", NotResponding, Certain, own(cutOff, living(2)) },
    { "the reference silent, the peer closed", ClosedByPeer, Likely,
        own(cutOff, [](Evidence &e) { e.isEndOfStream = true; }) },
    { "a SYN that cannot leave", BlockedLocally, Likely, own(fine, synHeldBack) },
    { "a reset after a silence never survived, and back at once", IdleDropped, Possible, gap({}) },
    { "a reset after a silence often survived", PeerRestarted, Likely, gap(10s) },
    { "packets that do not leave, the link is down", LocalNetworkDown, Certain, own(down, living(3, heldBack)) },
    { "packets that do not leave, the address is gone", LocalNetworkDown, Certain,
        own(noAddress, living(3, heldBack)) },
    { "probes turned away, the link is down", LocalNetworkDown, Likely, own(down, turnedAway) },
    { "probes turned away, all is well here", BlockedLocally, Likely, own(fine, turnedAway) },
    { "probes turned away, nobody told", LocalNetworkDown, Possible, turnedAway },
    { "packets that do not leave, and are not waited for any longer", BlockedLocally, Likely,
        own(fine, living(3, [](R r) { r.notSentBytes = r.probes = 2; })) },
    { "packets that do not leave, all is well here", BlockedLocally, Likely, own(fine, living(3, heldBack)) },
    { "probes unanswered, no route here", LocalNetworkDown, Likely, own(noRoute, living(0, probing)),
        Method::Keepalive },
    { "in flight, the router is gone", LocalNetworkDown, Likely, own(noRouter, living(2, inFlight)) },
    { "dead by ENETUNREACH, the route is gone here", LocalNetworkDown, Likely, own(noRoute, death(ENETUNREACH)) },
    { "a reset is a reset, whatever the link does", ResetByPeer, Likely, own(down, death(ECONNRESET)) },
    { "a fresh connection rejected by this computer", BlockedLocally, Likely, opinion(Opinion::Prohibited, fromHere) },
    { "a fresh connection cannot leave", BlockedLocally, Likely, own(fine, opinion(Opinion::FailedHere)) },
    { "a router forbids the fresh connection", Prohibited, Likely,
        opinion(Opinion::Prohibited, IcmpReport{ .type = 3, .code = 13, .offender = {} }) },
    { "a router has no route for the fresh connection", NetworkUnreachable, Likely,
        opinion(Opinion::Unreachable, IcmpReport{ .type = 3, .code = 0, .offender = {} }) },
    { "a router finds no host for the fresh connection, probes out", HostUnreachable, Likely,
        opinion(Opinion::Unreachable, IcmpReport{ .type = 3, .code = 1, .offender = {} }, living(0, probing)),
        Method::Keepalive },
    { "soft errors faster than a host can be looked for", Prohibited, Likely, living(2, [](R r) { inFlight(r); }) },
    { "soft errors faster than a host can be looked for, IPv6", HostUnreachable, Likely, living(2, inFlight) },
    { "a fresh one answers, ours was tried again since", IdleDropped, Likely, opinion(Opinion::Answered) },
    { "a fresh one answers, ours was not tried again", IdleDropped, Possible,
        opinion(Opinion::Answered, {},
            living(2,
                [](R r) {
                    inFlight(r);
                    r.lastDataSent = 3s;
                })) },
    { "a fresh one answers, two probes of ours are not", IdleDropped, Likely,
        opinion(Opinion::Answered, {}, living(0, [](R r) { r.probes = 2; })), Method::Keepalive },
    { "a fresh one answers, ours is acknowledged", NotResponding, Likely, opinion(Opinion::Answered, {}, living(2)) },
    { "passive, a fresh one taken", NotResponding, Likely, opinion(Opinion::Connected, {}, living(2)),
        Method::Passive },
    { "a fresh one taken, ours unacknowledged", NotResponding, Possible, opinion(Opinion::Connected) },
    { "a fresh one refused, ours unacknowledged", Refused, Likely, opinion(Opinion::Refused) },
    { "a fresh one silent too", NoAnswer, Possible, opinion(Opinion::Silent) },
    { "passive, the peer's own retransmissions still come, a fresh one silent", NoAnswer, Possible,
        opinion(Opinion::Silent, {}, living(2, [](R r) { r.lastAckReceived = 100ms; })), Method::Passive },
    { "passive, a fresh one silent too", NoAnswer, Possible, opinion(Opinion::Silent, {}, living(2)), Method::Passive },
    { "passive, a fresh one refused", Refused, Possible, opinion(Opinion::Refused, {}, living(2)), Method::Passive },
    { "nothing at all", Unknown, Possible, [](Evidence &e) { e.last.reset(); } },
};

Evidence evidenceOf(const Case &each)
{
    Evidence evidence;
    evidence.last = idle();
    each.change(evidence);
    if (QLatin1StringView(each.name).startsWith(QLatin1StringView("a soft EHOST")))
        evidence.softError = EHOSTUNREACH;
    if (QLatin1StringView(each.name).startsWith(QLatin1StringView("soft errors"))) {
        evidence.softError = EHOSTUNREACH;
        evidence.softErrors = 3;
        const bool isIpv6 = QLatin1StringView(each.name).endsWith(QLatin1StringView("IPv6"));
        evidence.ownNetwork = OwnNetwork{ .nextHop = isIpv6 ? QStringLiteral("fd00::1") : QStringLiteral("10.0.0.1") };
        evidence.firstSoftErrorAt = Instant(98s);
        evidence.softErrorAt = Instant(100s);
    }
    return evidence;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void causeAndConfidence_data();
    void causeAndConfidence();
    void everyRuleDecidesSomeCase();
    void everyRuleNamesFacts();
    void withoutAnyOneRuleSomeCaseGoesWrong();
};

void TestDiagnosis::causeAndConfidence_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].name) << i;
}

void TestDiagnosis::causeAndConfidence()
{
    QFETCH(size_t, index);
    const Diagnosis found = diagnose(evidenceOf(cases[index]), cases[index].method);
    QCOMPARE(code(found.cause), code(cases[index].cause));
    QCOMPARE(code(found.confidence), code(cases[index].confidence));
}

void TestDiagnosis::everyRuleDecidesSomeCase()
{
    QSet<QString> decided;
    for (const Case &each : cases) {
        const Evidence evidence = evidenceOf(each);
        for (const DiagnosisRule &rule : diagnosisRules()) {
            if (rule.holds(evidence, each.method)) {
                decided += QString::fromLatin1(rule.name);
                break;
            }
        }
    }
    for (const DiagnosisRule &rule : diagnosisRules())
        QVERIFY2(decided.contains(QString::fromLatin1(rule.name)), rule.name);
}

void TestDiagnosis::everyRuleNamesFacts()
{
    const QStringList keys = Evidence::jsonKeys();
    for (const DiagnosisRule &rule : diagnosisRules()) {
        QVERIFY2(rule.facts.front() != nullptr, rule.name);
        for (const char *fact : rule.facts)
            QVERIFY2(fact == nullptr || keys.contains(QLatin1StringView(fact)), fact);
    }
}

/// Each rule is needed: taken out of the table, it changes what some case is
/// told, or by which facts.
void TestDiagnosis::withoutAnyOneRuleSomeCaseGoesWrong()
{
    const auto decider = [](const Case &each, const DiagnosisRule *without) -> const DiagnosisRule * {
        const Evidence evidence = evidenceOf(each);
        for (const DiagnosisRule &rule : diagnosisRules()) {
            if (&rule != without && rule.holds(evidence, each.method))
                return &rule;
        }
        return nullptr;
    };
    for (const DiagnosisRule &rule : diagnosisRules()) {
        const bool isNeeded = std::any_of(cases.begin(), cases.end(), [&](const Case &each) {
            if (decider(each, nullptr) != &rule)
                return false;
            const DiagnosisRule *other = decider(each, &rule);
            return other == nullptr || other->cause != rule.cause || other->confidence != rule.confidence
                || other->facts != rule.facts;
        });
        QVERIFY2(isNeeded, rule.name);
    }
}

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
