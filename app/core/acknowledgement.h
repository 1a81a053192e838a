// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/core/state.h"
#include "app/core/time.h"

#include <QString>

namespace keepwatch {

/// Somebody knows of a row's trouble and has taken it on: it need not be told again. It lasts until the row recovers.
struct Acknowledgement {
    RowId row;
    UtcTime time{};
    QString author; ///< who; may be empty
    QString note; ///< what is being done; may be empty
    State state = State::Unreachable; ///< what was acknowledged

    bool operator==(const Acknowledgement &) const = default;
};

} // namespace keepwatch
