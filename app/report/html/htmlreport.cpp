// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/html/htmlreport.h"

#include "app/report/html/incidentlist.h"
#include "app/report/html/outagelist.h"
#include "app/report/html/page.h"
#include "app/report/html/pictures.h"
#include "app/report/storedavailability.h"
#include "app/report/summary.h"
#include "app/words/causes.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <QCoreApplication>
#include <QIODevice>

namespace keepwatch::report {

namespace {

using history::Reader;
using Entry = AvailabilityBook::Entry;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::report::HtmlReport)
};

QStringList figureHeads()
{
    QStringList heads{ Words::tr("Target"), Words::tr("Peer"), Words::tr("Availability %") };
    for (const TimeKind &kind : timeKinds())
        heads << kind.name;
    return heads << Words::tr("Period") << Words::tr("Outages") << Words::tr("Drops") << Words::tr("Longest outage")
                 << Words::tr("MTBF", "mean time between failures") << Words::tr("MTTR", "mean time to recovery");
}

QStringList latencyHeads()
{
    return { Words::tr("Target"), Words::tr("Peer"), Words::tr("Heartbeats"), Words::tr("Missed"), Words::tr("Late"),
        Words::tr("Missed %"), Words::tr("RTT min ms"), Words::tr("average"), Words::tr("p50"), Words::tr("p95"),
        Words::tr("p99"), Words::tr("max"), Words::tr("Jitter ms") };
}

void figureCells(Page &page, const AvailabilityRecord &record)
{
    page.percentCell(record.availabilityPercent());
    for (const TimeKind &kind : timeKinds())
        page.cell(std::optional(record.*(kind.time)));
    page.cell(std::optional(record.total()));
    page.cell(quint64(record.outages));
    page.cell(quint64(record.drops));
    page.cell(record.longestOutage);
    page.cell(record.meanTimeBetweenFailures());
    page.cell(record.meanTimeToRecovery());
}

void latencyCells(Page &page, const AvailabilityRecord &record)
{
    const LatencyFigures &figures = record.latency;
    page.cell(record.heartbeats);
    page.cell(record.missed);
    page.cell(record.late);
    page.percentCell(record.lossPercent());
    for (const auto &rtt :
        { figures.min, figures.average, figures.p50, figures.p95, figures.p99, figures.max, figures.jitter })
        page.cell(rtt);
}

/// One table over all targets, group by group, with a line that sums up each group and all.
void table(Page &page, const QList<Entry> &entries, const QStringList &heads,
    void (*cells)(Page &, const AvailabilityRecord &))
{
    page.raw("<div class=\"wide\">");
    page.beginTable(heads, "figures");
    const auto line = [&](const QString &name, const QString &peer, const AvailabilityRecord &record,
                          const char *cssClass) {
        page.beginRow(cssClass);
        page.cell(name);
        page.cell(peer);
        cells(page, record);
        page.endRow();
    };
    const QStringList groups = groupsOf(entries);
    for (const QString &group : groups) {
        const auto members = entriesOf(entries, group);
        for (const Entry &entry : members)
            line(entry.row.name, entry.row.peer, entry.record, entry.record.outages > 0 ? "bad" : "");
        if (groups.size() > 1)
            line(group.isEmpty() ? Words::tr("Without a group") : Words::tr("Group %1").arg(group), {}, sumOf(members),
                "sum");
    }
    line(Words::tr("All"), {}, sumOf(entries), "sum");
    page.endTable();
    page.raw("</div>\n");
}

void tile(Page &page, const QString &value, const QString &name, bool isBad)
{
    page.raw(QByteArray("<div class=\"tile") + (isBad ? " bad" : "") + "\"><b>" + Page::escaped(value) + "</b><span>"
        + Page::escaped(name) + "</span></div>\n");
}

