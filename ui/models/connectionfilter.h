// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionrow.h"

#include <QString>

#include <bitset>
#include <optional>

namespace keepwatch::ui {

/// Which rows are shown: those in one of the chosen states (none chosen: all), of the group and with the tag asked for,
/// in which the text occurs.
struct ConnectionFilter {
    std::bitset<stateCodes.size()> states; ///< by the number of the state
    QString text; ///< looked for in name, peer, group, tags and cause, regardless of case
    std::optional<QString> group; ///< empty: the rows of no group
    QString tag; ///< empty: any

    bool operator==(const ConnectionFilter &) const = default;
    bool accepts(const ConnectionRow &row) const;
    bool isEmpty() const { return states.none() && text.isEmpty() && !group && tag.isEmpty(); }
};

} // namespace keepwatch::ui
