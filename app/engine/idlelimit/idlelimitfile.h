// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/core/targetspec.h"
#include "app/health/idlelimit/idlelimitsearch.h"

namespace keepwatch::engine {

/// The file in which the search for a target's idle limit is kept, so that it outlives the program.
class IdleLimitFile {
public:
    IdleLimitFile(const QString &path, const TargetSpec &target);

    /// What was found until then; absent: there is no file. An error where it cannot be read, or holds something else
    /// or the search for another target: it is nobody's to be overwritten.
    Result<std::optional<health::IdleLimitSearch>, Error> load() const;
    /// Whole or not at all.
    [[nodiscard]] std::optional<Error> save(const health::IdleLimitSearch &search) const;

    /// Where the search for a target lies in a profile; none without one.
    static QString pathFor(const TargetSpec &target, const QString &profileFolder);
    /// The same for the profile that the desktop uses unless told otherwise.
    static QString usualPathFor(const TargetSpec &target);

private:
    QString m_path;
    QString m_target; ///< METHOD://HOST:PORT
};

} // namespace keepwatch::engine
