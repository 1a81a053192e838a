// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/errornames.h"
#include "app/health/judges/diagnosis.h"

#include <QSet>
#include <QTest>

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

Change living(
    int unanswered, const std::function<void(TcpReading &)> &change = [](TcpReading &) {})
{
    return [unanswered, change](Evidence &e) {
        e.unansweredHeartbeats = unanswered;
        change(*e.last);
    };
}

using R = TcpReading &;
using enum Cause;
using enum Confidence;

const std::vector<Case> cases{
    { "garbage counts more than anything else", UnexpectedReply, Certain,
        [](Evidence &e) { e.isUnexpectedReply = true; } },
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
    { "nothing at all", Unknown, Possible, [](Evidence &e) { e.last.reset(); } },
};

Evidence evidenceOf(const Case &each)
{
    Evidence evidence;
    evidence.last = idle();
    each.change(evidence);
    if (QLatin1StringView(each.name).startsWith(QLatin1StringView("a soft EHOST")))
        evidence.softError = EHOSTUNREACH;
    return evidence;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void causeAndConfidence_data();
    void causeAndConfidence();
    void everyRuleDecidesSomeCase();
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

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
