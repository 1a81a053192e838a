// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/heartbeat/silentspeaker.h"

namespace keepwatch::heartbeat {

QByteArrayView SilentSpeaker::heartbeat(quint64, const Context &)
{
    return {};
}

QByteArrayView SilentSpeaker::answer(const Context &)
{
    return {};
}

Event SilentSpeaker::take(QByteArrayView &bytes, WireTime)
{
    const bool hasLife = !bytes.isEmpty();
    bytes = {};
    return { .kind = hasLife ? Event::Kind::Life : Event::Kind::Nothing };
}

bool SilentSpeaker::isMidFrame() const
{
    return false;
}

void SilentSpeaker::reset() { }

} // namespace keepwatch::heartbeat
