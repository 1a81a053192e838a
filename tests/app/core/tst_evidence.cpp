// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fullevidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::test;
using namespace std::chrono_literals;

class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownHasNoKeys();
    void writesEveryFact_data();
    void writesEveryFact();
    void listsEveryKeyOnce();
    void readsTheLivingConnectionWithoutADeath();
    void leavesOutAHandshakesRoundTrip();
    void leavesOutACertificateThatIsNotToBlame();
    void namesErrors_data();
    void namesErrors();
    void namesResolverErrors_data();
    void namesResolverErrors();
    void tellsAWrongNameFromASilentServer();
};

void TestEvidence::nothingKnownHasNoKeys()
{
    QVERIFY(Evidence().toJson().isEmpty());
    Evidence evidence;
    evidence.last = TcpReading();
    QCOMPARE(evidence.toJson(), (QJsonObject{ { QStringLiteral("tcp_state"), 1 } }));
}

void TestEvidence::writesEveryFact_data()
{
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *key, const QJsonValue &value) { QTest::newRow(key) << value; };
    row("errno", QStringLiteral("ETIMEDOUT"));
    row("end_of_stream", true);
    row("while_dialling", true);
    row("connect_timeout", true);
    row("unexpected_reply", true);
    row("service_closes_after_ms", 60'000);
    row("service_closes_silent", true);
    row("dialogue_step", QStringLiteral("repeat (PING)"));
    row("heard", QStringLiteral("-ERR"));
    row("resolver_error", QStringLiteral("EAI_NONAME"));
    row("soft_error", QStringLiteral("EHOSTUNREACH"));
    row("soft_error_age_ms", 2000);
    row("icmp_type", 3);
    row("icmp_code", 13);
    row("icmp_offender", QStringLiteral("10.201.1.1"));
    row("icmp_from_here", true);
    row("soft_errors", 2);
    row("second_opinion", QStringLiteral("prohibited"));
    row("second_opinion_errno", QStringLiteral("EHOSTUNREACH"));
    row("second_opinion_icmp_type", 3);
    row("second_opinion_icmp_code", 10);
    row("second_opinion_offender", QStringLiteral("10.201.1.2"));
    row("own_interface", QStringLiteral("eth0"));
    row("own_link", QStringLiteral("no-carrier"));
    row("own_address", QStringLiteral("gone"));
    row("own_route", QStringLiteral("present"));
    row("next_hop", QStringLiteral("10.201.1.1"));
    row("next_hop_failed", true);
    row("own_loss_age_ms", 3000);
    row("reference", QStringLiteral("10.201.1.1:53"));
    row("reference_state", QStringLiteral("silent"));
    row("reference_silent_ms", 2000);
    row("unanswered_heartbeats", 3);
    row("reply_age_ms", 4200);
    row("gap_before_send_ms", 1500);
    row("survived_gap_ms", 900);
    row("re_established_ms", 12);
    row("tcp_state", 7);
    row("probes", 3);
    row("bare_segments_in", 1);
    row("repeated_segments_in", 4);
    row("probes_turned_away", 6);
    row("gives_up_after_ms", 5128);
    row("retransmits", 3);
    row("total_retransmits", 9);
    row("total_rto", 5);
    row("resent", 1);
    row("backoff", 4);
    row("rto_ms", 408);
    row("unacked", 2);
    row("notsent_bytes", 34);
    row("send_window", 65'280);
    row("bytes_acked", 1001);
    row("bytes_sent", 1034);
    row("bytes_retransmitted", 33);
    row("last_ack_age_ms", 3999);
    row("last_data_received_age_ms", 3100);
    row("last_data_sent_age_ms", 200);
    row("kernel_rtt_ms", 0.101);
    row("tls_error", QStringLiteral("expired"));
    row("tls_faults", QJsonArray{ QStringLiteral("expired"), QStringLiteral("self-signed") });
    row("tls_detail", QStringLiteral("The certificate has expired"));
    row("tls_close_notify", true);
    row("tls_version", QStringLiteral("TLSv1.3"));
    row("tls_cipher", QStringLiteral("TLS_AES_256_GCM_SHA384"));
    row("tls_handshake_ms", 4.125);
    row("tls_subject", QStringLiteral("CN=plc-7"));
    row("tls_issuer", QStringLiteral("CN=Plant CA"));
    row("tls_names", QJsonArray{ QStringLiteral("plc-7"), QStringLiteral("10.0.0.7") });
    row("tls_not_before", QStringLiteral("1970-01-01T00:00:00.000Z"));
    row("tls_not_after", QStringLiteral("1970-01-02T00:00:00.001Z"));
    row("tls_fingerprint_sha256", QStringLiteral("AB:CD"));
    row("timeline",
        QJsonArray{ QJsonObject{ { QStringLiteral("what"), QStringLiteral("last-sign-of-life") },
                        { QStringLiteral("after_ms"), 0 } },
            QJsonObject{ { QStringLiteral("what"), QStringLiteral("miss") }, { QStringLiteral("after_ms"), 4200 },
                { QStringLiteral("count"), 3 } } });
    row("decided_by", QJsonArray{ QStringLiteral("probes") });
}

void TestEvidence::writesEveryFact()
{
    QTEST(everything().toJson().value(QLatin1StringView(QTest::currentDataTag())), "value");
}

void TestEvidence::listsEveryKeyOnce()
{
    const QStringList keys = Evidence::jsonKeys();
    const QSet<QString> unique(keys.begin(), keys.end());
    QCOMPARE(unique.size(), keys.size());
    const QStringList written = everything().toJson().keys();
    QCOMPARE(QSet<QString>(written.begin(), written.end()), unique);
}

void TestEvidence::readsTheLivingConnectionWithoutADeath()
{
    Evidence evidence;
    evidence.last = livingReading();
    const auto json = evidence.toJson();
    QCOMPARE(json.value(QLatin1StringView("tcp_state")).toInt(), 1);
    QCOMPARE(json.value(QLatin1StringView("probes")).toInt(), 1);
    QCOMPARE(json.value(QLatin1StringView("last_ack_age_ms")).toInt(), 3000);
}

void TestEvidence::leavesOutAHandshakesRoundTrip()
{
    Evidence evidence;
    evidence.last = livingReading();
    evidence.last->bytesAcked = 1; // the SYN alone
    QVERIFY(!evidence.toJson().contains(QLatin1StringView("kernel_rtt_ms")));
}

void TestEvidence::leavesOutACertificateThatIsNotToBlame()
{
    Evidence evidence = everything();
    evidence.tlsFault.reset();
    const QJsonObject json = evidence.toJson();
    QVERIFY(json.contains(QLatin1StringView("tls_version")));
    for (const char *key : { "tls_error", "tls_faults", "tls_subject", "tls_not_after", "tls_names" })
        QVERIFY2(!json.contains(QLatin1StringView(key)), key);
}

void TestEvidence::namesErrors_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("ETIMEDOUT") << ETIMEDOUT;
    QTest::newRow("ECONNRESET") << ECONNRESET;
    QTest::newRow("EPIPE") << EPIPE;
    QTest::newRow("ECONNABORTED") << ECONNABORTED;
    QTest::newRow("EADDRNOTAVAIL") << EADDRNOTAVAIL;
    QTest::newRow("EMFILE") << EMFILE;
    QTest::newRow("ENETRESET") << 10052;
    QTest::newRow("ECONNREFUSED") << 10061;
    QTest::newRow("errno 4711") << 4711;
    QTest::newRow("errno -1") << -1;
}

