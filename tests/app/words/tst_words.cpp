// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/diagnosis.h"
#include "app/words/alerts.h"
#include "app/words/causes.h"
#include "app/words/certificates.h"
#include "app/words/errors.h"
#include "app/words/faults.h"
#include "app/words/help/help.h"
#include "app/words/incidents.h"
#include "app/words/names.h"
#include "app/words/options.h"
#include "app/words/tls.h"
#include "tests/support/fullevidence.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cerrno>

using namespace keepwatch;
using namespace std::chrono_literals;

/// Every enumerator has its words, and sentences carry what happened to what.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEnumeratorHasANameOfItsOwn();
    void everyCauseHasItsWords();
    void aCauseThatIsTroubleSaysWhatToDo();
    void everyTlsFaultHasItsWords();
    void everyTlsWarningHasItsSentence();
    void everyWarningHasItsSentence();
    void aWarningNamesTheOptionItIgnores();
    void everyIncidentHasItsSentence();
    void everyErrorHasItsSentence();
    void anErrorNamesItsSubjectAndDetail();
    void everyFaultNamesWhatWasEntered();
    void everyFaultHasItsSentence();
    void aFaultTellsItsPlaceValueAndWhatIsRight();
    void detectionTime_data();
    void detectionTime();
    void costIsPacketsAndBytes();
    void factsLeaveOutWhatIsNotKnown();
    void aDifferentOptionIsMarked();
    void aCertificateCopiesAsText();
    void everyLineOfATimelineHasWords();
    void aTimelineTellsWhatWasSeenAndWhen();
    void theFactsThatDecidedComeFirst();
    void everyFactThatARuleNamesHasALine();
    void everyStateAndCauseHasHelp();
    void everyHelpTopicIsComplete();
    void anAlertSaysWhoAndWhy();
    void anAlertOfManyNamesTheFirst();
    void anAcknowledgementSaysWhoAndWhat();
};

namespace {

/// As many different, non-empty names as the table has codes.
template <typename E, size_t N> bool allNamed(const std::array<Code<E>, N> &codes)
{
    QSet<QString> names;
    for (const auto &row : codes)
        names.insert(words::name(row.value));
    return names.size() == qsizetype(N) && !names.contains(QString());
}

} // namespace

void TestWords::everyEnumeratorHasANameOfItsOwn()
{
    QVERIFY(allNamed(stateCodes));
    QVERIFY(allNamed(outcomeCodes));
    QVERIFY(allNamed(confidenceCodes));
    QVERIFY(allNamed(aftermathCodes));
    QVERIFY(allNamed(methodCodes));
    QVERIFY(allNamed(presetCodes));
    for (const auto &row : stateCodes)
        QVERIFY(!words::explanation(row.value).isEmpty());
    for (const auto &row : methodCodes)
        QVERIFY(!words::explanation(row.value).isEmpty());
    for (const auto &row : presetCodes)
        QVERIFY(!words::explanation(row.value).isEmpty());
    for (int state = 1; state <= 11; ++state)
        QVERIFY2(!words::name(TcpState(state)).isEmpty(), qPrintable(QString::number(state)));
    for (const Platform platform : { Platform::Linux, Platform::Windows, Platform::MacOs })
        QVERIFY(!words::name(platform).isEmpty());
}

void TestWords::everyCauseHasItsWords()
{
    QSet<QString> labels;
    QSet<QString> sentences;
    for (const auto &row : causeCodes) {
        labels.insert(words::causeLabel(row.value));
        sentences.insert(words::causeSentence(row.value));
        QVERIFY2(!words::causeSentence(row.value).endsWith(u'.'), row.code);
    }
    QCOMPARE(labels.size(), qsizetype(causeCodes.size()));
    QCOMPARE(sentences.size(), qsizetype(causeCodes.size()));
    QVERIFY(!labels.contains(QString()) && !sentences.contains(QString()));
}

void TestWords::aCauseThatIsTroubleSaysWhatToDo()
{
    const QSet<Cause> calm{ Cause::Started, Cause::Recovered, Cause::PausedByOperator };
    for (const auto &row : causeCodes)
        QVERIFY2(words::causeHint(row.value).isEmpty() == calm.contains(row.value), row.code);
}

