// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/idlelimit.h"

#include <QByteArray>
#include <QString>

// The JSON lines of a search for an idle limit; as those of jsonlines.h.
namespace keepwatch::report {

/// The last trial of `progress`, and what is known with it.
QByteArray idleLimitTrialLine(const QString &target, const IdleLimitProgress &progress, UtcTime time);
/// The last line of a search: what came of it.
QByteArray idleLimitLine(const QString &target, const IdleLimitProgress &progress, UtcTime time);

} // namespace keepwatch::report
