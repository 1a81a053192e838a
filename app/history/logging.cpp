// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/logging.h"

namespace keepwatch::history {

Q_LOGGING_CATEGORY(log, "keepwatch.history", QtWarningMsg)

} // namespace keepwatch::history