void TestWords::everyTlsFaultHasItsWords()
{
    QSet<QString> sentences;
    for (const auto &row : tlsFaultCodes) {
        QVERIFY2(!words::label(row.value).isEmpty() && !words::hint(row.value).isEmpty(), row.code);
        QVERIFY2(!words::sentence(row.value).endsWith(u'.'), row.code);
        sentences.insert(words::causeSentence(Cause::TlsFailed, row.value));
    }
    QCOMPARE(sentences.size(), qsizetype(tlsFaultCodes.size()));
    QVERIFY(!sentences.contains(words::causeSentence(Cause::TlsFailed, std::nullopt)));
    QCOMPARE(words::causeSentence(Cause::Refused, TlsFault::Expired), words::causeSentence(Cause::Refused));
}

void TestWords::everyTlsWarningHasItsSentence()
{
    TlsFacts facts;
    facts.faults = { TlsFault::SelfSigned };
    facts.chain = { TlsCertificate{} };
    TlsReport report;
    report.facts = std::make_shared<const TlsFacts>(facts);
    for (const auto &row : tlsWarningCodes)
        report.warnings << row.value;
    const QStringList sentences = words::warningSentences(report);
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), qsizetype(tlsWarningCodes.size()));
    QVERIFY(!sentences.contains(QString()));
    RowInfo row;
    QVERIFY(words::tlsWarnings(row, report).isEmpty());
    row.hasTls = true;
    QVERIFY(words::tlsWarnings(row, {}).isEmpty());
    row.isVerified = false;
    QCOMPARE(words::tlsWarnings(row, {}).size(), 1);
}

void TestWords::everyWarningHasItsSentence()
{
    QSet<QString> sentences;
    for (const auto &row : warningCodes)
        sentences.insert(words::warningSentence(row.value));
    QCOMPARE(sentences.size(), qsizetype(warningCodes.size()));
    QVERIFY(!sentences.contains(QString()));
}

void TestWords::aWarningNamesTheOptionItIgnores()
{
    QVERIFY(words::warningSentence(Warning::CountIgnored).contains(QLatin1String("KEEPCNT")));
    QVERIFY(words::warningSentence(Warning::UserTimeoutBelowIdle).contains(QLatin1String("KEEPIDLE")));
}

void TestWords::everyIncidentHasItsSentence()
{
    QSet<QString> sentences;
    for (const auto &scope : incidentScopeCodes) {
        Incident incident;
        incident.scope = scope.value;
        incident.subject = QStringLiteral("10.9.1.1");
        incident.cause = Cause::NoAnswer;
        incident.rows = { RowId{ 1 }, RowId{ 2 } };
        const QString sentence = words::incidentSentence(incident);
        QVERIFY2(sentence.contains(u'2') && !sentence.contains(u'%'), qPrintable(sentence));
        QCOMPARE(sentence.contains(incident.subject), scope.value != IncidentScope::OwnNetwork);
        sentences.insert(sentence);
        incident.phase = IncidentPhase::Ended;
        QVERIFY(words::incidentSentence(incident).contains(u"back"));
    }
    QCOMPARE(sentences.size(), qsizetype(incidentScopeCodes.size()));
}

void TestWords::everyErrorHasItsSentence()
{
    for (int i = 0; i <= int(ErrorCode::Cancelled); ++i) {
        const Error bare{ .code = ErrorCode(i), .subject = QStringLiteral("SUBJECT"), .detail = {}, .number = 0 };
        const QString sentence = words::errorSentence(bare);
        QVERIFY2(sentence.contains(QLatin1String("SUBJECT")), qPrintable(QString::number(i)));
        QVERIFY2(sentence != QLatin1String("SUBJECT"), qPrintable(QString::number(i)));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    }
}

void TestWords::anErrorNamesItsSubjectAndDetail()
{
    const Error error{ .code = ErrorCode::CannotListen,
        .subject = QStringLiteral("127.0.0.1:7"),
        .detail = QStringLiteral("Permission denied."),
        .number = EACCES };
    QCOMPARE(words::errorSentence(error),
        QStringLiteral("Cannot listen on 127.0.0.1:7: Permission denied. Choose another address or port, or end what "
                       "holds it."));
}

void TestWords::everyFaultNamesWhatWasEntered()
{
    using Fault = Endpoint::Fault;
    for (const Fault fault : { Fault::HostMissing, Fault::PortMissing, Fault::PortNotANumber, Fault::PortOutOfRange,
             Fault::BracketMissing }) {
        const QString sentence = words::faultSentence(fault, QStringLiteral("what:I:typed"));
        QVERIFY(sentence.contains(QLatin1String("what:I:typed")));
        QVERIFY(sentence.size() > 30);
    }
}

