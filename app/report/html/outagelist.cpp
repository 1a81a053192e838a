// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/html/outagelist.h"

#include "app/report/html/page.h"
#include "app/report/outages.h"
#include "app/words/causes.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keepwatch::report {

namespace {

using history::Reader;
using history::RowKey;
using history::StoredCertificate;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::report::OutageList)
};

/// A certificate comes once the second opinion has ended: at most so long after what it is about.
constexpr std::chrono::milliseconds certificateDelay = std::chrono::minutes(1);

/// One entry of a list, of a timeline: `probe 3 +4210 ms`.
QString entryOf(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toVariant().toString();
    const QJsonObject entry = value.toObject();
    const QString count = entry.value(QLatin1StringView("count")).toVariant().toString();
    return entry.value(QLatin1StringView("what")).toString() % (count.isEmpty() ? count : QString(u' ' % count)) % u" +"
        % entry.value(QLatin1StringView("after_ms")).toVariant().toString() % u" ms";
}

/// The facts by their codes, which the manual explains: `errno ETIMEDOUT, probes 3`.
QString factsOf(const QByteArray &evidence)
{
    QStringList facts;
    const QJsonObject object = QJsonDocument::fromJson(evidence).object();
    for (auto fact = object.begin(); fact != object.end(); ++fact) {
        QStringList entries;
        const QJsonArray list = fact.value().isArray() ? fact.value().toArray() : QJsonArray{ fact.value() };
        for (const auto &value : list)
            entries << entryOf(value);
        facts << QString(fact.key() % u' ' % entries.join(u" / "));
    }
    return facts.join(u", ");
}

/// The certificates of the period, found by row and time.
class Certificates {
public:
    std::optional<Error> read(const Reader &reader, const history::Filter &filter)
    {
        history::Filter wider = filter;
        if (wider.to)
            wider.to = *wider.to + certificateDelay;
        const auto read = reader.readCertificates(wider, [this](const StoredCertificate &stored) {
            m_byRow[stored.key].append(stored);
            return true;
        });
        return read ? std::nullopt : std::optional(read.error());
    }

    /// The last one that is about it, for it knows most; null: none.
    const StoredCertificate *of(const Outage &outage) const
    {
        const auto row = m_byRow.constFind(outage.key);
        const StoredCertificate *found = nullptr;
        if (row == m_byRow.cend())
            return found;
        for (const StoredCertificate &stored : *row) {
            const UtcTime time = stored.certificate.time;
            if (time >= outage.from && (!outage.to || time <= *outage.to + certificateDelay))
                found = &stored;
        }
        return found;
    }

private:
    QHash<RowKey, QList<StoredCertificate>> m_byRow;
};

void row(Page &page, const Outage &outage, const StoredCertificate *certificate)
{
    const Cause cause = certificate ? certificate->certificate.cause : outage.cause;
    const Confidence confidence = certificate ? certificate->certificate.confidence : outage.confidence;
    page.beginRow();
    page.cell(outage.isDrop ? Words::tr("Drop") : Words::tr("Outage"), outage.isDrop ? "" : "kind-outage");
    page.cell(outage.row.name);
    page.cell(outage.row.peer);
    page.cell(std::optional(outage.from));
    page.cell(outage.to);
    page.cell(outage.to ? std::optional(*outage.to - outage.from) : std::nullopt);
    page.cell(words::causeSentence(cause));
    page.cell(words::name(confidence));
    page.cell(factsOf(certificate ? certificate->evidence : outage.evidence));
    page.endRow();
}

Result<qint64, Error> writeOutages(
    Page &page, const Reader &reader, const history::Filter &filter, const std::function<bool()> &goesOn)
{
    Certificates certificates;
    if (const auto error = certificates.read(reader, filter))
        return Unexpected{ *error };
    qint64 count = 0;
    page.heading(2, Words::tr("Outages and drops"));
    page.beginTable({ Words::tr("Kind"), Words::tr("Target"), Words::tr("Peer"), Words::tr("From"), Words::tr("To"),
                        Words::tr("Duration"), Words::tr("Cause"), Words::tr("Confidence"), Words::tr("Evidence") },
        "outages");
    OutageFinder finder(filter, [&](const Outage &outage) {
        row(page, outage, certificates.of(outage));
        ++count;
    });
    const auto read = reader.readTransitionsAround(filter, [&](const history::StoredTransition &stored) {
        finder.add(stored);
        return goesOn();
    });
    if (!read)
        return Unexpected{ read.error() };
    finder.finish();
    page.endTable();
    if (count == 0)
        page.paragraph(Words::tr("None in this period."), "sub");
    return count;
}

} // namespace

Result<qint64, Error> writeOutageList(
    Page &page, const Reader &reader, const history::Filter &filter, const std::function<bool()> &goesOn)
{
    auto outages = writeOutages(page, reader, filter, goesOn);
    if (!outages)
        return outages;
    QStringList lines;
    const auto pauses = reader.readPauses(filter, [&](const OwnPause &pause) {
        lines << Words::tr("%1 to %2: Keepwatch itself did not run; that time is excluded.")
                     .arg(page.moment(pause.from), page.moment(pause.to));
        return goesOn();
    });
    const auto gaps = reader.readGaps(filter, [&](const history::Gap &gap) {
        lines << Words::tr("%1 to %2: the history could not be written; %n record(s) are missing.", nullptr,
            static_cast<int>(gap.lost))
                     .arg(page.moment(gap.from), page.moment(gap.to));
        return goesOn();
    });
    if (!pauses || !gaps)
        return Unexpected{ pauses ? gaps.error() : pauses.error() };
    if (!lines.isEmpty())
        page.heading(2, Words::tr("Gaps"));
    for (const QString &line : std::as_const(lines))
        page.paragraph(line);
    return outages;
}

} // namespace keepwatch::report
