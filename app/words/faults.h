// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"

#include <QString>

namespace keepwatch::words {

/// What is wrong with what was entered and what would be right, without the place: for a message beside the field.
QString faultSentence(const Fault &fault);
/// The same with its place before it: "/targets/3/port: 70000 is out of range; right is 1..65535."
QString placedFaultSentence(const Fault &fault);

} // namespace keepwatch::words
