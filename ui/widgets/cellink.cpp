// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellink.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

enum class Importance : quint8 { Main, Second };

struct InkRow {
    TableColumn column;
    Importance importance;
    bool (*isZero)(const ConnectionRow &); ///< null: never
    bool (*isTrouble)(const ConnectionRow &); ///< null: never
};

bool isStill(const ConnectionRow &row)
{
    return row.state == State::Unreachable || row.state == State::Connecting || row.state == State::Paused
        || row.state == State::Closed;
}

bool isSlow(const ConnectionRow &row)
{
    return row.state == State::Degraded && row.cause == Cause::Slow;
}

bool isJittery(const ConnectionRow &row)
{
    return row.state == State::Degraded && row.cause == Cause::Jittery;
}

bool isDown(const ConnectionRow &row)
{
    return row.state == State::Unreachable || row.state == State::Suspect;
}

bool hasLoss(const ConnectionRow &row)
{
    return row.figures.lossPercent.value_or(0) > 0
        && (isDown(row) || (row.state == State::Degraded && row.cause == Cause::Lossy));
}

bool hasMisses(const ConnectionRow &row)
{
    return row.figures.missesInARow > 0 && isDown(row);
}

constexpr InkRow table[] = {
    { TableColumn::Name, Importance::Main, nullptr, nullptr },
    { TableColumn::RttNow, Importance::Main,
        [](const ConnectionRow &row) { return !row.figures.rttNow || isStill(row); }, isSlow },
    { TableColumn::RttAverage, Importance::Second, [](const ConnectionRow &row) { return !row.figures.rttAverage; },
        nullptr },
    { TableColumn::RttP95, Importance::Main, [](const ConnectionRow &row) { return !row.figures.rttP95; }, isSlow },
    { TableColumn::Jitter, Importance::Main, [](const ConnectionRow &row) { return !row.figures.jitter; }, isJittery },
    { TableColumn::LossPercent, Importance::Main,
        [](const ConnectionRow &row) { return row.figures.lossPercent.value_or(0) == 0; }, hasLoss },
    { TableColumn::Misses, Importance::Main, [](const ConnectionRow &row) { return row.figures.missesInARow == 0; },
        hasMisses },
    { TableColumn::Cause, Importance::Main, nullptr, nullptr },
    { TableColumn::Heartbeats, Importance::Second, [](const ConnectionRow &row) { return row.figures.heartbeats == 0; },
        nullptr },
    { TableColumn::Drops, Importance::Main, [](const ConnectionRow &row) { return row.figures.drops == 0; }, nullptr },
    { TableColumn::Outages, Importance::Main, [](const ConnectionRow &row) { return row.figures.outages == 0; },
        nullptr },
};

} // namespace

QColor cellInk(TableColumn column, const ConnectionRow &row, bool isSelected, const Tokens &tokens)
{
    const auto ink = std::ranges::find(table, column, &InkRow::column);
    const bool isListed = ink != std::end(table);
    if (isListed && ink->isTrouble && ink->isTrouble(row))
        return isSelected ? tokens.text : tokens.of(row.state).emphasis;
    if (isListed && ink->isZero && ink->isZero(row))
        return isSelected ? tokens.text2 : tokens.disabled;
    const bool isQuiet = row.state == State::Paused || row.state == State::Closed;
    const bool isSecond = !isListed || ink->importance == Importance::Second || isQuiet;
    return isSecond && !isSelected ? tokens.text2 : tokens.text;
}

} // namespace keepwatch::ui