void tiles(Page &page, const QList<Entry> &entries, const AvailabilityRecord &all)
{
    const auto percent = all.availabilityPercent();
    page.raw("<div class=\"tiles\">");
    tile(page, words::count(quint64(entries.size())), Words::tr("Targets"), false);
    tile(page, percent ? QString(QString::number(*percent, 'f', 3) % u" %") : words::noValue(),
        Words::tr("Availability"), all.outages > 0);
    tile(page, words::count(all.outages), Words::tr("Outages"), all.outages > 0);
    tile(page, words::count(all.drops), Words::tr("Drops"), false);
    tile(page, all.longestOutage ? Page::length(*all.longestOutage) : words::noValue(), Words::tr("Longest outage"),
        false);
    tile(page, all.latency.p95 ? words::rtt(all.latency.p95) : words::noValue(), Words::tr("RTT, 95th percentile"),
        false);
    page.raw("</div>\n");
}

void method(Page &page, bool isEstimated)
{
    page.heading(2, Words::tr("How it was reckoned"));
    page.paragraph(Words::tr("An outage runs from the first unanswered request, not from the verdict: the suspect time "
                             "that led to a verdict "
                             "belongs to it. Suspect time that ended well counts as available. Connecting, paused and "
                             "excluded time (Keepwatch "
                             "itself did not run) counts on neither side. All columns add up to the period."));
    page.paragraph(
        Words::tr("Availability = (up + degraded + suspect) / (up + degraded + suspect + unreachable). Times are "
                  "hours:minutes:seconds. Missed replies are a share of the heartbeats without excluded ones; "
                  "round-trip times are those of replies and late replies, percentiles by nearest rank."));
    if (isEstimated)
        page.paragraph(Words::tr("Percentiles are estimated from counts: each is within %1 % of the exact value.")
                           .arg(LatencySketch::error * 100));
}

/// Makes one page; the first error ends it.
class HtmlReport {
public:
    HtmlReport(const ExportOrder &order, const Reader &reader, QIODevice &device, const ExportWatch &watch)
        : m_order(order)
        , m_reader(reader)
        , m_watch(watch)
        , m_page(device, order.options.zone.value_or(QTimeZone::utc()))
    {
    }

    Result<qint64, Error> write()
    {
        switch (m_order.kind) {
        case CsvTable::Kind::Availability:
            availability();
            break;
        case CsvTable::Kind::Transitions:
            transitions();
            break;
        case CsvTable::Kind::Samples:
            samples();
            break;
        }
        m_page.end();
        if (!m_error && m_watch.isCancelled && *m_watch.isCancelled)
            m_error = Error{ ErrorCode::Cancelled, QStringLiteral("HTML"), {}, 0 };
        if (!m_page.flush() && !m_error)
            m_error = Error{ ErrorCode::CannotWriteFile, {}, {}, 0 };
        if (m_error)
            return Unexpected{ *m_error };
        tell(3);
        return m_lines;
    }

private:
    bool goesOn() const { return !m_error && !m_page.hasFailed() && (!m_watch.isCancelled || !*m_watch.isCancelled); }
    void tell(qint64 done) const
    {
        if (m_watch.progressed)
            m_watch.progressed(done, 3);
    }
    template <typename T> void take(const Result<T, Error> &result)
    {
        if (!result && !m_error)
            m_error = result.error();
    }
    void head(const QString &title, std::optional<UtcTime> from, std::optional<UtcTime> to)
    {
        m_page.begin(title);
        m_page.heading(1, title);
        if (from && to)
            m_page.paragraph(Words::tr("%1 to %2", "moments").arg(m_page.moment(*from), m_page.moment(*to)), "sub");
        if (!m_order.filter.targets.isEmpty())
            m_page.paragraph(Words::tr("Targets: %1").arg(m_order.filter.targets.join(u", ")), "sub");
        if (!m_order.filter.groups.isEmpty())
            m_page.paragraph(Words::tr("Groups: %1").arg(m_order.filter.groups.join(u", ")), "sub");
        m_page.paragraph(Words::tr("Times of the zone %1. Made by Keepwatch %2.")
                             .arg(QString::fromLatin1(m_order.options.zone.value_or(QTimeZone::utc()).id()),
                                 QStringLiteral(KEEPWATCH_VERSION)),
            "sub");
    }
    void headOfPeriod(const QString &title)
    {
        const auto span = m_reader.span();
        take(span);
        const bool isStored = span && *span;
        head(title,
            m_order.filter.from ? m_order.filter.from
                : isStored      ? std::optional((*span)->first)
                                : std::nullopt,
            m_order.filter.to ? m_order.filter.to
                : isStored    ? std::optional((*span)->last)
                              : std::nullopt);
    }

