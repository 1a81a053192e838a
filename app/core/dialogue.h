// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/time.h"

#include <QList>
#include <QString>

#include <memory>

namespace keepwatch {

/// How the texts of a dialogue become bytes, and the peer's bytes text.
enum class Charset : quint8 { Utf8, Latin1 };
/// What is written after each sent text (never after hex), and by default ends each reply that is judged as a line.
enum class LineEnd : quint8 { CrLf, Lf, Cr, None };

inline constexpr std::array<Code<Charset>, 2> charsetCodes{ {
    { Charset::Utf8, "utf-8" },
    { Charset::Latin1, "latin-1" },
} };

inline constexpr std::array<Code<LineEnd>, 4> lineEndCodes{ {
    { LineEnd::CrLf, "crlf" },
    { LineEnd::Lf, "lf" },
    { LineEnd::Cr, "cr" },
    { LineEnd::None, "none" },
} };

/// Bytes to send, as the operator writes them: a text with the escapes \r \n \t \0 \\ \xHH and the places
/// ${host} and ${port}, or hexadecimal digits.
struct Phrase {
    QString text;
    bool isHex = false;

    bool operator==(const Phrase &) const = default;
};

/// What has to come back. A reply ends after `bytes` bytes, or with `until`; text and hex then have to occur in it, and
/// a regex has to match somewhere in it. Text and hex without such an end are the whole reply, byte by byte.
struct Expectation {
    enum class Kind : quint8 { Text, Hex, Regex };

    Kind kind = Kind::Text;
    QString pattern; ///< text: with the same escapes as in a Phrase; regex: RE2's syntax
    QString until; ///< with escapes; empty: the dialogue's line end for a regex, no end for text and hex
    int bytes = 0; ///< 0: no fixed length

    bool operator==(const Expectation &) const = default;
};

/// One step: what is said, and what has to be answered. Without `expect` its acknowledgement by the peer's kernel is
/// the proof; without `send` the peer speaks first.
struct DialogueStep {
    QString comment; ///< names the step where it fails
    std::optional<Phrase> send;
    std::optional<Expectation> expect;
    std::optional<Duration> timeout; ///< absent: the heartbeat's

    bool operator==(const DialogueStep &) const = default;
};

/// What the peer may say at any time without being asked, and what is answered to it.
struct UnaskedLine {
    Expectation expect;
    std::optional<Phrase> answer;

    bool operator==(const UnaskedLine &) const = default;
};

/// A connection is replaced before its server would close it: after so many heartbeats, or when it is so old.
struct RenewAfter {
    std::optional<int> count;
    std::optional<Duration> age;

    bool isSet() const { return count || age; }
    bool operator==(const RenewAfter &) const = default;
};

/// A send/expect heartbeat as data: opening steps once on each connection, then one step repeated as the heartbeat.
struct Dialogue {
    QString name; ///< isDialogueName()
    QString comment; ///< what it is for, in a sentence
    quint16 port = 0; ///< where such a service usually listens; 0: not said
    Charset charset = Charset::Utf8;
    LineEnd lineEnd = LineEnd::CrLf;
    QList<DialogueStep> opening;
    DialogueStep repeat;
    QList<UnaskedLine> unasked;
    RenewAfter renewAfter;
    bool isPerConnection = false; ///< each heartbeat is a connection of its own

    bool operator==(const Dialogue &) const = default;
};

/// Shared by all that use it, in any thread; never changed.
using DialoguePtr = std::shared_ptr<const Dialogue>;

} // namespace keepwatch
