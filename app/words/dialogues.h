// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"

namespace keepwatch::words {

/// The comment of a dialogue or step in the language of today where it is one that comes with Keepwatch; an operator's
/// own as it was written.
QString dialogueComment(const QString &comment);
/// The same for each comment of it.
Dialogue inLanguage(Dialogue dialogue);
/// Whether dialogueComment() knows it.
bool isKnownComment(const QString &comment);

} // namespace keepwatch::words
