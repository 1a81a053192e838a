// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"

namespace keepwatch::history {

/// Minutes or hours of the filter's period, the newest too, which are not rolled up yet: those are made from their
/// samples. First what is rolled up, then the rest, both in the order of Reader::readRollUps(). Returns how many were
/// taken.
Result<quint64, Error> readCompleteRollUps(
    const Reader &reader, Level level, const Filter &filter, const Reader::Take<RowKey, RollUp> &take);

} // namespace keepwatch::history