void TestWords::everyFaultHasItsSentence()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    QSet<QString> sentences;
    for (const FaultCode code : allFaultCodes) {
        const Fault fault{
            .code = code, .place = {}, .value = QStringLiteral("VALUE"), .expected = QStringLiteral("42")
        };
        const QString sentence = words::faultSentence(fault);
        QVERIFY2(sentence != fault.value && sentence.endsWith(u'.'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), qsizetype(allFaultCodes.size()));
}

void TestWords::aFaultTellsItsPlaceValueAndWhatIsRight()
{
    const Fault fault{ .code = FaultCode::NotAChoice,
        .place = QStringLiteral("/targets/3/method"),
        .value = QStringLiteral("%2"),
        .expected = QStringLiteral("echo, framed") };
    QCOMPARE(words::placedFaultSentence(fault),
        QStringLiteral("/targets/3/method: \"%2\" is no choice here; right is: echo, framed."));
}

void TestWords::detectionTime_data()
{
    QTest::addColumn<DetectionTime>("time");
    QTest::addColumn<QString>("idle");
    QTest::addColumn<QString>("busy");
    QTest::addColumn<QString>("heartbeat");

    const QString noBusy = QStringLiteral("With data in flight nothing here says when the death is noticed.");
    DetectionTime keepalive;
    keepalive.idle = 33s;
    keepalive.idleTimerSlack = 2s;
    QTest::newRow("keepalive 30/1/3 and the kernel's timers")
        << keepalive << QStringLiteral("A silent idle peer is noticed after 33 s (kernel timers: up to 35 s).")
        << noBusy << QString();

    DetectionTime busy;
    busy.idle = 7875s;
    busy.busy = 924600ms;
    busy.busyLatest = 1849s;
    QTest::newRow("the system's own values, in seconds and at length")
        << busy << QStringLiteral("A silent idle peer is noticed after 7875 s (2 h 11 m).")
        << QStringLiteral("With data in flight it is noticed after 924.6 s (15 m 24 s), at the latest after 1849 s "
                          "(30 m 49 s).")
        << QString();

    DetectionTime heartbeat;
    heartbeat.verdictEarliest = 9s;
    heartbeat.verdictLatest = 14s;
    QTest::newRow("heartbeats and no keepalive")
        << heartbeat << QStringLiteral("A silent idle peer is never noticed: no probe is sent.") << noBusy
        << QStringLiteral("By heartbeat the verdict comes 9 s to 14 s after the peer fell silent.");
}

void TestWords::detectionTime()
{
    QFETCH(DetectionTime, time);
    time.warnings = { Warning::CountIgnored };
    const auto words = words::describe(time, QLocale::c());
    QTEST(words.idle, "idle");
    QTEST(words.busy, "busy");
    QTEST(words.heartbeat, "heartbeat");
    QCOMPARE(words.warnings, QStringList{ words::warningSentence(Warning::CountIgnored) });
}

void TestWords::costIsPacketsAndBytes()
{
    const auto office = dailyCost(Method::Framed, 5s, std::nullopt, 64);
    QCOMPARE(office.packets, quint64(51840));
    QCOMPARE(office.bytes, quint64(17280 * (3 * 52 + 2 * 64)));
    const QLocale english(QLocale::English);
    QCOMPARE(
        words::costSentence(office, english), QStringLiteral("51,840 packets and 4.9 MB a day on each connection."));
    QCOMPARE(words::costSentence(dailyCost(Method::Passive, 5s), english), QStringLiteral("Nothing is sent."));
    QCOMPARE(dailyCost(Method::Keepalive, 5s, 10s).packets, quint64(2 * 8640));
    QCOMPARE(dailyCost(Method::Connect, 1s).packets, quint64(6 * 86400));
    // At an interval of 30 s the kernel finds room for probes after 10 s and 20 s.
    QCOMPARE(dailyCost(Method::Echo, 30s, 10s).packets, quint64(2880 * (3 + 4)));
    // Dialled and greeted each time: no probe, but a handshake, a goodbye and the opening's exchange.
    Dialogue dialogue;
    dialogue.opening.resize(1);
    QCOMPARE(dailyCost(dialogue, 30s, 10s).packets, quint64(2880 * (3 + 4)));
    dialogue.isPerConnection = true;
    QCOMPARE(dailyCost(dialogue, 30s, 10s).packets, quint64(2880 * (6 + 3 + 3)));
}

