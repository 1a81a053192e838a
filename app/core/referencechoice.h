// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"

#include <QString>

#include <optional>

namespace keepwatch {

/// Which place is asked whether this computer is online.
struct ReferenceChoice {
    enum class Kind : quint8 {
        Gateway, ///< the one that the default route leads to
        Place,
        Off,
    };

    Kind kind = Kind::Gateway;
    Endpoint endpoint = {}; ///< of a place

    bool operator==(const ReferenceChoice &) const = default;
    /// `gateway`, `off`, or HOST:PORT.
    QString toString() const;
    static std::optional<ReferenceChoice> parse(const QString &text);
};

} // namespace keepwatch
