// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/fonts.h"

class QLabel;
class QWidget;

namespace keepwatch::ui {

/// A label for sentences: wraps, and takes its text as it stands, also where it holds what others entered.
QLabel *paragraph(FontRole role, QWidget *parent = nullptr);

} // namespace keepwatch::ui
