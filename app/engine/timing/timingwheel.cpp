// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/timing/timingwheel.h"

#include "app/core/prefetch.h"

#include <algorithm>
#include <bit>
#include <ratio>
#include <utility>

namespace keepwatch::engine {
namespace {

/// The last tick that is over.
std::int64_t tickAt(Instant moment)
{
    return std::chrono::floor<std::chrono::duration<std::int64_t, std::centi>>(moment.time_since_epoch()).count();
}

/// The first tick that is not before the moment.
std::int64_t tickFrom(Instant moment)
{
    return std::chrono::ceil<std::chrono::duration<std::int64_t, std::centi>>(moment.time_since_epoch()).count();
}

} // namespace

void TimingWheel::Entry::leave()
{
    if (!m_next)
        return;
    m_next->m_previous = m_previous;
    m_previous->m_next = m_next;
    m_next = m_previous = nullptr;
}

template <std::size_t count> TimingWheel::Ring<count>::Ring()
{
    for (Entry &head : heads)
        head.m_next = head.m_previous = &head;
}

template <std::size_t count> void TimingWheel::Ring<count>::append(Entry &entry, std::int64_t block)
{
    const std::size_t at = std::size_t(block) % count;
    Entry &head = heads[at];
    earliest[at] = head.m_next == &head ? entry.m_due : std::min(earliest[at], entry.m_due);
    entry.m_previous = head.m_previous;
    entry.m_next = &head;
    head.m_previous->m_next = &entry;
    head.m_previous = &entry;
    mayHold[at / 64] |= std::uint64_t(1) << (at % 64);
}

template <std::size_t count> TimingWheel::Entry *TimingWheel::Ring<count>::first(std::int64_t block)
{
    Entry &head = heads[std::size_t(block) % count];
    return head.m_next == &head ? nullptr : head.m_next;
}

template <std::size_t count> std::optional<std::int64_t> TimingWheel::Ring<count>::firstBlock(std::int64_t from)
{
    const std::size_t start = std::size_t(from) % count;
    for (std::size_t passed = 0; passed < count;) {
        const std::size_t at = (start + passed) % count;
        const std::uint64_t bits = mayHold[at / 64] >> (at % 64);
        if (bits == 0) {
            passed += 64 - at % 64;
            continue;
        }
        const std::size_t skipped = std::size_t(std::countr_zero(bits));
        const std::int64_t block = from + std::int64_t(passed + skipped);
        if (passed + skipped < count && first(block))
            return block;
        // All that was there has left since.
        const std::size_t empty = at + skipped;
        if (passed + skipped < count)
            mayHold[empty / 64] &= ~(std::uint64_t(1) << (empty % 64));
        passed += skipped + 1;
    }
    return std::nullopt;
}

TimingWheel::TimingWheel(Instant now)
    : m_now(tickAt(now))
{
}

TimingWheel::~TimingWheel()
{
    const auto empty = [](auto &ring) {
        for (Entry &head : ring.heads) {
            while (head.m_next != &head)
                head.m_next->leave();
        }
    };
    empty(m_near);
    empty(m_far);
    empty(m_remote);
}

void TimingWheel::schedule(Entry &entry, Instant due)
{
    const std::int64_t at = std::max(tickFrom(due), m_now);
    // To leave and come back would touch the neighbours' memory for nothing.
    if (entry.isScheduled() && at == entry.m_due)
        return;
    entry.leave();
    entry.m_due = at;
    insert(entry);
}

void TimingWheel::insert(Entry &entry)
{
    if (entry.m_due - m_now < (1 << nearBits)) {
        m_near.append(entry, entry.m_due);
        return;
    }
    const std::int64_t farBlock = entry.m_due >> nearBits;
    if (farBlock - (m_now >> nearBits) < (1 << farBits)) {
        m_far.append(entry, farBlock);
        return;
    }
    const std::int64_t lastBlock = (m_now >> (nearBits + farBits)) + (1 << remoteBits) - 1;
    m_remote.append(entry, std::min(entry.m_due >> (nearBits + farBits), lastBlock));
}

/// Moves on to `now`, before which nothing is due: so the only blocks to be spread over a nearer ring are those that
/// `now` lies in.
void TimingWheel::advance(std::int64_t now)
{
    const std::int64_t before = std::exchange(m_now, now);
    const auto spread = [&](auto &ring, int bits) {
        if (before >> bits == now >> bits)
            return;
        while (Entry *entry = ring.first(now >> bits)) {
            entry->leave();
            insert(*entry);
        }
    };
    spread(m_remote, nearBits + farBits);
    spread(m_far, nearBits);
}

/// A tick before which nothing is due, as late as it is known without looking at every entry.
std::optional<std::int64_t> TimingWheel::nextTick()
{
    std::optional<std::int64_t> next = m_near.firstBlock(m_now);
    const auto consider = [&next](std::int64_t at) { next = std::min(at, next.value_or(at)); };
    if (const auto block = m_far.firstBlock((m_now >> nearBits) + 1))
        consider(m_far.earliest[std::size_t(*block) % m_far.earliest.size()]);
    if (const auto block = m_remote.firstBlock((m_now >> (nearBits + farBits)) + 1)) {
        const std::int64_t end = (*block + 1) << (nearBits + farBits);
        consider(std::min(m_remote.earliest[std::size_t(*block) % m_remote.earliest.size()], end - 1));
    }
    return next;
}

TimingWheel::Entry *TimingWheel::pop(Instant now)
{
    const std::int64_t target = tickAt(now);
    for (auto next = nextTick(); next && *next <= target; next = nextTick()) {
        if (*next > m_now)
            advance(*next);
        if (Entry *entry = m_near.first(m_now)) {
            entry->leave();
            return entry;
        }
    }
    if (target > m_now)
        advance(target);
    return nullptr;
}

const TimingWheel::Entry *TimingWheel::peek()
{
    const Entry *entry = m_near.first(m_now);
    if (entry)
        prefetch(*entry->m_next);
    return entry;
}

std::optional<Instant> TimingWheel::next()
{
    const auto tickNumber = nextTick();
    if (!tickNumber)
        return std::nullopt;
    return Instant(*tickNumber * tick);
}

} // namespace keepwatch::engine
