// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/enginefeed.h"

namespace keepwatch::desktop {

EngineFeed::EngineFeed(engine::Engine &engine, const ui::Document &document, QObject *parent)
    : ui::WatchSource(parent)
    , m_engine(engine)
{
    using E = engine::Engine;
    using D = ui::Document;
    connect(&engine, &E::rowsChanged, this, &WatchSource::rowsChanged);
    connect(&engine, &E::rowsRemoved, this, &WatchSource::rowsRemoved);
    connect(&engine, &E::transitioned, this, &WatchSource::transitioned);
    connect(&engine, &E::certified, this, &WatchSource::certified);
    connect(&engine, &E::figuresChanged, this, &WatchSource::figuresChanged);
    connect(&engine, &E::optionsApplied, this, &WatchSource::optionsApplied);
    connect(&engine, &E::tlsReported, this, &WatchSource::tlsReported);
    connect(&engine, &E::detailsRead, this, &WatchSource::detailsRead);
    connect(&engine, &E::incidentsChanged, this, &WatchSource::incidentsChanged);
    connect(&engine, &E::flappingChanged, this, &WatchSource::flappingChanged);
    connect(&engine, &E::interrupted, this, &WatchSource::interrupted);
    connect(&engine, &E::ownPaused, this, &WatchSource::ownPaused);
    connect(&engine, &E::failed, this, &WatchSource::failed);
    connect(&document, &D::added, &engine, &E::add);
    connect(&document, &D::edited, &engine, &E::edit);
    connect(&document, &D::removed, &engine, &E::remove);
    connect(&document, &D::paused, &engine, &E::pause);
    connect(&document, &D::resumed, &engine, &E::resume);
}

void EngineFeed::setFiguresInterval(std::chrono::milliseconds interval)
{
    m_engine.setFiguresInterval(interval);
}

void EngineFeed::watchDetails(RowId row)
{
    m_engine.watchDetails(row);
}

void EngineFeed::attach(AcknowledgementKeeper &acknowledgements)
{
    using A = AcknowledgementKeeper;
    m_acknowledgements = &acknowledgements;
    connect(&acknowledgements, &A::acknowledged, this, &WatchSource::acknowledged);
    connect(&acknowledgements, &A::restored, this, &WatchSource::acknowledgementsRestored);
    connect(&acknowledgements, &A::ended, this, &WatchSource::acknowledgementsEnded);
}

void EngineFeed::acknowledge(const QList<RowId> &rows, const QString &author, const QString &note)
{
    if (m_acknowledgements)
        m_acknowledgements->acknowledge(rows, author, note);
}

void EngineFeed::acknowledgeAll(const QString &author)
{
    if (m_acknowledgements)
        m_acknowledgements->acknowledgeAll(author);
}

} // namespace keepwatch::desktop
