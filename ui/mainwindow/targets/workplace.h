// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/settings.h"
#include "ui/mainwindow/document.h"
#include "ui/widgets/messagebar.h"

#include <functional>

namespace keepwatch::ui {

/// What the operator's work on targets needs of the window; everything outlives whoever holds it.
struct Workplace {
    Document &document;
    workspace::Settings &settings;
    MessageBar &messages;
    QWidget *window; ///< the parent of dialogs
    std::function<QList<TargetId>()> selection; ///< the targets of the selected rows
};

} // namespace keepwatch::ui
