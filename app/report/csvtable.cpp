// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/csvtable.h"

#include "app/report/cells.h"

#include <QJsonDocument>
#include <QList>

namespace keepwatch::report {

namespace {

/// A heading; those that name a zone stand in both forms.
QList<QByteArray> columns(CsvTable::Kind kind, bool isSummed)
{
    static const QList<QByteArray> samples{ "time_utc", "target", "peer", "method", "seq", "outcome", "rtt_ms",
        "kernel_rtt_ms", "state" };
    static const QList<QByteArray> transitions{ "time_utc", "target", "peer", "from", "to", "cause", "confidence",
        "silent_ms", "evidence" };
    static const QList<QByteArray> availability{ "target", "peer", "from_utc", "to_utc", "up_s", "degraded_s",
        "suspect_s", "unreachable_s", "connecting_s", "paused_s", "excluded_s", "availability_pct", "outages", "drops",
        "longest_outage_s", "mtbf_s", "mttr_s", "heartbeats", "missed", "late", "loss_pct", "rtt_min_ms", "rtt_avg_ms",
        "rtt_p50_ms", "rtt_p95_ms", "rtt_p99_ms", "rtt_max_ms", "jitter_ms" };
    switch (kind) {
    case CsvTable::Kind::Samples:
        return samples;
    case CsvTable::Kind::Transitions:
        return transitions;
    case CsvTable::Kind::Availability:
        break;
    }
    if (!isSummed)
        return availability;
    return QList<QByteArray>{ "group", "targets", "from_utc", "to_utc", "period_s" } + availability.sliced(4);
}

/// The cells of one line, separated as they come.
class Line {
public:
    Line(QByteArray &out, const CsvOptions &options, Moments &moments)
        : m_out(out)
        , m_separator(options.separator)
        , m_moments(moments)
    {
    }
    ~Line() { m_out += "\r\n"; }
    Q_DISABLE_COPY_MOVE(Line)

    void text(const QByteArray &value) { appendText(next(), value, m_separator); }
    void text(const QString &value) { text(value.toUtf8()); }
    void cells(const QByteArray &made) { next() += made; }
    void code(QLatin1StringView value) { next().append(value.data(), value.size()); }
    void time(UtcTime value) { m_moments.append(next(), value); }
    void number(quint64 value) { appendNumber(next(), value); }
    void milliseconds(std::optional<Duration> value)
    {
        next();
        if (value)
            appendMilliseconds(m_out, *value);
    }
    void wholeMilliseconds(std::optional<Duration> value)
    {
        next();
        if (value)
            m_out += QByteArray::number(qint64(std::chrono::floor<std::chrono::milliseconds>(*value).count()));
    }
    void seconds(std::optional<std::chrono::milliseconds> value)
    {
        next();
        if (value)
            appendSeconds(m_out, *value);
    }
    void percent(std::optional<double> value)
    {
        next();
        if (value)
            m_out += QByteArray::number(*value, 'f', 3);
    }

private:
    QByteArray &next()
    {
        if (!m_isFirst)
            m_out += m_separator;
        m_isFirst = false;
        return m_out;
    }

    QByteArray &m_out;
    char m_separator;
    Moments &m_moments;
    bool m_isFirst = true;
};

void addLatency(Line &line, const LatencyFigures &latency)
{
    line.milliseconds(latency.min);
    line.milliseconds(latency.average);
    line.milliseconds(latency.p50);
    line.milliseconds(latency.p95);
    line.milliseconds(latency.p99);
    line.milliseconds(latency.max);
    line.milliseconds(latency.jitter);
}

void addRecord(Line &line, const AvailabilityRecord &record)
{
    for (const auto time : { record.up, record.degraded, record.suspect, record.unreachable, record.connecting,
             record.paused, record.excluded })
        line.seconds(time);
    line.percent(record.availabilityPercent());
    line.number(record.outages);
    line.number(record.drops);
    line.seconds(record.longestOutage);
    line.seconds(record.meanTimeBetweenFailures());
    line.seconds(record.meanTimeToRecovery());
    line.number(record.heartbeats);
    line.number(record.missed);
    line.number(record.late);
    line.percent(record.lossPercent());
    addLatency(line, record.latency);
}

} // namespace

CsvTable::CsvTable(Kind kind, const CsvOptions &options)
    : m_kind(kind)
    , m_options(options)
    , m_moments(std::make_unique<Moments>(options.zone))
{
}

CsvTable::~CsvTable() = default;

const QByteArray &CsvTable::cellsOf(const RowInfo &row)
{
    constexpr qsizetype most = 100'000;
    if (m_names.size() > most)
        m_names.clear();
    Names &known = m_names[row.name.constData()];
    const bool isSame =
        known.name.constData() == row.name.constData() && known.peer.constData() == row.peer.constData();
    if (isSame && !known.cells.isEmpty())
        return known.cells;
    known = { .name = row.name, .peer = row.peer, .cells = {} };
    appendText(known.cells, row.name.toUtf8(), m_options.separator);
    known.cells += m_options.separator;
    appendText(known.cells, row.peer.toUtf8(), m_options.separator);
    return known.cells;
}

QByteArray CsvTable::head() const
{
    QByteArray line = columns(m_kind, m_options.isSummed).join(m_options.separator);
    if (m_options.zone)
        line.replace("_utc", "_local");
    return (m_options.hasByteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + line + "\r\n";
}

void CsvTable::append(QByteArray &out, const RowInfo &row, const Sample &sample)
{
    Q_ASSERT(m_kind == Kind::Samples);
    Line line(out, m_options, *m_moments);
    line.time(sample.time);
    line.cells(cellsOf(row));
    line.code(code(row.method));
    line.number(sample.seq);
    line.code(code(sample.outcome));
    line.milliseconds(sample.rtt);
    line.milliseconds(sample.kernelRtt);
    line.code(code(sample.state));
}

void CsvTable::append(QByteArray &out, const RowInfo &row, const Transition &transition)
{
    const QJsonObject evidence = transition.evidence.toJson();
    append(out, row, transition,
        evidence.isEmpty() ? QByteArray() : QJsonDocument(evidence).toJson(QJsonDocument::Compact));
}

void CsvTable::append(QByteArray &out, const RowInfo &row, const Transition &transition, const QByteArray &evidence)
{
    Q_ASSERT(m_kind == Kind::Transitions);
    Line line(out, m_options, *m_moments);
    line.time(transition.time);
    line.cells(cellsOf(row));
    line.code(transition.from ? code(*transition.from) : QLatin1StringView());
    line.code(code(transition.to));
    line.code(code(transition.cause));
    line.code(code(transition.confidence));
    line.wholeMilliseconds(transition.silent);
    line.text(evidence);
}

void CsvTable::append(QByteArray &out, const RowInfo &row, const AvailabilityRecord &record)
{
    Q_ASSERT(m_kind == Kind::Availability);
    Line line(out, m_options, *m_moments);
    line.text(row.name);
    line.text(row.peer);
    line.time(record.from);
    line.time(record.to);
    addRecord(line, record);
}

void CsvTable::append(QByteArray &out, const Sum &sum)
{
    Q_ASSERT(m_kind == Kind::Availability && m_options.isSummed);
    Line line(out, m_options, *m_moments);
    line.text(sum.group);
    line.number(sum.rows);
    line.time(sum.record.from);
    line.time(sum.record.to);
    line.seconds(sum.record.total());
    addRecord(line, sum.record);
}

} // namespace keepwatch::report
