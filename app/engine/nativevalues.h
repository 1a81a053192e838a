// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/core/figures.h"
#include "app/core/targetspec.h"
#include "app/native/dial.h"
#include "app/native/options.h"
#include "app/native/tcpinfo.h"

namespace keepwatch::engine {

// Between the values of app/native, which knows neither Qt nor the rest of Keepwatch, and those of app/core.

TcpReading toReading(const native::TcpInfo &info, Instant at);
IcmpReport toReport(const native::IcmpMessage &message);
native::Options toNative(const KeepaliveOptions &options);
QString toText(const native::SocketAddress &address);

/// What was asked, what took effect, and what the operator should know of both. Row and time are left to the caller.
OptionsReport toReport(const native::AppliedOptions &applied, const TargetSpec &spec);

/// What is to be said of a TLS session at that moment. The row is left to the caller.
TlsReport toReport(const std::shared_ptr<const TlsFacts> &facts, const TlsOptions &options, UtcTime now);

} // namespace keepwatch::engine
