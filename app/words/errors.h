// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/core/error.h"

#include <QString>

namespace keepwatch::words {

/// One sentence with a full stop: what happened, to what, and what to do.
QString errorSentence(const Error &error);
/// What is wrong with what was entered as HOST:PORT, and what would be right.
QString faultSentence(Endpoint::Fault fault, const QString &entered);
/// That the history, which could not be written for a while, is written again; `lost` records found no room meanwhile.
QString historyResumedSentence(quint64 lost);

} // namespace keepwatch::words
