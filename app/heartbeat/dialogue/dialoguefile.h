// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"
#include "app/core/error.h"
#include "app/core/fault.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace keepwatch::heartbeat {

inline constexpr QLatin1StringView dialogueFormat("keepwatch-dialogue");
inline constexpr int dialogueVersion = 1;

/// What a file of a dialogue may ask for; beyond that it is refused.
namespace limits {
inline constexpr qsizetype fileBytes = 64 * 1024;
inline constexpr qsizetype openingSteps = 16;
inline constexpr qsizetype unaskedLines = 8;
inline constexpr qsizetype textLength = 2048; ///< characters
inline constexpr qsizetype commentLength = 200;
} // namespace limits

/// What reading found. Every fault has its place (JSON pointer); with one that is no note the dialogue is not used.
struct DialogueReading {
    Dialogue dialogue;
    QList<Fault> faults;

    bool isUsable() const;
};

/// Reads a dialogue from JSON and tries out all its texts and patterns. Never trusts its input.
DialogueReading readDialogue(const QByteArray &json);
/// As readDialogue() reads it.
QByteArray writeDialogue(const Dialogue &dialogue);
/// Writes the file whole or not at all.
std::optional<Error> saveDialogue(const Dialogue &dialogue, const QString &path);

} // namespace keepwatch::heartbeat
