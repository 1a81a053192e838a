// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"

#include <QHash>
#include <QStringList>

namespace keepwatch::ui {

/// What the operator calls a target and sorts it under.
struct TargetLabels {
    QString name;
    QString group;
    QStringList tags;

    bool operator==(const TargetLabels &) const = default;
};

using LabelsByTarget = QHash<TargetId, TargetLabels>;

} // namespace keepwatch::ui
