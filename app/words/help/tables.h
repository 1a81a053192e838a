// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/state.h"

#include <span>

namespace keepwatch::words {

/// One row of help. Texts are translated, sources are names of documents and stay as they are.
template <typename Key> struct HelpRow {
    Key key;
    const char *text;
    const char *source;
};

/// The same for what has no name elsewhere.
struct TitledHelpRow {
    const char *key;
    const char *title;
    const char *text;
    const char *source;
};

std::span<const HelpRow<State>> stateHelpRows();
std::span<const HelpRow<Cause>> causeHelpRows();
std::span<const TitledHelpRow> optionHelpRows();
std::span<const TitledHelpRow> beliefHelpRows();

} // namespace keepwatch::words
