// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/origin.h"

#include <span>

namespace keepwatch::ui {

/// On which page of a form a value stands.
enum class FieldPage : quint8 { Connection, Heartbeat, Degraded, Keepalive, Tls, Listener };

/// How one value is presented; the rows stand in the order of the form.
struct FieldWords {
    const char *key;
    FieldPage page;
    const char *label; ///< with its mnemonic
    const char *hint;
};

std::span<const FieldWords> fieldWords();
QString fieldLabel(const FieldWords &field);
QString fieldHint(const FieldWords &field);
QString pageTitle(FieldPage page);
/// Where an inherited value comes from: "from group West", "from the defaults".
QString originText(workspace::Origin origin, const QString &group);

} // namespace keepwatch::ui
