// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/targetkeys.h"

#include <QStringList>

namespace keepwatch::ui {

/// How a value stands in its field: `5 s`, `250 ms`, `3`, `2.5 %`, `auto`; choices as their codes. Empty: not set.
QString fieldText(const workspace::TargetKey &key, const workspace::TargetValues &values);
/// Reads a field's text into `values`; empty resets it. What is wrong is told as a fault whose `expected` bears units.
std::optional<Fault> readFieldText(
    const workspace::TargetKey &key, const QString &text, workspace::TargetValues &values);

/// The codes to choose from; empty for a value that is typed.
QStringList choiceCodes(const workspace::TargetKey &key);
/// What a choice is called.
QString choiceName(const workspace::TargetKey &key, const QString &code);

} // namespace keepwatch::ui
