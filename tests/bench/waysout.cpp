// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace keepwatch::bench {

WaysOut *WaysOut::open(const char *path)
{
    constexpr mode_t ownOnly = 0600;
    const int file = *path ? ::open(path, O_RDWR | O_CREAT | O_CLOEXEC, ownOnly) : -1;
    if (file < 0)
        return nullptr;
    void *memory = ftruncate(file, sizeof(WaysOut)) == 0
        ? mmap(nullptr, sizeof(WaysOut), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
        : MAP_FAILED;
    ::close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<WaysOut *>(memory);
}

} // namespace keepwatch::bench
