// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/printer.h"
#include "app/report/csvtable.h"

namespace keepwatch::cli {

/// Writes down what a run tells: on stdout, in CSV files, and in the books that the summary and the exit code come
/// from. Lives in its caller's thread; never touches the engine.
class Recorder {
public:
    /// Opens every output; see error(). `names`: of the targets, for the width of a column.
    Recorder(const CommandLine &line, const QList<TargetSpec> &targets);

    void listening(TargetId target, const Endpoint &endpoint, UtcTime time);
    void addRows(const QList<RowInfo> &rows);
    void removeRows(const QList<RowId> &rows, UtcTime time);
    void addOptions(const QList<OptionsReport> &reports);
    void addTls(const QList<TlsReport> &reports);
    void addTransitions(const QList<Transition> &transitions);
    void addCertificates(const QList<Certificate> &certificates);
    void addSamples(const QList<Sample> &samples);
    void addIncidents(const QList<Incident> &incidents);
    void addFlapping(const QList<FlappingChange> &changes);
    void addInterruptions(const QList<Interruption> &interruptions);
    void addPause(const OwnPause &pause);
    /// The availability table and the summary, as it all stands at the end of the run.
    void finish(UtcTime time);

    /// The first output that could not be opened or written.
    std::optional<Error> error() const;
    /// Whether every row that is neither paused nor closed is up or degraded at `time`, the targets among them that
    /// have no row yet included.
    bool isAllWell(UtcTime time) const;

private:
    struct Csv {
        Csv(const QString &path, report::CsvTable::Kind kind)
            : output(path)
            , table(kind)
        {
        }
        Output output;
        report::CsvTable table;
    };
    void openCsv(std::unique_ptr<Csv> &csv, const QString &path, report::CsvTable::Kind kind);
    void print(const QByteArray &text);

    QList<TargetSpec> m_targets;
    report::AvailabilityBook m_book;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<Output> m_stdout; ///< null: a CSV has stdout to itself
    std::unique_ptr<Csv> m_samples;
    std::unique_ptr<Csv> m_transitions;
    std::unique_ptr<Csv> m_availability;
};

} // namespace keepwatch::cli
