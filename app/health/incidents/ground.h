// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/incident.h"
#include "app/core/sample.h"

namespace keepwatch::health {

/// Something that several rows can have in common: a host, a prefix, a router, an interface, a group.
struct Ground {
    IncidentScope scope = IncidentScope::Host;
    QString name;
    int width = 0; ///< of two of one kind that hold the same rows the narrower one says more
    bool operator==(const Ground &) const = default;
};

inline size_t qHash(const Ground &ground, size_t seed = 0) noexcept
{
    return qHashMulti(seed, static_cast<int>(ground.scope), ground.name);
}

/// Where a row stands by itself: its host, the prefixes /24 and /16 (IPv6: /64 and /48) of its address, its group.
QList<Ground> groundsOf(const RowInfo &row);

/// Which failures can have one cause: a dead router makes no port refuse connections.
enum class Family : quint8 { Path, Peer, Program, Name, Here };
Family familyOf(Cause cause);

} // namespace keepwatch::health
