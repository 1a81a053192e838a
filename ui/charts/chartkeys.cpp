// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartkeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace keepwatch::ui {

namespace {

struct KeyRow {
    ChartAction action;
    const char *keys; ///< portable text; several separated by "; "
    const char *meaning;
};

using A = ChartAction;
constexpr std::array<KeyRow, size_t(A::TogglePhi) + 1> table{ {
    { A::Earlier, "Left", QT_TRANSLATE_NOOP("ChartKeys", "Chart: a little earlier") },
    { A::Later, "Right", QT_TRANSLATE_NOOP("ChartKeys", "Chart: a little later") },
    { A::PageEarlier, "PgUp", QT_TRANSLATE_NOOP("ChartKeys", "Chart: the period before") },
    { A::PageLater, "PgDown", QT_TRANSLATE_NOOP("ChartKeys", "Chart: the period after") },
    { A::ZoomIn, "+; =; Up", QT_TRANSLATE_NOOP("ChartKeys", "Chart: show a shorter period") },
    { A::ZoomOut, "-; Down", QT_TRANSLATE_NOOP("ChartKeys", "Chart: show a longer period") },
    { A::Oldest, "Home", QT_TRANSLATE_NOOP("ChartKeys", "Chart: to the beginning of what is stored") },
    { A::Live, "End", QT_TRANSLATE_NOOP("ChartKeys", "Chart: live again") },
    { A::PickEarlier, "Shift+Left", QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick a period, its edge earlier") },
    { A::PickLater, "Shift+Right", QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick a period, its edge later") },
    { A::PickToBegin, "Shift+Home", QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick from the left edge") },
    { A::PickToEnd, "Shift+End", QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick to the right edge") },
    { A::PickAll, "Ctrl+A", QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick all that is shown") },
    { A::ZoomToPicked, "Return", QT_TRANSLATE_NOOP("ChartKeys", "Chart: show the picked period alone") },
    { A::ClearPicked, "Esc", QT_TRANSLATE_NOOP("ChartKeys", "Chart: let the picked period go") },
    { A::ToggleKernel, "N", QT_TRANSLATE_NOOP("ChartKeys", "Chart: the network's part of the round trip") },
    { A::TogglePhi, "S", QT_TRANSLATE_NOOP("ChartKeys", "Chart: the line of suspicion") },
} };

constexpr std::array<std::pair<const char *, const char *>, 5> mouse{ {
    { QT_TRANSLATE_NOOP("ChartKeys", "Drag"), QT_TRANSLATE_NOOP("ChartKeys", "Chart: scroll") },
    { QT_TRANSLATE_NOOP("ChartKeys", "Wheel"), QT_TRANSLATE_NOOP("ChartKeys", "Chart: zoom at the pointer") },
    { QT_TRANSLATE_NOOP("ChartKeys", "Shift+drag"), QT_TRANSLATE_NOOP("ChartKeys", "Chart: pick a period") },
    { QT_TRANSLATE_NOOP("ChartKeys", "Double-click"), QT_TRANSLATE_NOOP("ChartKeys", "Chart: live again") },
    { QT_TRANSLATE_NOOP("ChartKeys", "Right-click"), QT_TRANSLATE_NOOP("ChartKeys", "Chart: its menu") },
} };

QString translated(const char *text)
{
    return QCoreApplication::translate("ChartKeys", text);
}

} // namespace

std::optional<ChartAction> chartAction(const QKeyCombination &key)
{
    const QKeySequence pressed(key);
    const auto row = std::ranges::find_if(table, [&](const KeyRow &one) {
        return QKeySequence::listFromString(QString::fromLatin1(one.keys)).contains(pressed);
    });
    return row == table.end() ? std::nullopt : std::optional(row->action);
}

QList<std::pair<QString, QString>> chartKeys()
{
    QList<std::pair<QString, QString>> result;
    for (const KeyRow &row : table) {
        const auto keys = QKeySequence::listFromString(QString::fromLatin1(row.keys));
        result.append({ QKeySequence::listToString(keys, QKeySequence::NativeText)
                            .replace(QStringLiteral("; "), QStringLiteral("   ")),
            translated(row.meaning) });
    }
    for (const auto &[movement, meaning] : mouse)
        result.append({ translated(movement), translated(meaning) });
    return result;
}

} // namespace keepwatch::ui
