// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/jsonlog.h"

#include "app/report/jsonlines.h"

#include <cstdio>

namespace keepwatch::desktop {

JsonLog::JsonLog(const engine::Engine &engine, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
{
}

std::optional<Error> JsonLog::open(const QString &path)
{
    m_name = path;
    m_file.setFileName(path);
    const bool isOpen = path == u'-' ? m_file.open(stdout, QIODevice::WriteOnly)
                                     : m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    if (isOpen) {
        connectEngine();
        return std::nullopt;
    }
    return Error{ ErrorCode::CannotWriteFile, path, m_file.errorString(), 0 };
}

void JsonLog::connectEngine()
{
    using E = engine::Engine;
    connect(&m_engine, &E::rowsChanged, this, [this](const QList<RowInfo> &rows) { m_book.add(rows); });
    connect(&m_engine, &E::rowsRemoved, this, [this](const QList<RowId> &rows) { m_book.end(rows, m_clock.utcNow()); });
    connect(&m_engine, &E::transitioned, this, [this](const QList<Transition> &transitions) {
        m_book.add(transitions);
        write(transitions);
    });
    connect(&m_engine, &E::sampled, this, [this](const QList<Sample> &samples) { m_book.add(samples); });
    connect(&m_engine, &E::certified, this, [this](const QList<Certificate> &certificates) { write(certificates); });
    connect(&m_engine, &E::optionsApplied, this, [this](const QList<OptionsReport> &reports) { write(reports); });
    connect(&m_engine, &E::incidentsChanged, this, [this](const QList<Incident> &incidents) {
        for (const Incident &incident : incidents)
            write(report::jsonLine(m_book.names(incident.rows), incident));
    });
    connect(&m_engine, &E::flappingChanged, this, [this](const QList<FlappingChange> &changes) { write(changes); });
    connect(
        &m_engine, &E::interrupted, this, [this](const QList<Interruption> &interruptions) { write(interruptions); });
    connect(&m_engine, &E::tlsReported, this, [this](const QList<TlsReport> &reports) { write(reports); });
    connect(&m_engine, &E::ownPaused, this, [this](const OwnPause &pause) {
        m_book.add(pause);
        write(report::jsonLine(pause));
    });
}

void JsonLog::attach(const AcknowledgementKeeper &acknowledgements)
{
    connect(&acknowledgements, &AcknowledgementKeeper::acknowledged, this,
        [this](const QList<Acknowledgement> &made) { write(made); });
}

template <typename Record> void JsonLog::write(const QList<Record> &records)
{
    for (const Record &record : records)
        write(report::jsonLine(m_book.row(record.row), record));
}

void JsonLog::write(const QByteArray &line)
{
    if (!m_file.isOpen())
        return;
    if (m_file.write(line) == line.size() && m_file.flush())
        return;
    const Error error{ ErrorCode::CannotWriteFile, m_name, m_file.errorString(), 0 };
    m_file.close();
    Q_EMIT failed(error);
}

void JsonLog::finish()
{
    if (!m_file.isOpen())
        return;
    write(report::summaryLine(m_book.entries(m_clock.utcNow())));
    m_file.close();
}

} // namespace keepwatch::desktop
