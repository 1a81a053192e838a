// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// The memory of what each heartbeat of a row touches. It lies together, on huge pages where the system has them: rows
/// that are scattered over the heap are on thousands of pages, and to look their addresses up anew for each heartbeat
/// costs more than the heartbeat. What is freed is kept for other rows; the system does not get it back. Any thread.
namespace keepwatch::rowmemory {

void *allocate(std::size_t bytes);
void deallocate(void *place, std::size_t bytes);

/// What is in use now, and how often something was asked for, ever.
struct Usage {
    std::size_t bytes = 0;
    std::size_t allocations = 0;
};
Usage usage();

/// Base of what lives there. Classes that are deleted by a base of theirs need a virtual destructor, as ever.
struct Resident {
    // NOLINTNEXTLINE(misc-new-delete-overloads): its match is the form with a size
    static void *operator new(std::size_t bytes) { return allocate(bytes); }
    static void operator delete(void *place, std::size_t bytes) { deallocate(place, bytes); }
};

/// For containers that live there.
template <typename Value> struct Allocator {
    using value_type = Value;

    Allocator() = default;
    template <typename Other> explicit Allocator(const Allocator<Other> &) { }
    Value *allocate(std::size_t count) { return static_cast<Value *>(rowmemory::allocate(count * sizeof(Value))); }
    void deallocate(Value *place, std::size_t count) { rowmemory::deallocate(place, count * sizeof(Value)); }
    bool operator==(const Allocator &) const = default;
};

} // namespace keepwatch::rowmemory