    void availability()
    {
        const auto entries = storedAvailability(m_reader, m_order, m_watch.isCancelled);
        take(entries);
        if (!entries)
            return;
        tell(1);
        const AvailabilityRecord all = sumOf(*entries);
        head(Words::tr("Availability report"), m_order.filter.from.value_or(all.from),
            m_order.filter.to.value_or(all.to));
        tiles(m_page, *entries, all);
        m_page.heading(2, Words::tr("How the time was spent"));
        drawTimes(m_page, *entries);
        table(m_page, *entries, figureHeads(), figureCells);
        m_page.heading(2, Words::tr("Round-trip times"));
        drawLatencies(m_page, *entries);
        table(m_page, *entries, latencyHeads(), latencyCells);
        m_lines = entries->size();
        tell(2);
        take(writeIncidentList(m_page, m_reader, m_order.filter, [this] { return goesOn(); }));
        take(writeOutageList(m_page, m_reader, m_order.filter, [this] { return goesOn(); }));
        method(m_page, all.latency.isEstimated);
    }

    void transitions()
    {
        headOfPeriod(Words::tr("Transitions"));
        m_page.beginTable({ Words::tr("Time"), Words::tr("Target"), Words::tr("Peer"), Words::tr("From"),
            Words::tr("To"), Words::tr("Cause"), Words::tr("Confidence"), Words::tr("Silent for") });
        take(m_reader.readTransitions(m_order.filter, [this](const history::StoredTransition &stored) {
            const Transition &transition = stored.transition;
            m_page.beginRow();
            m_page.cell(std::optional(transition.time));
            m_page.cell(stored.row.name);
            m_page.cell(stored.row.peer);
            m_page.cell(transition.from ? words::name(*transition.from) : words::noValue());
            m_page.cell(words::name(transition.to));
            m_page.cell(words::causeSentence(transition.cause));
            m_page.cell(words::name(transition.confidence));
            m_page.cell(words::duration(transition.silent), "n");
            m_page.endRow();
            ++m_lines;
            return goesOn();
        }));
        m_page.endTable();
    }

    void samples()
    {
        headOfPeriod(Words::tr("Samples"));
        m_page.beginTable({ Words::tr("Time"), Words::tr("Target"), Words::tr("Peer"), Words::tr("Number"),
            Words::tr("Outcome"), Words::tr("RTT ms"), Words::tr("Kernel's RTT ms"), Words::tr("State") });
        take(m_reader.readSamples(m_order.filter, [this](history::RowKey, const RowInfo &row, const Sample &sample) {
            m_page.beginRow();
            m_page.cell(std::optional(sample.time));
            m_page.cell(row.name);
            m_page.cell(row.peer);
            m_page.cell(sample.seq);
            m_page.cell(words::name(sample.outcome));
            m_page.cell(sample.rtt);
            m_page.cell(sample.kernelRtt);
            m_page.cell(words::name(sample.state));
            m_page.endRow();
            ++m_lines;
            return goesOn();
        }));
        m_page.endTable();
    }

    const ExportOrder &m_order;
    const Reader &m_reader;
    const ExportWatch &m_watch;
    Page m_page;
    std::optional<Error> m_error;
    qint64 m_lines = 0;
};

} // namespace

Result<qint64, Error> exportHtml(const ExportOrder &order, QIODevice &device, const ExportWatch &watch)
{
    const auto reader = Reader::open(order.history);
    if (!reader)
        return Unexpected{ reader.error() };
    return HtmlReport(order, **reader, device, watch).write();
}

} // namespace keepwatch::report
