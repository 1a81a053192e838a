// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/targetspec.h"

/// A target on loopback with short times: suspect after 400 ms, unreachable after 1.2 s.
inline keepwatch::TargetSpec targetOn(quint16 port, keepwatch::Method method = keepwatch::Method::Echo, quint32 id = 1)
{
    using namespace std::chrono_literals;
    keepwatch::TargetSpec spec;
    spec.id = { id };
    spec.name = QStringLiteral("target %1").arg(id);
    spec.endpoint = { QStringLiteral("127.0.0.1"), { port } };
    spec.method = method;
    spec.thresholds.interval = 100ms;
    spec.thresholds.timeout = 400ms;
    spec.thresholds.connectTimeout = 2s;
    spec.thresholds.fall = 3;
    spec.thresholds.rise = 2;
    spec.thresholds.reconnect = { 100ms, 400ms };
    return spec;
}
