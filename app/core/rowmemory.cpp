// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rowmemory.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <memory_resource>
#include <new>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace keepwatch {

namespace {

std::atomic<std::size_t> inUse = 0;
std::atomic<std::size_t> allocations = 0;

constexpr std::size_t page = 2 * 1024 * 1024; ///< a huge one
constexpr std::size_t largest = 4096; ///< what is larger would not be used again often enough

/// Of a size that huge pages fit into.
void *newPages(std::size_t bytes)
{
    void *place = ::operator new(bytes, std::align_val_t(page));
#if defined(MADV_HUGEPAGE)
    madvise(place, bytes / page * page, MADV_HUGEPAGE); // refused where the system has none: then they are small
#endif
    return place;
}

/// What is too large to lie beside others.
void *newAlone(std::size_t bytes)
{
    return bytes < page ? ::operator new(bytes) : newPages(bytes);
}

void deleteAlone(void *place, std::size_t bytes)
{
    if (bytes < page)
        ::operator delete(place);
    else
        ::operator delete(place, std::align_val_t(page));
}

#if defined(__SANITIZE_ADDRESS__)
/// Every object by itself, so that a use after its end is seen.
class Apart final : public std::pmr::memory_resource {
    void *do_allocate(std::size_t bytes, std::size_t) override { return std::malloc(bytes); }
    void do_deallocate(void *place, std::size_t, std::size_t) override { std::free(place); }
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }
};

std::pmr::memory_resource &memory()
{
    static Apart apart;
    return apart;
}
#else

/// Gives out one piece after the other, and takes none back. Blocks begin and end with a huge page, so that they can be
/// made of such; the first is for the few rows that most operators have, and is made of small ones.
class Arena final : public std::pmr::memory_resource {
    static constexpr std::size_t first = 512 * 1024;

    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        if (std::align(alignment, bytes, m_free, m_left))
            return take(bytes);
        m_left = m_free ? (bytes + page - 1) / page * page : std::max(first, bytes);
        m_free = newPages(m_left);
        return take(bytes);
    }
    void do_deallocate(void *, std::size_t, std::size_t) override { }
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }

    void *take(std::size_t bytes)
    {
        m_left -= bytes;
        return std::exchange(m_free, static_cast<std::byte *>(m_free) + bytes);
    }

    void *m_free = nullptr;
    std::size_t m_left = 0;
};

/// Never destroyed: rows may outlive everything static.
std::pmr::memory_resource &memory()
{
    struct Levels {
        Arena arena;
        std::pmr::synchronized_pool_resource pool{
            { .max_blocks_per_chunk = 32, .largest_required_pool_block = largest }, &arena
        };
    };
    static Levels &levels = *new Levels;
    return levels.pool;
}
#endif

} // namespace

void *rowmemory::allocate(std::size_t bytes)
{
    inUse.fetch_add(bytes, std::memory_order_relaxed);
    allocations.fetch_add(1, std::memory_order_relaxed);
    return bytes > largest ? newAlone(bytes) : memory().allocate(bytes);
}

void rowmemory::deallocate(void *place, std::size_t bytes)
{
    inUse.fetch_sub(bytes, std::memory_order_relaxed);
    if (bytes > largest)
        deleteAlone(place, bytes);
    else
        memory().deallocate(place, bytes);
}

rowmemory::Usage rowmemory::usage()
{
    return { .bytes = inUse.load(std::memory_order_relaxed),
        .allocations = allocations.load(std::memory_order_relaxed) };
}

} // namespace keepwatch
