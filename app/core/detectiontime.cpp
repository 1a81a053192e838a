// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/detectiontime.h"

namespace keepwatch {

DetectionTime detectionTime(const DetectionInput &)
{
    return {};
}

} // namespace keepwatch
