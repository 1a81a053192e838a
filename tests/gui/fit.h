// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

// What can be measured of a window that is on the screen. Each answer is a list of faults, in words.
namespace keepwatch::gui {

/// Labels, buttons, choices, headings and tabs that do not show all of their words, and controls that lie outside of
/// what is shown. Exempt by rule: cells of tables and lists, which are cut with an ellipsis and told by their tool tip,
/// and what a scroll area can bring into view.
QStringList cutTexts(QWidget &window);

/// Controls that the Tab key passes by, and such that a screen reader has no name for.
QStringList unreachableControls(QWidget &window);

/// Entries of a menu without a mnemonic, or with another's.
QStringList mnemonicFaults(const QList<QAction *> &entries, const QString &where);

} // namespace keepwatch::gui
