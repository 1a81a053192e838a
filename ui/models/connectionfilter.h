// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionrow.h"

#include <QString>

#include <bitset>

namespace keepwatch::ui {

/// Which rows are shown: those in one of the chosen states (none chosen: all) in which the text occurs.
struct ConnectionFilter {
    std::bitset<stateCodes.size()> states; ///< by the number of the state
    QString text; ///< looked for in name, peer, group and cause, regardless of case

    bool operator==(const ConnectionFilter &) const = default;
    bool accepts(const ConnectionRow &row) const;
    bool isEmpty() const { return states.none() && text.isEmpty(); }
};

} // namespace keepwatch::ui
