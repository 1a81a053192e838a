// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/tray/traysummary.h"

#include "app/words/causes.h"
#include "app/words/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace keepwatch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::ui::TraySummary)
};

/// As many as can be read while the pointer rests on the icon.
constexpr size_t mostNamed = 3;

using Rows = std::vector<const ConnectionRow *>;

/// The worst rows, those that nobody has acknowledged first.
Rows worstOf(const ConnectionRows &rows)
{
    Rows worst(std::min(rows.size(), mostNamed));
    const auto isWorse = [](const ConnectionRow *a, const ConnectionRow *b) {
        return std::pair(a->rank(), a->info.row) < std::pair(b->rank(), b->info.row);
    };
    Rows all;
    all.reserve(rows.size());
    for (const ConnectionRow &row : rows)
        all.push_back(&row);
    std::ranges::partial_sort_copy(all, worst, isWorse);
    return worst;
}

QString countLine(const StateCounts &counts)
{
    QStringList parts;
    for (const State state : { State::Unreachable, State::Suspect, State::Degraded, State::Connecting, State::Up,
             State::Paused, State::Closed }) {
        if (counts[state] > 0)
            //: a state and how many connections are in it
            parts << Text::tr("%1: %2").arg(words::name(state)).arg(counts[state]);
    }
    return parts.join(u" · ");
}

} // namespace

TraySummary summarize(const ConnectionModel &connections)
{
    if (connections.allRows().empty())
        return { .worst = {}, .lines = { Text::tr("Nothing is watched") } };
    const Rows worst = worstOf(connections.allRows());
    TraySummary summary{ .worst = worst.front()->state,
        .isAcknowledged = worst.front()->acknowledgement.has_value(),
        .lines = { countLine(connections.counts()) } };
    for (const ConnectionRow *row : worst) {
        if (row->isTrouble())
            //: name of a connection, cause of its trouble
            summary.lines << Text::tr("%1: %2", "name, cause").arg(row->info.name, words::causeLabel(row->cause));
    }
    return summary;
}

} // namespace keepwatch::ui
