// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/tls.h"

#include <QString>

// What the operator reads of a cause. One table holds all of it.
namespace keepwatch::words {

/// A few words for a narrow column: "Closed by peer".
QString causeLabel(Cause cause);
/// One sentence without a full stop: "The peer closed the connection".
QString causeSentence(Cause cause);
/// What to look at next; empty where nothing is to be done.
QString causeHint(Cause cause);

// The same where a TLS fault, if there is one, tells more than the cause alone.
QString causeLabel(Cause cause, std::optional<TlsFault> fault); ///< "TLS: expired"
QString causeSentence(Cause cause, std::optional<TlsFault> fault);
QString causeHint(Cause cause, std::optional<TlsFault> fault);

} // namespace keepwatch::words
