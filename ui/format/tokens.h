// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/state.h"

#include <QColor>

#include <array>

namespace keepwatch::ui {

enum class Scheme : quint8 { Light, Dark };

/// How much a chip stands out: none at all, tinted, or filled and dark.
enum class ChipStyle : quint8 { None, Pale, Outlined, Solid };

/// The colours of one state. Shape and word carry the state, colour only repeats it.
struct StateColours {
    State state = State::Up;
    QColor icon;
    QColor emphasis; ///< for figures and words on a surface: contrast of at least 4.5
    ChipStyle chip = ChipStyle::None;
    QColor chipText;
    QColor chipFill;
};

/// All colours of a scheme. A plain value; every widget takes its colours from here and from nowhere else.
struct Tokens {
    Scheme scheme = Scheme::Light;
    QColor window;
    QColor surface;
    QColor alternate;
    QColor border;
    QColor grid;
    QColor text;
    QColor text2;
    QColor disabled;
    QColor accent;
    QColor onAccent;
    QColor selection;
    QColor hover;
    int rowTintAlpha = 0; ///< of the unreachable icon colour behind a row
    std::array<StateColours, 7> states;
    std::array<QColor, 8> series;

    const StateColours &of(State state) const;
    /// The colour of the n-th series; past the eighth they begin again.
    const QColor &seriesColour(qsizetype index) const { return series[size_t(index) % series.size()]; }
    QColor rowTint() const;
};

const Tokens &tokens(Scheme scheme);

} // namespace keepwatch::ui
