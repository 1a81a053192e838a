// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"

#include <QList>

QT_BEGIN_NAMESPACE
class QMimeData;
class QWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Targets on their way from the table to a group. They make sense in this window alone.
QMimeData *carried(const QList<TargetId> &targets);
QList<TargetId> carriedTargets(const QMimeData *data);
/// Lets the pointer carry them from `source` until they are dropped.
void dragTargets(QWidget *source, const QList<TargetId> &targets);

} // namespace keepwatch::ui
