// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace keepwatch::history {

Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace keepwatch::history
