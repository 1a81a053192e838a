// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keepwatch::ui {

/// A part of the connections that the list of groups offers: all of them, those of a group, of none, or with a tag.
struct GroupChoice {
    enum class Kind : quint8 { All, Group, Ungrouped, TagTitle, Tag };

    Kind kind = Kind::All;
    QString name; ///< of the group or tag

    bool operator==(const GroupChoice &) const = default;
    bool isTitle() const { return kind == Kind::TagTitle; }
    /// Targets can be dropped on it.
    bool takesTargets() const { return kind == Kind::Group || kind == Kind::Ungrouped || kind == Kind::Tag; }
};

} // namespace keepwatch::ui
