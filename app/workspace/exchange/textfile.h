// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"

namespace keepwatch::workspace {

/// The text of bytes that came from anywhere: UTF-8, or what a byte order mark says; bytes that are neither are taken
/// for the old encoding of the operator's language (GB 18030 or Latin-1).
QString decoded(const QByteArray &bytes);

/// Reads a whole text file.
Result<QString, Error> readText(const QString &path);
/// Writes UTF-8, whole or not at all.
std::optional<Error> writeText(const QString &path, const QString &text);

} // namespace keepwatch::workspace
