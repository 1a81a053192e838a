// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/historyfile.h"

#include "app/cli/console.h"
#include "app/words/errors.h"

namespace keepwatch::cli {

using engine::Engine;
using history::Store;

HistoryFile::HistoryFile(const Clock &clock, const Engine &engine, QObject *parent)
    : QObject(parent)
    , m_store(clock)
{
    connect(&engine, &Engine::rowsChanged, &m_store, &Store::addRows);
    connect(&engine, &Engine::rowsRemoved, &m_store, &Store::endRows);
    connect(&engine, &Engine::sampled, &m_store, &Store::addSamples);
    connect(&engine, &Engine::transitioned, &m_store, &Store::addTransitions);
    connect(&engine, &Engine::certified, &m_store, &Store::addCertificates);
    connect(&engine, &Engine::ownPaused, &m_store, &Store::addPause);
    connect(&engine, &Engine::incidentsChanged, &m_store, &Store::addIncidents);
    connect(&m_store, &Store::failed, this, [](const Error &error) { complain(words::errorSentence(error)); });
    connect(&m_store, &Store::recovered, this, [](quint64 lost) { complain(words::historyResumedSentence(lost)); });
    connect(&m_store, &Store::renewed, this, [](const QString &path, const QString &aside) {
        complain(tr("The history %1 is damaged: it was set aside as %2, and a new one is begun.").arg(path, aside));
    });
}

std::optional<Error> HistoryFile::open(const QString &path)
{
    return m_store.open(path);
}

void HistoryFile::close()
{
    m_store.close();
}

} // namespace keepwatch::cli
