// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/result.h"
#include "app/core/time.h"

#include <QStringView>

namespace keepwatch {

/// Reads a length of time with its unit, as people type it: `250ms`, `1.5s`, `2min` (us, ms, s, min, h, d; the point is
/// the decimal mark; a space before the unit is fine). A bare number gives FaultCode::UnitMissing; signs, exponents and
/// anything past 292 years FaultCode::WrongType.
Result<Duration, FaultCode> parseDuration(QStringView text);

} // namespace keepwatch
