// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

#include <compare>

namespace keepwatch {

/// A TCP port, 1 to 65535 (0 only for a listener that lets the system choose).
struct Port {
    quint16 value = 0;
    auto operator<=>(const Port &) const = default;
};

/// A host (name or literal address, without brackets) and a port.
struct Endpoint {
    enum class Fault { HostMissing, PortMissing, PortNotANumber, PortOutOfRange, BracketMissing };

    QString host;
    Port port;

    bool operator==(const Endpoint &) const = default;
    /// `host:port`; an IPv6 address stands in brackets (RFC 3986).
    QString toString() const;
    /// Reads `host:port` or `[v6]:port`. Port 0 is refused unless `allowPortZero`.
    static Result<Endpoint, Fault> parse(QStringView text, bool allowPortZero = false);
};

} // namespace keepwatch
