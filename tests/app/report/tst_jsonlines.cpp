// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/jsonlines.h"
#include "tests/support/fullevidence.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::report;
using keepwatch::test::everything;
using namespace std::chrono_literals;

/// JSON lines: the exact text of the documentation, and every kind of line against the schema.
class TestJsonLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTransitionIsTheLineOfTheContract();
    void aCertificateTellsWhatBecameOfIt();
    void aSampleIsTheLineOfTheContract();
    void whatHasNoValueHasNoKey();
    void optionsTellWhatTookEffect();
    void hostileNamesStayText();
    void anInterruptionTellsWhereAndHowLong();
    void anAcknowledgementNamesWhoAndWhat();
    void anIncidentNamesItsTargets();
    void aSummaryListsEachTarget();
    void theSchemaListsEveryFact();
    void everyFactIsWritten();
    void everyLineIsValid();
    void theSchemaRefusesUnknownKeys();

private:
    static QList<QByteArray> lines();
    static QByteArray validate(const QList<QByteArray> &lines);
};

namespace {

RowInfo plc(const QString &name = QStringLiteral("plc-7"))
{
    RowInfo row;
    row.row = RowId{ 1 };
    row.name = name;
    row.peer = QStringLiteral("10.0.0.7:502");
    row.method = Method::Echo;
    return row;
}

constexpr UtcTime evening{ std::chrono::milliseconds(1763841600123) };

Transition verdict()
{
    Transition transition;
    transition.time = evening;
    transition.from = State::Suspect;
    transition.to = State::Unreachable;
    transition.cause = Cause::NoAnswer;
    transition.silent = 3120ms;
    return transition;
}

Incident together()
{
    Incident incident;
    incident.id = { 1 };
    incident.time = evening;
    incident.since = evening - 5s;
    incident.scope = IncidentScope::Prefix;
    incident.subject = QStringLiteral("10.0.0.0/24");
    incident.cause = Cause::NoAnswer;
    incident.rows = { RowId{ 1 }, RowId{ 2 } };
    incident.unreachable = 2;
    incident.watched = 3;
    return incident;
}

Incident ownNetwork()
{
    Incident incident = together();
    incident.phase = IncidentPhase::Ended;
    incident.scope = IncidentScope::OwnNetwork;
    incident.subject.clear();
    incident.watched.reset();
    return incident;
}

Interruption interruption(quint32 untold)
{
    return { .row = {}, .time = evening, .lasted = 2812ms, .retransmissions = 4, .misses = 1, .untold = untold };
}

Certificate certificate()
{
    Certificate certificate;
    certificate.time = evening;
    certificate.cause = Cause::NoAnswer;
    certificate.confidence = Confidence::Likely;
    certificate.silent = 3120ms;
    certificate.lived = 90s;
    return certificate;
}

Sample sample()
{
    Sample sample;
    sample.seq = 12;
    sample.time = evening;
    sample.rtt = 213us;
    sample.kernelRtt = 101us;
    return sample;
}

OptionsReport options()
{
    OptionsReport options;
    options.time = evening;
    options.requested = { .keepalive = true, .idle = 5500ms, .interval = 5s, .count = 3, .userTimeout = 20s };
    options.effective = options.requested;
    options.effective.idle = 6s;
    options.warnings = { Warning::RoundedUpToSeconds };
    return options;
}

} // namespace

void TestJsonLines::aTransitionIsTheLineOfTheContract()
{
    QCOMPARE(jsonLine(plc(), verdict()),
        QByteArray(
            R"({"type":"transition","time":"2025-11-22T20:00:00.123Z","target":"plc-7","peer":"10.0.0.7:502",)"
            R"("from":"suspect","to":"unreachable","cause":"no-answer","confidence":"possible","silent_ms":3120})"
            "\n"));
    Transition outage = verdict();
    outage.outageFor = 9s;
    QVERIFY(jsonLine(plc(), outage).endsWith(",\"silent_ms\":3120,\"outage_ms\":9000}\n"));
}

void TestJsonLines::aCertificateTellsWhatBecameOfIt()
{
    QCOMPARE(jsonLine(plc(), certificate()),
        QByteArray(R"({"type":"certificate","time":"2025-11-22T20:00:00.123Z","target":"plc-7","peer":"10.0.0.7:502",)"
                   R"("cause":"no-answer","confidence":"likely","silent_ms":3120,"lived_ms":90000,)"
                   R"("outcome":"unreachable","evidence":{}})"
                   "\n"));
}

