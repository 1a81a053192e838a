// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/watching.h"

namespace keepwatch::ui {

namespace {

constexpr size_t eventLimit = 5000;

} // namespace

Watching::Watching(WatchSource &source, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_clock(clock)
    , m_connections(clock)
    , m_events(eventLimit)
{
    connectSource();
}

void Watching::connectSource()
{
    using S = WatchSource;
    connect(&m_source, &S::rowsChanged, this, [this](const QList<RowInfo> &rows) {
        m_events.changeRows(rows);
        m_connections.changeRows(rows);
    });
    connect(&m_source, &S::rowsRemoved, this, &Watching::forget);
    connect(&m_source, &S::transitioned, this, [this](const QList<Transition> &transitions) {
        m_connections.addTransitions(transitions);
        m_events.addTransitions(transitions);
        Q_EMIT contentChanged();
    });
    // What is looked at shows its figures when its details come: once a second.
    connect(&m_source, &S::figuresChanged, this, [this](const QList<RowFigures> &figures) {
        m_connections.setFigures(figures);
        Q_EMIT figuresChanged();
    });
    connect(&m_source, &S::certified, this, &Watching::keepCertificates);
    connect(&m_source, &S::optionsApplied, this, &Watching::keepOptions);
    connect(&m_source, &S::tlsReported, this, [this](const QList<TlsReport> &reports) {
        m_connections.setTls(reports);
        m_events.addTls(reports);
        Q_EMIT contentChanged();
    });
    connect(&m_source, &S::acknowledged, this, [this](const QList<Acknowledgement> &made) {
        m_connections.setAcknowledged(made);
        m_events.addAcknowledgements(made);
        Q_EMIT contentChanged();
    });
    connect(&m_source, &S::acknowledgementsRestored, &m_connections, &ConnectionModel::setAcknowledged);
    connect(&m_source, &S::acknowledgementsEnded, &m_connections, &ConnectionModel::endAcknowledgements);
    connect(&m_source, &S::incidentsChanged, &m_events, &EventModel::addIncidents);
    connect(&m_source, &S::incidentsRestored, &m_events, &EventModel::restoreIncidents);
    connect(&m_source, &S::flappingChanged, &m_events, &EventModel::addFlapping);
    connect(&m_source, &S::flappingChanged, &m_connections, &ConnectionModel::setFlapping);
    connect(&m_source, &S::interrupted, &m_events, &EventModel::addInterruptions);
    connect(&m_source, &S::ownPaused, &m_events, &EventModel::addOwnPause);
    connect(&m_source, &S::detailsRead, this, [this](const RowDetails &details) {
        if (details.row != m_row)
            return;
        m_details = details;
        Q_EMIT contentChanged();
    });
}

void Watching::keepCertificates(const QList<Certificate> &certificates)
{
    for (const Certificate &certificate : certificates)
        m_certificates.insert(certificate.row, certificate);
    Q_EMIT contentChanged();
}

void Watching::keepOptions(const QList<OptionsReport> &reports)
{
    for (const OptionsReport &report : reports)
        m_options.insert(report.row, report);
    Q_EMIT contentChanged();
}

void Watching::forget(const QList<RowId> &rows)
{
    m_connections.removeRows(rows);
    for (const RowId row : rows) {
        m_certificates.remove(row);
        m_options.remove(row);
    }
    if (m_row && rows.contains(*m_row))
        lookAt(std::nullopt);
}

void Watching::lookAt(std::optional<RowId> row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_details.reset();
    m_source.watchDetails(row.value_or(RowId{}));
    Q_EMIT contentChanged();
}

std::optional<DetailContent> Watching::content(const std::optional<TargetSpec> &spec) const
{
    const ConnectionRow *row = m_row ? m_connections.find(*m_row) : nullptr;
    if (!row)
        return std::nullopt;
    DetailContent content{
        .row = *row, .spec = spec, .details = m_details, .options = {}, .certificate = {}, .now = m_clock.utcNow()
    };
    if (const auto options = m_options.constFind(*m_row); options != m_options.cend())
        content.options = *options;
    if (const auto certificate = m_certificates.constFind(*m_row); certificate != m_certificates.cend())
        content.certificate = *certificate;
    return content;
}

} // namespace keepwatch::ui
