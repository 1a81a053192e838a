// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"
#include "app/core/fault.h"
#include "app/core/result.h"

#include <QByteArray>

#include <memory>

namespace re2 {
class RE2;
}

namespace keepwatch::heartbeat {

/// Says whether bytes begin with what an Expectation wants. Made once for all connections; thread-safe.
///
/// Regular expressions are RE2's: their time grows with the length of the input and never faster, whatever the pattern
/// and whatever the peer sends, and a pattern that would need too much memory is refused when it is read.
class Matcher {
public:
    /// No reply is longer: what has not ended by then is not what was expected.
    static constexpr qsizetype longestReply = 16 * 1024;
    static constexpr qsizetype longestPattern = 512; ///< characters

    struct Verdict {
        enum class Kind : quint8 {
            Open, ///< more bytes are needed
            Right,
            Wrong,
        };
        Kind kind = Kind::Open;
        qsizetype length = 0; ///< of the reply, when it ended
    };

    /// The fault's place is the key of the expectation at fault: `pattern` or `until`.
    static Result<Matcher, Fault> make(const Expectation &expectation, const Dialogue &dialogue);

    Verdict judge(QByteArrayView heard) const;

private:
    Matcher() = default;
    Verdict judgeWhole(QByteArrayView heard) const;
    qsizetype endOf(QByteArrayView heard) const;
    bool isRight(QByteArrayView reply) const;

    QByteArray m_bytes; ///< of text and hex
    QByteArray m_until;
    qsizetype m_fixed = 0;
    std::shared_ptr<const re2::RE2> m_regex;
};

} // namespace keepwatch::heartbeat
