// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/heartbeat/dialogue/matcher.h"

#include <vector>

namespace keepwatch::heartbeat {

/// A dialogue ready to be spoken: texts as bytes, patterns compiled. Made once for all connections that speak it, and
/// never changed.
struct Script {
    struct Step {
        QString label; ///< where it fails: `repeat`, `opening 2 (HELO)`
        bool doesSend = false;
        QByteArray bytes; ///< ${host} and ${port} still stand in it
        std::optional<Matcher> expect;
        std::optional<Duration> timeout;
    };
    struct Unasked {
        Matcher expect;
        QByteArray answer; ///< empty: none
    };

    Charset charset = Charset::Utf8;
    std::vector<Step> opening;
    Step repeat;
    std::vector<Unasked> unasked;

    /// The fault's place is a JSON pointer into the dialogue's file.
    static Result<std::shared_ptr<const Script>, Fault> make(const Dialogue &dialogue);
};

/// The script of a dialogue that was read without faults; the same object for everybody who asks. Thread-safe.
std::shared_ptr<const Script> scriptOf(const DialoguePtr &dialogue);

} // namespace keepwatch::heartbeat
