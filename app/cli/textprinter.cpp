// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printer.h"
#include "app/cli/textwidth.h"
#include "app/cli/translated.h"
#include "app/words/causes.h"
#include "app/words/incidents.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "app/words/options.h"
#include "app/words/tls.h"

#include <set>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stateWidth = 11;

/// The summary as a table: every column as wide as its widest cell; the first two to the left, figures to the right.
QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.constFirst().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), columnsOf(row.at(i)));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString &cell = row.at(i);
            line += (i < 2 ? padded(cell, widths.at(i)) : paddedBefore(cell, widths.at(i))) % u"  "_s;
        }
        text += line.trimmed() % u'\n';
    }
    return text;
}

QStringList summaryHead()
{
    return { tr("TARGET"), tr("STATE"), tr("AVAILABLE"), tr("OUTAGES"), tr("DROPS"), tr("HEARTBEATS"), tr("MISSED"),
        tr("RTT AVG"), tr("P95"), tr("MAX") };
}

QStringList summaryRow(const report::AvailabilityBook::Entry &entry)
{
    const report::AvailabilityRecord &record = entry.record;
    const QString name = entry.row.isInbound ? QString(entry.row.name % u' ' % entry.row.peer) : entry.row.name;
    return { name, words::name(entry.state.value_or(State::Connecting)).toLower(),
        words::percent(record.availabilityPercent()), QString::number(record.outages), QString::number(record.drops),
        words::count(record.heartbeats), words::count(record.missed), words::rtt(record.latency.average),
        words::rtt(record.latency.p95), words::rtt(record.latency.max) };
}

class TextPrinter final : public Printer {
public:
    explicit TextPrinter(qsizetype nameWidth)
        : m_nameWidth(std::min<qsizetype>(nameWidth, 40))
    {
    }

    QByteArray listening(const QString &target, const Endpoint &endpoint, UtcTime time) override
    {
        return line(time, target, tr("listening"), endpoint.toString());
    }

    QByteArray options(const RowInfo &row, const OptionsReport &report) override
    {
        QByteArray lines;
        for (const Warning warning : report.warnings) {
            // Nothing was refused or changed there: that heartbeats leave no room for probes is `explain`'s to say.
            if (warning == Warning::HeartbeatHidesKeepalive)
                continue;
            const auto key = std::make_pair(row.target, warning);
            if (!m_warned.contains(key))
                lines += line(report.time, row.name, tr("options"), words::warningSentence(warning));
            m_warned.insert(key);
        }
        for (const QString &refused : report.refused)
            lines += line(report.time, row.name, tr("options"), tr("refused: %1").arg(refused));
        return lines;
    }

    QByteArray tls(const RowInfo &row, const TlsReport &report) override
    {
        QByteArray lines;
        for (const QString &warning : words::warningSentences(report))
            lines += line(report.time, row.name, u"tls"_s, warning);
        return lines;
    }

    QByteArray transition(const RowInfo &row, const Transition &transition) override
    {
        QString said = words::causeSentence(transition.cause, transition.evidence.tlsFault);
        const bool isFall =
            transition.to == State::Suspect || transition.to == State::Unreachable || transition.to == State::Closed;
        if (isFall && transition.cause != Cause::Unanswered)
            said += u" ("_s % words::name(transition.confidence) % u')';
        if (transition.silent)
            said += u", "_s % tr("silent for %1").arg(words::duration(transition.silent));
        if (transition.isDrop)
            said += u", "_s % tr("the connection is re-established");
        const QString name = row.isInbound ? QString(row.name % u' ' % row.peer) : row.name;
        return line(transition.time, name, words::name(transition.to).toLower(), said);
    }

    QByteArray certificate(const RowInfo &, const Certificate &) override { return {}; }
    QByteArray sample(const RowInfo &, const Sample &) override { return {}; }

    QByteArray incident(const QStringList &, const Incident &incident) override
    {
        return line(incident.time, u"keepwatch"_s, tr("incident"), words::incidentSentence(incident));
    }

    QByteArray flapping(const RowInfo &row, const FlappingChange &change) override
    {
        const QString name = row.isInbound ? QString(row.name % u' ' % row.peer) : row.name;
        return line(change.time, name, tr("flapping"), words::flappingSentence(change.isFlapping));
    }

    QByteArray interruption(const RowInfo &row, const Interruption &interruption) override
    {
        const QString name = row.isInbound ? QString(row.name % u' ' % row.peer) : row.name;
        return line(interruption.time, name, tr("survived"), words::interruptionSentence(interruption));
    }

    QByteArray ownPause(const OwnPause &pause) override
    {
        const QString said = tr("Keepwatch itself did not run for %1; that time is excluded")
                                 .arg(words::duration(pause.to - pause.from));
        return line(pause.to, u"keepwatch"_s, tr("excluded"), said);
    }

    QByteArray summary(const QList<report::AvailabilityBook::Entry> &entries) override
    {
        if (entries.isEmpty())
            return {};
        QList<QStringList> rows{ summaryHead() };
        for (const auto &entry : entries)
            rows.append(summaryRow(entry));
        return (u'\n' % table(rows)).toUtf8();
    }

private:
    QByteArray line(UtcTime time, const QString &name, const QString &state, const QString &said) const
    {
        return QString(words::timeOfDay(time) % u"  "_s % padded(name, m_nameWidth) % u"  "_s
            % padded(state, stateWidth) % u"  "_s % said % u'\n')
            .toUtf8();
    }

    qsizetype m_nameWidth;
    std::set<std::pair<TargetId, Warning>> m_warned;
};

} // namespace

std::unique_ptr<Printer> makeTextPrinter(qsizetype nameWidth)
{
    return std::make_unique<TextPrinter>(nameWidth);
}

} // namespace keepwatch::cli
