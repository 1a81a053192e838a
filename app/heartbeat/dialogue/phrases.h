// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"
#include "app/core/endpoint.h"
#include "app/core/fault.h"
#include "app/core/result.h"

#include <QByteArray>

namespace keepwatch::heartbeat {

/// The bytes of a text with escapes, in that charset. The fault: BadEscape, or a character that the charset lacks.
Result<QByteArray, Fault> bytesOfText(const QString &text, Charset charset);
/// The bytes of hexadecimal digits; spaces may stand between them.
Result<QByteArray, Fault> bytesOfHex(const QString &text);
/// What a phrase says, line end included; ${host} and ${port} still stand in it.
Result<QByteArray, Fault> bytesOf(const Phrase &phrase, const Dialogue &dialogue);
/// The bytes that a line end is.
QByteArray bytesOf(LineEnd lineEnd);

/// Puts the peer's address in the place of ${host} and ${port}. Nothing that could end a line gets in.
QByteArray addressed(QByteArray bytes, const Endpoint &peer);

/// Bytes as people can read them: printable text of the charset stays, everything else is escaped. Of more than `most`
/// bytes the last are shown, after an ellipsis.
QString shown(QByteArrayView bytes, Charset charset, qsizetype most);
/// Bytes as pairs of hexadecimal digits.
QString shownAsHex(QByteArrayView bytes);

} // namespace keepwatch::heartbeat