void TestJsonLines::aSampleIsTheLineOfTheContract()
{
    QCOMPARE(jsonLine(plc(), sample()),
        QByteArray(R"({"type":"sample","time":"2025-11-22T20:00:00.123Z","target":"plc-7","peer":"10.0.0.7:502",)"
                   R"("method":"echo","seq":12,"outcome":"reply","rtt_ms":0.213,"kernel_rtt_ms":0.101,"state":"up"})"
                   "\n"));
}

void TestJsonLines::whatHasNoValueHasNoKey()
{
    Transition first;
    first.time = evening;
    first.cause = Cause::Started;
    RowInfo row = plc();
    row.peer.clear();
    QCOMPARE(jsonLine(row, first),
        QByteArray(R"({"type":"transition","time":"2025-11-22T20:00:00.123Z","target":"plc-7",)"
                   R"("to":"connecting","cause":"started","confidence":"possible"})"
                   "\n"));
    Sample miss = sample();
    miss.outcome = Outcome::Miss;
    miss.rtt.reset();
    miss.kernelRtt.reset();
    QVERIFY(!jsonLine(plc(), miss).contains("rtt"));
}

void TestJsonLines::optionsTellWhatTookEffect()
{
    QVERIFY(jsonLine(plc(), options())
                .endsWith(R"("requested":{"keepalive":true,"keepidle_s":5.5,"keepintvl_s":5,"keepcnt":3,)"
                          R"("user_timeout_ms":20000},"effective":{"keepalive":true,"keepidle_s":6,"keepintvl_s":5,)"
                          R"("keepcnt":3,"user_timeout_ms":20000},"warnings":["rounded-up-to-seconds"]})"
                          "\n"));
}

void TestJsonLines::hostileNamesStayText()
{
    const QString name = QStringLiteral("a\"b\\c\n\t\x01 水泵 ']}");
    const QByteArray line = jsonLine(plc(name), sample());
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(line).object().value(QStringLiteral("target")).toString(), name);
}

void TestJsonLines::anIncidentNamesItsTargets()
{
    QCOMPARE(jsonLine({ QStringLiteral("plc-7"), QStringLiteral("plc-8") }, together()),
        QByteArray(R"({"type":"incident","time":"2025-11-22T20:00:00.123Z","incident":1,"phase":"opened",)"
                   R"("since":"2025-11-22T19:59:55.123Z","scope":"prefix","subject":"10.0.0.0/24","cause":"no-answer",)"
                   R"("count":2,"unreachable":2,"watched":3,"targets":["plc-7","plc-8"]})"
                   "\n"));
}

void TestJsonLines::aSummaryListsEachTarget()
{
    AvailabilityBook::Entry entry;
    entry.row = plc();
    entry.state = State::Up;
    entry.record.up = 900ms;
    entry.record.unreachable = 100ms;
    entry.record.outages = 1;
    QVERIFY(summaryLine({ entry, entry })
                .startsWith(R"({"type":"summary","targets":[{"target":"plc-7","peer":"10.0.0.7:502","state":"up",)"
                            R"("drops":0,"outages":1,"availability_pct":90,"unreachable_s":0.1,"heartbeats":0)"));
    QCOMPARE(summaryLine({}), QByteArray("{\"type\":\"summary\",\"targets\":[]}\n"));
}

