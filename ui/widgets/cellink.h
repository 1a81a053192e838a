// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"
#include "ui/models/connectioncolumns.h"

namespace keepwatch::ui {

/// The colour of a cell's text: quiet where nothing is wrong, zeros and absent values dimmed, trouble in the colour of
/// its state.
QColor cellInk(TableColumn column, const ConnectionRow &row, bool isSelected, const Tokens &tokens);

} // namespace keepwatch::ui
