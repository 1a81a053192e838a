// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>

namespace keepwatch::ui {

/// Every key of the window with what it does, made from the actions themselves so that it cannot be wrong.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    /// `more`: keys that are no actions, as pairs of key and meaning.
    ShortcutSheet(
        const QList<QAction *> &actions, const QList<std::pair<QString, QString>> &more, QWidget *parent = nullptr);
};

} // namespace keepwatch::ui
