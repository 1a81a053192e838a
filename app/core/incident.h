// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/ids.h"
#include "app/core/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace keepwatch {

using IncidentId = Id<struct IncidentTag>;

/// What the outages of an incident have in common.
enum class IncidentScope : quint8 { OwnNetwork, Host, Prefix, NextHop, Interface, Group };

inline constexpr std::array<Code<IncidentScope>, 6> incidentScopeCodes{ {
    { IncidentScope::OwnNetwork, "own-network" },
    { IncidentScope::Host, "host" },
    { IncidentScope::Prefix, "prefix" },
    { IncidentScope::NextHop, "next-hop" },
    { IncidentScope::Interface, "interface" },
    { IncidentScope::Group, "group" },
} };

enum class IncidentPhase : quint8 { Opened, Grown, Ended };

inline constexpr std::array<Code<IncidentPhase>, 3> incidentPhaseCodes{ {
    { IncidentPhase::Opened, "opened" },
    { IncidentPhase::Grown, "grown" },
    { IncidentPhase::Ended, "ended" },
} };

/// Outages that began together and share one cause, as they stand at a moment. Told when it opens, when further
/// outages turn out to belong to it, and when all its rows are back.
struct Incident {
    IncidentId id;
    IncidentPhase phase = IncidentPhase::Opened;
    UtcTime time{};
    UtcTime since{}; ///< when the first of its outages began (t1)
    IncidentScope scope = IncidentScope::Host;
    QString subject; ///< the host, prefix, router, interface or group itself
    Cause cause = Cause::Unknown; ///< the most frequent of its outages' causes
    QList<RowId> rows; ///< all that were ever part of it
    qsizetype unreachable = 0; ///< of these, those that are not back yet
    std::optional<qsizetype> watched; ///< how many rows share the scope; absent: not known
};

inline QLatin1StringView code(IncidentScope scope)
{
    return codeIn(incidentScopeCodes, scope);
}
inline QLatin1StringView code(IncidentPhase phase)
{
    return codeIn(incidentPhaseCodes, phase);
}

} // namespace keepwatch
