// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <winsock2.h>
#include <ws2tcpip.h>
// After the above.
#include <mstcpip.h>

// Names of ws2ipdef.h and mstcpip.h that mingw's headers do not have yet, under Keepwatch's own.
namespace keepwatch::native::windows {

inline constexpr int tcpKeepIdle = 3; ///< TCP_KEEPIDLE, s; Windows 10 1709
inline constexpr int tcpMaxRt = 5; ///< TCP_MAXRT, s
inline constexpr int tcpMaxRtMs = 14; ///< TCP_MAXRTMS, ms; later than the others
inline constexpr int tcpKeepCount = 16; ///< TCP_KEEPCNT; Windows 10 1703
inline constexpr int tcpKeepInterval = 17; ///< TCP_KEEPINTVL, s; Windows 10 1709

inline constexpr unsigned long sioKeepaliveValues = SIO_KEEPALIVE_VALS;
inline constexpr unsigned long sioTcpInfo = 0xD8000027; ///< SIO_TCP_INFO; Windows 10 1703

/// How many probes SIO_KEEPALIVE_VALS sends (Vista and later).
inline constexpr int fixedCount = 10;

} // namespace keepwatch::native::windows
