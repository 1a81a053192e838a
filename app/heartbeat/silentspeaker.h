// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heartbeat/speaker.h"

namespace keepwatch::heartbeat {

/// Says nothing and keeps nothing: whatever comes is a sign of life. For `keepalive`, `passive` and `connect`.
class SilentSpeaker final : public Speaker {
public:
    QByteArrayView heartbeat(quint64 seq, const Context &context) override;
    QByteArrayView answer(const Context &context) override;
    Event take(QByteArrayView &bytes, WireTime now) override;
    bool isMidFrame() const override;
    void reset() override;
};

} // namespace keepwatch::heartbeat
