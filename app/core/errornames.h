// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keepwatch {

/// `ETIMEDOUT` for 110 and so on, by this system's numbers; Windows' socket errors (10060) bear the same names on every
/// system. `errno 4711` for a number without a name.
QString errnoName(int number);

/// `EAI_NONAME`, `EAI_AGAIN` … by this system's numbers of getaddrinfo(); `EAI 4711` for a number without a name.
QString resolverErrorName(int number);

/// Whether a name server answered that there is no such name, or no address under it; else no server answered.
bool isNameUnknown(int number);

} // namespace keepwatch
