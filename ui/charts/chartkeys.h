// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

namespace keepwatch::ui {

/// What the keys do while the chart has the focus.
enum class ChartAction : quint8 {
    Earlier,
    Later,
    PageEarlier,
    PageLater,
    ZoomIn,
    ZoomOut,
    Oldest,
    Live,
    PickEarlier,
    PickLater,
    PickToBegin,
    PickToEnd,
    PickAll,
    ZoomToPicked,
    ClearPicked,
    ToggleKernel,
    TogglePhi,
};

/// The action of a key with its modifiers, from one table; nothing: none.
std::optional<ChartAction> chartAction(const QKeyCombination &key);

/// Every key and every movement of the mouse in the chart with its meaning, in the current language.
QList<std::pair<QString, QString>> chartKeys();

} // namespace keepwatch::ui