QList<QByteArray> TestJsonLines::lines()
{
    Certificate full = certificate();
    full.evidence = everything();
    Transition drop = verdict();
    drop.severity = 2;
    drop.isDrop = true;
    drop.outageFor = 3s;
    OptionsReport refused = options();
    refused.refused = QStringList{ QStringLiteral("KEEPIDLE: EINVAL") };
    AvailabilityBook::Entry entry;
    entry.row = plc();
    entry.state = State::Up;
    entry.record.up = 1s;
    entry.record.heartbeats = 1;
    entry.record.latency = LatencyFigures{ 1ms, 1ms, 1ms, 1ms, 1ms, 1ms, 1ms, false };
    DetectionTime detection;
    detection.idle = detection.busy = 33s;
    detection.idleTimerSlack = detection.busyLatest = 34s;
    detection.verdictEarliest = detection.verdictLatest = 9s;
    detection.warnings = { Warning::CountIgnored };
    return { jsonLine(plc(), verdict()), jsonLine(plc(), drop), jsonLine(plc(), certificate()), jsonLine(plc(), full),
        jsonLine(plc(), sample()), jsonLine(plc(), options()), jsonLine(plc(), refused),
        jsonLine(OwnPause{ evening, evening }), jsonLine(plc(), FlappingChange{ RowId{ 1 }, evening, true, 32.125 }),
        jsonLine(plc(), interruption(0)), jsonLine(plc(), interruption(3)),
        jsonLine({ QStringLiteral("plc-7"), QStringLiteral("plc-8") }, together()),
        jsonLine({ QStringLiteral("plc-7") }, ownNetwork()),
        listeningLine(QStringLiteral("l"), Endpoint{ QStringLiteral("::1"), Port{ 7 } }, evening),
        jsonLine(DetectionInput{}, detection), jsonLine(DetectionInput{}, DetectionTime{}),
        jsonLine(plc(), Acknowledgement{}),
        jsonLine(plc(),
            Acknowledgement{ .row = {}, .time = {}, .author = QStringLiteral("ana"), .note = QStringLiteral("x") }),
        summaryLine({ entry }) };
}

void TestJsonLines::anInterruptionTellsWhereAndHowLong()
{
    QCOMPARE(jsonLine(plc(), interruption(0)),
        QByteArray(R"({"type":"interruption","time":"2025-11-22T20:00:00.123Z","target":"plc-7",)"
                   R"("peer":"10.0.0.7:502","gap":"path","lasted_ms":2812,"retransmits":4,"misses":1})"
                   "\n"));
    QVERIFY(jsonLine(plc(), interruption(3)).contains(R"("untold":3)"));
}

void TestJsonLines::anAcknowledgementNamesWhoAndWhat()
{
    Acknowledgement made{ .row = {}, .time = verdict().time, .author = QStringLiteral("ana"), .note = {} };
    QCOMPARE(jsonLine(plc(), made),
        R"({"type":"acknowledgement","time":"2025-11-22T20:00:00.123Z","target":"plc-7","peer":"10.0.0.7:502",)"
        R"("state":"unreachable","by":"ana"})"
        "\n");
    made.note = QStringLiteral("power cut; \"back\" at 8");
    QVERIFY(jsonLine(plc(), made).contains(R"("note":"power cut; \"back\" at 8")"));
}

QByteArray TestJsonLines::validate(const QList<QByteArray> &lines)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("/usr/bin/python3"),
        { QStringLiteral(KEEPWATCH_TESTS_DIR "/support/validate_jsonl.py"), QStringLiteral(KEEPWATCH_SCHEMA) });
    python.write(lines.join());
    python.closeWriteChannel();
    if (!python.waitForFinished(30000))
        return "the validator did not finish";
    const QByteArray said = python.readAll();
    return python.exitCode() == 0 ? said : "exit " + QByteArray::number(python.exitCode()) + ": " + said;
}

void TestJsonLines::theSchemaListsEveryFact()
{
    QFile file(QStringLiteral(KEEPWATCH_SCHEMA));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = QJsonDocument::fromJson(file.readAll()).object();
    const auto definitions = schema.value(QStringLiteral("$defs")).toObject();
    const auto evidence = definitions.value(QStringLiteral("evidence")).toObject();
    QStringList listed = evidence.value(QStringLiteral("properties")).toObject().keys();
    QStringList written = Evidence::jsonKeys();
    listed.sort();
    written.sort();
    QCOMPARE(listed, written);
}

void TestJsonLines::everyFactIsWritten()
{
    // So that the evidence in lines() leaves no fact without a look at its type.
    QCOMPARE(everything().toJson().size(), Evidence::jsonKeys().size());
}

void TestJsonLines::everyLineIsValid()
{
    QCOMPARE(validate(lines()), QByteArray());
}

void TestJsonLines::theSchemaRefusesUnknownKeys()
{
    QVERIFY(validate({ QByteArray(R"({"type":"own-pause","time":"2025-11-22T20:00:00.123Z",)"
                                  R"("from":"2025-11-22T20:00:00.123Z","to":"2025-11-22T20:00:00.123Z","x":1})"
                                  "\n") })
                .contains("'x' was unexpected"));
    QVERIFY(!validate({ QByteArray("{\"type\":\"rumour\"}\n") }).isEmpty());
    QVERIFY(!validate({ jsonLine(plc(), verdict()).replace("Z", "+01:00") }).isEmpty());
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
