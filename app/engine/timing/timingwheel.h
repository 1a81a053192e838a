// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace keepwatch::engine {

/// Holds what is to be done later, in ticks of 10 ms, without ever allocating: scheduling and cancelling cost the same
/// however much is held. Nothing comes before its time, at most one tick after it. Knows no clock and no timer:
/// whoever owns it asks next() when to look again, and nothing asks for a look while the wheel is empty.
/// One thread at a time.
class TimingWheel {
public:
    static constexpr Duration tick = std::chrono::milliseconds(10);

    /// What is held: a member or base of whatever waits. Leaves the wheel by itself when it is destroyed.
    class Entry {
    public:
        Entry() = default;
        ~Entry() { leave(); }
        Entry(const Entry &) = delete;
        Entry &operator=(const Entry &) = delete;
        bool isScheduled() const { return m_next != nullptr; }
        /// Leaves the wheel; nothing happens if it is in none.
        void leave();

    private:
        friend class TimingWheel;
        Entry *m_next = nullptr;
        Entry *m_previous = nullptr;
        std::int64_t m_due = 0; ///< the tick
    };

    explicit TimingWheel(Instant now);
    /// All entries leave.
    ~TimingWheel();
    TimingWheel(const TimingWheel &) = delete;
    TimingWheel &operator=(const TimingWheel &) = delete;

    /// Puts the entry in at its time, wherever it was before. What is due already comes with the next pop().
    void schedule(Entry &entry, Instant due);
    /// Takes out the entry that is due first, or null: nothing is due at `now`. Equal ticks: in no promised order.
    Entry *pop(Instant now);
    /// What pop() would take out after what it just did, if that is of the same tick; else null. Has the one after it
    /// fetched.
    const Entry *peek();
    /// When pop() should be called next: the tick of the first entry; now and then, after cancellations, earlier.
    std::optional<Instant> next();

private:
    /// One level: a ring of lists with a bit for each that may hold something.
    template <std::size_t count> struct Ring {
        std::array<Entry, count> heads; ///< of circular lists
        std::array<std::int64_t, count> earliest{}; ///< no entry of that list is due before
        std::array<std::uint64_t, count / 64> mayHold{};

        Ring();
        void append(Entry &entry, std::int64_t block);
        Entry *first(std::int64_t block);
        /// The first block at or after `from` (within one round) that holds something.
        std::optional<std::int64_t> firstBlock(std::int64_t from);
    };
    static constexpr int nearBits = 10; ///< 1,024 ticks: 10 s
    static constexpr int farBits = 8; ///< 256 times that: 44 minutes
    static constexpr int remoteBits = 6; ///< 64 times that: 47 hours; what is later goes round again

    void insert(Entry &entry);
    void advance(std::int64_t now);
    std::optional<std::int64_t> nextTick();

    std::int64_t m_now; ///< the tick up to which blocks have been spread over the nearer ring
    Ring<1 << nearBits> m_near;
    Ring<1 << farBits> m_far;
    Ring<1 << remoteBits> m_remote;
};

} // namespace keepwatch::engine
