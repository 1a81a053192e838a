// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QTest>

#include <algorithm>
#include <vector>

/// Writes down everything that an engine says, for a test to look at.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(keepwatch::engine::Engine &engine)
    {
        using keepwatch::engine::Engine;
        connect(&engine, &Engine::rowsChanged, this, [this](const auto &rows) { append(m_rows, rows); });
        connect(&engine, &Engine::rowsRemoved, this, [this](const auto &rows) { append(m_removed, rows); });
        connect(&engine, &Engine::transitioned, this, [this](const auto &list) { append(m_transitions, list); });
        connect(&engine, &Engine::certified, this, [this](const auto &list) { append(m_certificates, list); });
        connect(&engine, &Engine::sampled, this, [this](const auto &list) { append(m_samples, list); });
        connect(&engine, &Engine::optionsApplied, this, [this](const auto &list) { append(m_options, list); });
        connect(&engine, &Engine::figuresChanged, this, [this](const auto &list) { append(m_figures, list); });
        connect(&engine, &Engine::ownPaused, this, [this](const auto &pause) { m_pauses.push_back(pause); });
        connect(&engine, &Engine::detailsRead, this, [this](const auto &details) { m_details.push_back(details); });
        connect(&engine, &Engine::listening, this,
            [this](keepwatch::TargetId, const keepwatch::Endpoint &endpoint) { m_listening.push_back(endpoint); });
        connect(&engine, &Engine::failed, this,
            [this](keepwatch::TargetId, const keepwatch::Error &error) { m_errors.push_back(error); });
        connect(&engine, &Engine::stopped, this, [this] { m_hasStopped = true; });
    }

    const auto &rows() const { return m_rows; }
    const auto &removed() const { return m_removed; }
    const auto &transitions() const { return m_transitions; }
    const auto &certificates() const { return m_certificates; }
    const auto &samples() const { return m_samples; }
    const auto &options() const { return m_options; }
    const auto &figures() const { return m_figures; }
    const auto &pauses() const { return m_pauses; }
    const auto &details() const { return m_details; }
    const auto &listening() const { return m_listening; }
    const auto &errors() const { return m_errors; }
    bool hasStopped() const { return m_hasStopped; }

    std::optional<keepwatch::State> state() const
    {
        return m_transitions.empty() ? std::nullopt : std::optional(m_transitions.back().to);
    }
    bool hasReached(keepwatch::State state) const
    {
        return std::any_of(
            m_transitions.begin(), m_transitions.end(), [state](const auto &each) { return each.to == state; });
    }
    long count(keepwatch::Outcome outcome) const
    {
        return std::count_if(
            m_samples.begin(), m_samples.end(), [outcome](const auto &sample) { return sample.outcome == outcome; });
    }
    /// For the message of a failed test.
    QString story() const
    {
        QString text;
        for (const auto &each : m_transitions) {
            text += QStringLiteral("\n  row %1: %2 → %3, %4, %5")
                        .arg(each.row.value)
                        .arg(each.from ? keepwatch::code(*each.from) : QStringLiteral("–"))
                        .arg(keepwatch::code(each.to), keepwatch::code(each.cause), keepwatch::code(each.confidence));
        }
        return text;
    }
    void forget() { m_transitions.clear(); }

private:
    template <typename T> static void append(std::vector<T> &to, const QList<T> &from)
    {
        to.insert(to.end(), from.begin(), from.end());
    }

    std::vector<keepwatch::RowInfo> m_rows;
    std::vector<keepwatch::RowId> m_removed;
    std::vector<keepwatch::Transition> m_transitions;
    std::vector<keepwatch::Certificate> m_certificates;
    std::vector<keepwatch::Sample> m_samples;
    std::vector<keepwatch::OptionsReport> m_options;
    std::vector<keepwatch::RowFigures> m_figures;
    std::vector<keepwatch::OwnPause> m_pauses;
    std::vector<keepwatch::RowDetails> m_details;
    std::vector<keepwatch::Endpoint> m_listening;
    std::vector<keepwatch::Error> m_errors;
    bool m_hasStopped = false;
};
