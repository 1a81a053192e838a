// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bitset>
#include <optional>

namespace keepwatch::ui {

/// The last 60 seconds of a row, a column each: the longest RTT, and whether a heartbeat was missed.
/// Bounded: 60 columns whatever comes. A second of which nothing was heard is empty.
class Sparkline {
public:
    static constexpr int columns = 60;

    struct Column {
        std::optional<float> rttMs;
        bool isMissed = false;
    };

    /// Sets the column of that second; the same second may come again. Seconds that were skipped become empty; a
    /// second older than the window is ignored.
    void set(quint32 second, const Column &column);
    /// The i-th column from the left (0 … 59); the newest second stands at the right.
    Column at(int i) const;
    bool isEmpty() const { return !m_hasAny; }
    /// The longest RTT that is shown, in milliseconds.
    std::optional<float> highest() const;

private:
    size_t slot(quint32 second) const { return second % columns; }

    std::array<float, columns> m_rtt{};
    std::bitset<columns> m_hasRtt;
    std::bitset<columns> m_missed;
    quint32 m_newest = 0;
    bool m_hasAny = false;
};

} // namespace keepwatch::ui
