// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/jsonlines.h"

#include "app/report/jsonobjectwriter.h"

namespace keepwatch::report {

namespace {

void addWho(JsonObjectWriter &json, UtcTime time, const RowInfo &row)
{
    json.time("time", time);
    json.text("target", row.name);
    json.text("peer", row.peer);
}

template <typename List> QStringList codesOf(const List &list)
{
    QStringList codes;
    for (const auto value : list)
        codes << code(value);
    return codes;
}

QByteArray certificateObject(const TlsCertificate &certificate)
{
    JsonObjectWriter json;
    json.text("subject", certificate.subject);
    json.text("issuer", certificate.issuer);
    json.text("serial", certificate.serial);
    json.time("not_before", certificate.validFrom);
    json.time("not_after", certificate.validTo);
    if (!certificate.names.isEmpty())
        json.texts("names", certificate.names);
    json.text("sha256", certificate.fingerprint);
    return json.object();
}

template <typename List> QByteArray array(const List &list, QByteArray (*object)(const typename List::value_type &))
{
    QByteArray text = "[";
    for (const auto &each : list)
        text += (text.size() > 1 ? "," : "") + object(each);
    return text + ']';
}

QByteArray valuesObject(const OptionsReport::Values &values)
{
    JsonObjectWriter json;
    json.truth("keepalive", values.keepalive);
    json.seconds("keepidle_s", values.idle);
    json.seconds("keepintvl_s", values.interval);
    json.whole("keepcnt", values.count ? std::optional<qint64>(*values.count) : std::nullopt);
    json.wholeMilliseconds("user_timeout_ms", values.userTimeout);
    return json.object();
}

OptionsReport::Values asked(const KeepaliveOptions &options)
{
    OptionsReport::Values values;
    if (options.mode != KeepaliveOptions::Mode::System)
        values.keepalive = options.mode == KeepaliveOptions::Mode::Set;
    if (options.mode == KeepaliveOptions::Mode::Set) {
        values.idle = options.idle;
        values.interval = options.interval;
        values.count = options.count;
    }
    values.userTimeout = options.effectiveUserTimeout();
    return values;
}

void addLatency(JsonObjectWriter &json, const LatencyFigures &latency)
{
    json.milliseconds("rtt_min_ms", latency.min);
    json.milliseconds("rtt_avg_ms", latency.average);
    json.milliseconds("rtt_p50_ms", latency.p50);
    json.milliseconds("rtt_p95_ms", latency.p95);
    json.milliseconds("rtt_p99_ms", latency.p99);
    json.milliseconds("rtt_max_ms", latency.max);
    json.milliseconds("jitter_ms", latency.jitter);
}

QByteArray summaryObject(const AvailabilityBook::Entry &entry)
{
    const AvailabilityRecord &record = entry.record;
    JsonObjectWriter json;
    json.text("target", entry.row.name);
    json.text("peer", entry.row.peer);
    if (entry.state)
        json.code("state", code(*entry.state));
    json.whole("drops", record.drops);
    json.whole("outages", record.outages);
    json.number("availability_pct", record.availabilityPercent());
    json.seconds("unreachable_s", record.unreachable);
    json.whole("heartbeats", static_cast<qint64>(record.heartbeats));
    json.whole("missed", static_cast<qint64>(record.missed));
    json.whole("late", static_cast<qint64>(record.late));
    json.number("loss_pct", record.lossPercent());
    addLatency(json, record.latency);
    return json.object();
}

} // namespace

QByteArray jsonLine(const RowInfo &row, const Transition &transition)
{
    JsonObjectWriter json("transition");
    addWho(json, transition.time, row);
    if (transition.from)
        json.code("from", code(*transition.from));
    json.code("to", code(transition.to));
    if (transition.severity > 0)
        json.whole("severity", transition.severity);
    json.code("cause", code(transition.cause));
    json.code("confidence", code(transition.confidence));
    json.wholeMilliseconds("silent_ms", transition.silent);
    json.wholeMilliseconds("outage_ms", transition.outageFor);
    if (transition.isDrop)
        json.truth("drop", true);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const Certificate &certificate)
{
    JsonObjectWriter json("certificate");
    addWho(json, certificate.time, row);
    json.code("cause", code(certificate.cause));
    json.code("confidence", code(certificate.confidence));
    json.wholeMilliseconds("silent_ms", certificate.silent);
    json.wholeMilliseconds("lived_ms", certificate.lived);
    json.code("outcome", code(certificate.outcome));
    json.object("evidence", certificate.evidence.toJson());
    if (!certificate.evidence.decidedBy.isEmpty())
        json.texts("decided_by", certificate.evidence.decidedBy);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const Sample &sample)
{
    JsonObjectWriter json("sample");
    addWho(json, sample.time, row);
    json.code("method", code(row.method));
    json.whole("seq", static_cast<qint64>(sample.seq));
    json.code("outcome", code(sample.outcome));
    json.milliseconds("rtt_ms", sample.rtt);
    json.milliseconds("kernel_rtt_ms", sample.kernelRtt);
    json.code("state", code(sample.state));
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const OptionsReport &options)
{
    JsonObjectWriter json("options");
    addWho(json, options.time, row);
    json.raw("requested", valuesObject(options.requested));
    json.raw("effective", valuesObject(options.effective));
    json.texts("warnings", codesOf(options.warnings));
    if (!options.refused.isEmpty())
        json.texts("refused", options.refused);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const Acknowledgement &acknowledgement)
{
    JsonObjectWriter json("acknowledgement");
    addWho(json, acknowledgement.time, row);
    json.code("state", code(acknowledgement.state));
    json.text("by", acknowledgement.author);
    json.text("note", acknowledgement.note);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const FlappingChange &change)
{
    JsonObjectWriter json("flapping");
    addWho(json, change.time, row);
    json.truth("flapping", change.isFlapping);
    json.number("change_pct", change.changePercent);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const Interruption &interruption)
{
    JsonObjectWriter json("interruption");
    addWho(json, interruption.time, row);
    json.code("gap", code(interruption.gap));
    json.wholeMilliseconds("lasted_ms", interruption.lasted);
    json.whole("retransmits", interruption.retransmissions);
    json.whole("misses", interruption.misses);
    if (interruption.untold > 0)
        json.whole("untold", interruption.untold);
    return json.line();
}

QByteArray jsonLine(const RowInfo &row, const TlsReport &report)
{
    const TlsFacts &facts = *report.facts;
    JsonObjectWriter json("tls");
    addWho(json, report.time, row);
    json.text("version", facts.protocol);
    json.text("cipher", facts.cipher);
    json.milliseconds("handshake_ms", facts.handshake);
    json.truth("verified", report.isVerified);
    if (!facts.faults.isEmpty())
        json.texts("accepted", codesOf(facts.faults));
    if (const TlsCertificate *first = facts.firstToExpire())
        json.time("not_after", first->validTo);
    json.whole("days_left", report.daysLeft ? std::optional<qint64>(*report.daysLeft) : std::nullopt);
    json.texts("warnings", codesOf(report.warnings));
    json.raw("chain", array(facts.chain, certificateObject));
    return json.line();
}

QByteArray jsonLine(const OwnPause &pause)
{
    JsonObjectWriter json("own-pause");
    json.time("time", pause.to);
    json.time("from", pause.from);
    json.time("to", pause.to);
    return json.line();
}

QByteArray jsonLine(const QStringList &targets, const Incident &incident)
{
    JsonObjectWriter json("incident");
    json.time("time", incident.time);
    json.whole("incident", incident.id.value);
    json.code("phase", code(incident.phase));
    json.time("since", incident.since);
    json.code("scope", code(incident.scope));
    json.text("subject", incident.subject);
    json.code("cause", code(incident.cause));
    json.whole("count", incident.rows.size());
    json.whole("unreachable", incident.unreachable);
    json.whole("watched", incident.watched);
    json.texts("targets", targets);
    return json.line();
}

QByteArray listeningLine(const QString &target, const Endpoint &endpoint, UtcTime time)
{
    JsonObjectWriter json("listening");
    json.time("time", time);
    json.text("target", target);
    json.text("address", endpoint.toString());
    return json.line();
}

QByteArray jsonLine(const DetectionInput &input, const DetectionTime &detection)
{
    JsonObjectWriter json("explain");
    static constexpr std::array platforms{ "linux", "windows", "macos" };
    json.code("platform", QLatin1StringView(platforms.at(static_cast<size_t>(input.platform))));
    json.raw("requested", valuesObject(asked(input.keepalive)));
    if (input.platform == Platform::Linux)
        json.whole("retries2", input.retries2);
    json.wholeMilliseconds("idle_ms", detection.idle);
    if (detection.idle && detection.idleTimerSlack)
        json.wholeMilliseconds("idle_latest_ms", *detection.idle + *detection.idleTimerSlack);
    json.wholeMilliseconds("busy_ms", detection.busy);
    json.wholeMilliseconds("busy_latest_ms", detection.busyLatest);
    json.wholeMilliseconds("verdict_earliest_ms", detection.verdictEarliest);
    json.wholeMilliseconds("verdict_latest_ms", detection.verdictLatest);
    if (detection.idle)
        json.whole("probes", detection.probes);
    json.texts("warnings", codesOf(detection.warnings));
    return json.line();
}

QByteArray summaryLine(const QList<AvailabilityBook::Entry> &entries)
{
    JsonObjectWriter json("summary");
    json.raw("targets", array(entries, summaryObject));
    return json.line();
}

} // namespace keepwatch::report
