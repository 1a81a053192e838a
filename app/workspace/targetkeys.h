// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/result.h"
#include "app/workspace/targetvalues.h"

#include <QJsonObject>

#include <span>
#include <variant>

namespace keepwatch::workspace {

/// The unit in which a key's number is written; a time's key ends in it.
enum class Unit : quint8 { None, Milliseconds, Seconds, Percent };

/// One row of the table of keys: how a value is called in files, where it lives, and which values are right.
struct TargetKey {
    template <typename T> using Member = std::optional<T> TargetValues::*;
    using Field =
        std::variant<Member<Duration>, Member<OptionalDuration>, Member<OptionalPercent>, Member<int>, Member<bool>,
            Member<QString>, Member<ChosenMethod>, Member<Preset>, Member<KeepaliveOptions::Mode>, Member<UserTimeout>>;

    const char *name; ///< in JSON
    Field field;
    Unit unit = Unit::None;
    double min = 0; ///< in `unit`
    double max = 0; ///< of a text: characters
    const char *absence = ""; ///< the word for "no such limit": `off`, `auto`, `relative`

    QString key() const { return QString::fromLatin1(name); }
    /// What would be right, for people and files alike: `50 to 86400000 ms or auto`, `lan, office, wan`.
    QString expected() const;
};

/// Every key that a target, a group and the defaults may hold, in the order in which files list them.
std::span<const TargetKey> targetKeys();
/// The row of that name, or null.
const TargetKey *targetKey(QAnyStringView name);

/// Whether the value is set.
bool isSet(const TargetKey &key, const TargetValues &values);
/// Whether both set it to the same, or neither sets it.
bool isSame(const TargetKey &key, const TargetValues &one, const TargetValues &other);
/// Takes the value out: it is inherited from now on.
void reset(const TargetKey &key, TargetValues &values);
/// Reads a JSON value into its field; on a fault (its place is left empty) the field stays as it was.
std::optional<Fault> readValue(const TargetKey &key, const QJsonValue &json, TargetValues &values);
/// The value for JSON; undefined when not set.
QJsonValue writeValue(const TargetKey &key, const TargetValues &values);

/// Whether it is the exception for a certificate, which holds for the target alone that makes it: it cannot stand in a
/// group or in the defaults.
bool isException(const TargetKey &key);

/// Its expected().
QString targetKeyExpected(QAnyStringView name);

/// Faults of values that exclude each other once everything is resolved; the place is the key at fault.
QList<Fault> conflictsOf(const TargetSpec &spec);

} // namespace keepwatch::workspace