void TestEvidence::namesErrors()
{
    QFETCH(int, number);
    QCOMPARE(errnoName(number), QLatin1StringView(QTest::currentDataTag()));
}

void TestEvidence::namesResolverErrors_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("EAI_NONAME") << int(EAI_NONAME);
    QTest::newRow("EAI_AGAIN") << int(EAI_AGAIN);
    QTest::newRow("EAI_FAIL") << int(EAI_FAIL);
    QTest::newRow("EAI_FAMILY") << int(EAI_FAMILY);
    QTest::newRow("EAI_SERVICE") << int(EAI_SERVICE);
    QTest::newRow("EAI_SOCKTYPE") << int(EAI_SOCKTYPE);
    QTest::newRow("EAI_MEMORY") << int(EAI_MEMORY);
    QTest::newRow("EAI_SYSTEM") << int(EAI_SYSTEM);
    QTest::newRow("EAI_BADFLAGS") << int(EAI_BADFLAGS);
    QTest::newRow("EAI_NODATA") << -5;
    QTest::newRow("EAI 4711") << 4711;
}

void TestEvidence::namesResolverErrors()
{
    QFETCH(int, number);
    QCOMPARE(resolverErrorName(number), QLatin1StringView(QTest::currentDataTag()));
}

void TestEvidence::tellsAWrongNameFromASilentServer()
{
    QVERIFY(isNameUnknown(EAI_NONAME));
    QVERIFY(isNameUnknown(-5)); // EAI_NODATA, which the header hides
    QVERIFY(!isNameUnknown(EAI_AGAIN));
    QVERIFY(!isNameUnknown(4711));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