void TestWords::factsLeaveOutWhatIsNotKnown()
{
    QVERIFY(words::facts(Evidence{}).isEmpty());
    Evidence evidence;
    evidence.errorNumber = ETIMEDOUT;
    evidence.replyAge = 3120ms;
    evidence.last = TcpReading{};
    evidence.last->probes = 3;
    QStringList lines;
    for (const auto &fact : words::facts(evidence, QLocale::c()))
        lines << fact.label + u'=' + fact.value;
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(QStringLiteral("Last reply=3.1 s")));
    QVERIFY(lines.contains(QStringLiteral("Unanswered probes=3")));
}

void TestWords::aDifferentOptionIsMarked()
{
    OptionsReport report;
    report.requested.keepalive = true;
    report.requested.idle = 5500ms;
    report.effective.keepalive = true;
    report.effective.idle = 6s;
    const auto lines = words::optionLines(report, QLocale::c());
    QCOMPARE(lines.size(), 5);
    QVERIFY(!lines[0].isDifferent);
    QVERIFY(lines[1].isDifferent);
    QCOMPARE(lines[1].requested, QStringLiteral("5.5 s"));
    QCOMPARE(lines[1].effective, QStringLiteral("6 s"));
    QVERIFY(!lines[2].isDifferent);
}

void TestWords::aCertificateCopiesAsText()
{
    RowInfo row;
    row.name = QStringLiteral("plc-7");
    row.peer = QStringLiteral("10.0.0.7:502");
    Certificate certificate;
    certificate.cause = Cause::ClosedByPeer;
    certificate.confidence = Confidence::Certain;
    certificate.lived = 90s;
    certificate.evidence.isEndOfStream = true;
    const QString text = words::certificateText(row, certificate, QLocale::c());
    QVERIFY(text.contains(QLatin1String("plc-7  10.0.0.7:502")));
    QVERIFY(text.contains(QLatin1String("The peer closed the connection (certain)")));
    QVERIFY(text.contains(QLatin1String("The connection lived: 1 m 30 s")));
    QVERIFY(text.contains(QLatin1String("The peer sent: FIN")));
}

void TestWords::everyLineOfATimelineHasWords()
{
    QSet<QString> sentences;
    for (const auto &seen : seenCodes) {
        Evidence evidence;
        evidence.timeline = { { .what = seen.value, .count = 3 } };
        const auto lines = words::timeline(evidence, QLocale::c());
        QCOMPARE(lines.size(), 1);
        QVERIFY2(!lines[0].label.isEmpty() && !lines[0].label.contains(u'%'), seen.code);
        sentences.insert(lines[0].label);
    }
    QCOMPARE(sentences.size(), qsizetype(seenCodes.size()));
}

void TestWords::aTimelineTellsWhatWasSeenAndWhen()
{
    Evidence evidence = test::everything();
    evidence.timeline = { { .what = Seen::Life }, { .what = Seen::Retransmission, .after = 1212ms, .count = 2 },
        { .what = Seen::SoftError, .after = 1812ms, .count = 1 }, { .what = Seen::Opinion, .after = 4040ms },
        { .what = Seen::Verdict, .after = 3min + 5s } };
    QStringList lines;
    for (const auto &line : words::timeline(evidence, QLocale::c()))
        lines << line.label + u'=' + line.value;
    QCOMPARE(lines,
        (QStringList{ QStringLiteral("Last sign of life=+0.000 s"), QStringLiteral("Retransmission 2=+1.212 s"),
            QStringLiteral("Reported on the way: EHOSTUNREACH=+1.812 s"),
            QStringLiteral("Second opinion: a router says: forbidden=+4.040 s"), QStringLiteral("Verdict=+3 m 5 s") }));
}

void TestWords::theFactsThatDecidedComeFirst()
{
    Evidence evidence;
    evidence.errorNumber = ECONNRESET;
    evidence.replyAge = 3120ms;
    evidence.atDeath = TcpReading{};
    evidence.atDeath->probes = 1;
    evidence.last = TcpReading{}; // which knows of no probe yet
    evidence.last->probes = 0;
    evidence.decidedBy = { QStringLiteral("probes"), QStringLiteral("errno") };
    QStringList lines;
    for (const auto &fact : words::decidingFacts(evidence, QLocale::c()))
        lines << fact.label + u'=' + fact.value;
    QCOMPARE(
        lines, (QStringList{ QStringLiteral("Unanswered probes=1"), QStringLiteral("The system says=ECONNRESET") }));
    for (const auto &fact : words::otherFacts(evidence, QLocale::c()))
        QVERIFY(!fact.keys.contains(QLatin1StringView("probes")) && !fact.keys.contains(QLatin1StringView("errno")));
}

