// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/availability/availabilitysource.h"

#include <QString>

namespace keepwatch::ui {

/// "99.987 %, 2 outages (3 m 4 s), 1 drop": what is not there is not named.
QString figureSentence(const AvailabilityFigures &figures);

} // namespace keepwatch::ui
