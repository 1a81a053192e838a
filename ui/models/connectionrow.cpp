// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionrow.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr std::array severityOrder{ State::Unreachable, State::Suspect, State::Degraded, State::Connecting, State::Up,
    State::Paused, State::Closed };

} // namespace

int ConnectionRow::rank() const
{
    const auto place = std::ranges::find(severityOrder, state) - severityOrder.begin();
    return int(place) * 4 + (acknowledgement ? 2 : 0) + (severity >= 2 ? 0 : 1);
}

bool ConnectionRow::isTrouble() const
{
    return state == State::Degraded || state == State::Suspect || state == State::Unreachable;
}

bool ConnectionRow::needsTlsMark() const
{
    return info.hasTls && (!info.isVerified || (tls && !tls->warnings.isEmpty()));
}

bool ConnectionRow::hasCauseToShow() const
{
    return state != State::Up && cause != Cause::Started && cause != Cause::Recovered;
}

std::optional<Duration> ConnectionRow::timeInState(UtcTime now) const
{
    if (!since)
        return std::nullopt;
    return std::max<Duration>(now - *since, Duration::zero());
}

} // namespace keepwatch::ui
