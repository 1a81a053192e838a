// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/peers.h"

#include <cstdio>
#include <string_view>
#include <vector>

namespace keepwatch::bench {

/// Answers what comes in on a connection: a framed heartbeat by a frame, all else by its echo. Keeps account of it.
class Answerer {
public:
    Answerer(const char *waysOut, const char *log);
    ~Answerer();
    Answerer(const Answerer &) = delete;
    Answerer &operator=(const Answerer &) = delete;

    /// A connection that was made to the peer of that number.
    void accepted(int descriptor, std::uint32_t number);
    /// Reads and answers once; false: the connection is over, and closed.
    bool answer(int descriptor);
    long acceptedSoFar() const { return m_accepted; }
    long answeredSoFar() const { return m_answered; }

private:
    bool answerFrame(int descriptor, const char *bytes);
    void note(int descriptor, std::string_view line);

    std::vector<std::uint32_t> m_numbers; ///< by descriptor
    WaysOut *m_waysOut;
    std::FILE *m_log;
    long m_accepted = 0;
    long m_answered = 0;
};

} // namespace keepwatch::bench