void TestWords::everyFactThatARuleNamesHasALine()
{
    QSet<QString> told;
    for (const auto &fact : words::facts(test::everything(), QLocale::c()))
        told.unite(QSet<QString>(fact.keys.begin(), fact.keys.end()));
    for (const health::DiagnosisRule &rule : health::diagnosisRules()) {
        for (const char *key : rule.facts)
            QVERIFY2(!key || told.contains(QLatin1StringView(key)), key);
    }
    const QStringList known = Evidence::jsonKeys();
    for (const QString &key : std::as_const(told))
        QVERIFY2(known.contains(key), qPrintable(key));
}

void TestWords::everyStateAndCauseHasHelp()
{
    for (const auto &row : stateCodes)
        QVERIFY2(!words::help(row.value).text.isEmpty(), row.code);
    for (const auto &row : causeCodes)
        QVERIFY2(!words::help(row.value).text.isEmpty(), row.code);
}

void TestWords::everyHelpTopicIsComplete()
{
    QSet<QString> ids;
    QSet<QString> texts;
    static const QRegularExpression document(QStringLiteral(R"(^(RFC \d{3,4}( [\d.]+| REQ-\d+)?|\w+\(\d\)( \w+)?)$)"));
    for (const words::HelpTopic &topic : words::allHelp()) {
        ids.insert(topic.id);
        texts.insert(topic.text);
        QVERIFY2(!topic.title.isEmpty() && topic.text.endsWith(u'.'), qPrintable(topic.id));
        const QStringList sources = topic.source.split(QStringLiteral(", "), Qt::SkipEmptyParts);
        for (const QString &source : sources)
            QVERIFY2(document.match(source).hasMatch(), qPrintable(topic.id + u' ' + source));
        if (topic.kind == words::HelpTopic::Kind::Belief)
            QVERIFY2(!sources.isEmpty(), qPrintable(topic.id));
    }
    QCOMPARE(ids.size(), words::allHelp().size());
    QCOMPARE(texts.size(), words::allHelp().size());
    QVERIFY(words::optionHelp(QLatin1StringView("keepidle_s"))->source.contains(u"RFC 1122 4.2.3.6"));
    QVERIFY(!words::optionHelp(QLatin1StringView("keepidle")));
}

void TestWords::anAlertSaysWhoAndWhy()
{
    Alert alert;
    alert.rows << RowId{ 1 };
    alert.names << QStringLiteral("plc-7");
    alert.cause = Cause::Refused;
    alert.confidence = Confidence::Certain;
    QCOMPARE(words::describe(alert).title, QStringLiteral("plc-7 is unreachable"));
    QCOMPARE(words::describe(alert).body, QStringLiteral("Nothing listens on that port (certain)"));
    alert.kind = Alert::Kind::Recovered;
    alert.lasted = 42s;
    QCOMPARE(words::describe(alert).title, QStringLiteral("plc-7 answers again"));
    QCOMPARE(words::describe(alert).body, QStringLiteral("It was unreachable for 42 s"));
    alert.kind = Alert::Kind::Acknowledged;
    alert.author = QStringLiteral("ana");
    alert.note = QStringLiteral("power cut");
    QCOMPARE(words::describe(alert).title, QStringLiteral("Acknowledged: plc-7"));
    QCOMPARE(words::describe(alert).body, QStringLiteral("ana: power cut"));
}

void TestWords::anAlertOfManyNamesTheFirst()
{
    Alert alert;
    for (quint32 i = 1; i <= 50; ++i)
        alert.rows << RowId{ i };
    alert.names = QStringList{ QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
    alert.stillLost = 2;
    const words::AlertWords said = words::describe(alert);
    QVERIFY2(said.title.startsWith(u"50 "), qPrintable(said.title));
    QCOMPARE(said.body.section(u'\n', 0, 0), QStringLiteral("a, b, c and 47 more"));
    QCOMPARE(said.body.count(u'\n'), 2);
    for (const auto kind : { Alert::Kind::Recovered, Alert::Kind::Flapping, Alert::Kind::Acknowledged }) {
        alert.kind = kind;
        QVERIFY(words::describe(alert).title != said.title);
    }
}

void TestWords::anAcknowledgementSaysWhoAndWhat()
{
    Acknowledgement made;
    QCOMPARE(words::acknowledgementSentence(made), QStringLiteral("Acknowledged"));
    made.note = QStringLiteral("power cut");
    QCOMPARE(words::acknowledgementSentence(made), QStringLiteral("Acknowledged: power cut"));
    made.author = QStringLiteral("ana");
    QCOMPARE(words::acknowledgementSentence(made), QStringLiteral("Acknowledged by ana: power cut"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
