// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/options.h"

namespace keepwatch::native {

/// The options in force on a socket, whoever set them.
OptionValues readOptions(Descriptor descriptor);

} // namespace keepwatch::native
