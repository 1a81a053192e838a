// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/networkwatch.h"

namespace keepwatch::native {

std::unique_ptr<NetworkWatch> NetworkWatch::open()
{
    return nullptr;
}

} // namespace keepwatch::native
