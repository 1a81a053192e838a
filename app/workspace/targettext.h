// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/result.h"
#include "app/workspace/workspace.h"

namespace keepwatch::workspace {

/// Reads `[METHOD[+tls]://]HOST:PORT[#NAME]`. Without `#NAME` the name is empty: see giveNames().
/// The fault's place is empty: the caller knows where the text stood.
Result<Target, Fault> parseTarget(QStringView text);

/// `echo`, or `echo+tls` where TLS is on; without a method of its own `keepalive`.
QString schemeOf(const TargetValues &values);
/// Reads what schemeOf() writes.
std::optional<Fault> readScheme(QStringView text, TargetValues &values);

/// What is wrong with the text of an address.
Fault endpointFault(Endpoint::Fault fault, QStringView text);

/// Names the targets that have none: HOST:PORT, and METHOD://HOST:PORT where that is taken. Faults: names that stay
/// duplicates, each reported at the later one; its place is the index in `targets`.
QList<Fault> giveNames(QList<Target> &targets);

} // namespace keepwatch::workspace
