// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recorder.h"

#include "app/cli/textwidth.h"

#include <QSet>

#include <algorithm>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;
using report::CsvTable;

namespace {

qsizetype widestName(const QList<TargetSpec> &targets)
{
    qsizetype widest = 0;
    for (const TargetSpec &target : targets)
        widest = std::max(widest, columnsOf(target.name));
    return widest;
}

bool usesStdout(const CommandLine &line)
{
    return line.samplesPath == "-"_L1 || line.transitionsPath == "-"_L1 || line.availabilityPath == "-"_L1;
}

bool isWell(State state)
{
    return state == State::Up || state == State::Degraded || state == State::Paused || state == State::Closed;
}

} // namespace

Recorder::Recorder(const CommandLine &line, const QList<TargetSpec> &targets)
    : m_targets(targets)
{
    const bool isJson = line.format == Format::JsonLines;
    m_printer = isJson ? makeJsonPrinter(line.samplesAsJson) : makeTextPrinter(widestName(targets));
    if (!usesStdout(line))
        m_stdout = std::make_unique<Output>(u"-"_s);
    openCsv(m_samples, line.samplesPath, CsvTable::Kind::Samples);
    openCsv(m_transitions, line.transitionsPath, CsvTable::Kind::Transitions);
    openCsv(m_availability, line.availabilityPath, CsvTable::Kind::Availability);
}

void Recorder::openCsv(std::unique_ptr<Csv> &csv, const QString &path, CsvTable::Kind kind)
{
    if (path.isEmpty())
        return;
    csv = std::make_unique<Csv>(path, kind);
    csv->output.write(csv->table.head());
}

void Recorder::print(const QByteArray &text)
{
    if (m_stdout)
        m_stdout->write(text);
}

void Recorder::listening(TargetId target, const Endpoint &endpoint, UtcTime time)
{
    const auto isThis = [target](const TargetSpec &spec) { return spec.id == target; };
    const auto found = std::find_if(m_targets.cbegin(), m_targets.cend(), isThis);
    print(m_printer->listening(found == m_targets.cend() ? QString() : found->name, endpoint, time));
}

void Recorder::addRows(const QList<RowInfo> &rows)
{
    m_book.add(rows);
}

void Recorder::removeRows(const QList<RowId> &rows, UtcTime time)
{
    m_book.end(rows, time);
}

void Recorder::addOptions(const QList<OptionsReport> &reports)
{
    QByteArray text;
    for (const OptionsReport &report : reports)
        text += m_printer->options(m_book.row(report.row), report);
    print(text);
}

void Recorder::addTls(const QList<TlsReport> &reports)
{
    QByteArray text;
    for (const TlsReport &report : reports)
        text += m_printer->tls(m_book.row(report.row), report);
    print(text);
}

void Recorder::addTransitions(const QList<Transition> &transitions)
{
    QByteArray text;
    QByteArray csv;
    for (const Transition &transition : transitions) {
        const RowInfo row = m_book.row(transition.row);
        text += m_printer->transition(row, transition);
        if (m_transitions)
            m_transitions->table.append(csv, row, transition);
    }
    m_book.add(transitions);
    print(text);
    if (m_transitions)
        m_transitions->output.write(csv);
}

void Recorder::addCertificates(const QList<Certificate> &certificates)
{
    QByteArray text;
    for (const Certificate &certificate : certificates)
        text += m_printer->certificate(m_book.row(certificate.row), certificate);
    print(text);
}

void Recorder::addSamples(const QList<Sample> &samples)
{
    QByteArray text;
    QByteArray csv;
    for (const Sample &sample : samples) {
        const RowInfo row = m_book.row(sample.row);
        text += m_printer->sample(row, sample);
        if (m_samples)
            m_samples->table.append(csv, row, sample);
    }
    m_book.add(samples);
    print(text);
    if (m_samples)
        m_samples->output.write(csv);
}

void Recorder::addIncidents(const QList<Incident> &incidents)
{
    QByteArray text;
    for (const Incident &incident : incidents)
        text += m_printer->incident(m_book.names(incident.rows), incident);
    print(text);
}

void Recorder::addFlapping(const QList<FlappingChange> &changes)
{
    QByteArray text;
    for (const FlappingChange &change : changes)
        text += m_printer->flapping(m_book.row(change.row), change);
    print(text);
}

void Recorder::addInterruptions(const QList<Interruption> &interruptions)
{
    QByteArray text;
    for (const Interruption &interruption : interruptions)
        text += m_printer->interruption(m_book.row(interruption.row), interruption);
    print(text);
}

void Recorder::addPause(const OwnPause &pause)
{
    m_book.add(pause);
    print(m_printer->ownPause(pause));
}

void Recorder::finish(UtcTime time)
{
    const auto entries = m_book.entries(time);
    if (m_availability) {
        QByteArray csv;
        for (const auto &entry : entries)
            m_availability->table.append(csv, entry.row, entry.record);
        m_availability->output.write(csv);
    }
    print(m_printer->summary(entries));
}

std::optional<Error> Recorder::error() const
{
    for (const auto *csv : { &m_samples, &m_transitions, &m_availability }) {
        if (*csv && (*csv)->output.error())
            return (*csv)->output.error();
    }
    return m_stdout ? m_stdout->error() : std::nullopt;
}

bool Recorder::isAllWell(UtcTime time) const
{
    QSet<TargetId> seen;
    for (const auto &entry : m_book.entries(time)) {
        if (!isWell(entry.state.value_or(State::Connecting)))
            return false;
        seen.insert(entry.row.target);
    }
    return std::all_of(m_targets.cbegin(), m_targets.cend(), [&seen](const TargetSpec &target) {
        return target.role == TargetSpec::Role::Listener || target.isPaused || seen.contains(target.id);
    });
}

} // namespace keepwatch::cli
