// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/targets/workplace.h"

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What the operator does with targets: add, edit, duplicate, pause, remove. Opens the dialogs and turns what they give
/// into steps of the document; none of them stops the window. Lives in the GUI thread.
class TargetActions final : public QObject {
    Q_OBJECT

public:
    explicit TargetActions(const Workplace &workplace, QObject *parent = nullptr);

    void addNew(TargetSpec::Role role);
    void edit(const QList<TargetId> &targets);
    void duplicate();
    /// The selected targets; none selected: all that are not so yet.
    void setPaused(bool isPaused);
    void askToRemove();
    /// A listener without clients has no row in the table: it is reached from this menu.
    void fillListenerMenu(QMenu &menu);

Q_SIGNALS:
    /// A setting was changed: to be saved.
    void settingsChanged();

private:
    void open(const QList<workspace::Target> &targets);
    void remove(const QList<TargetId> &targets);
    QList<TargetId> targetsForPause(bool isPaused) const;

    Workplace m_at;
};

} // namespace keepwatch::ui
