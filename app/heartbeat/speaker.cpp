// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/heartbeat/speaker.h"

#include "app/heartbeat/echospeaker.h"
#include "app/heartbeat/framedspeaker.h"
#include "app/heartbeat/silentspeaker.h"

namespace keepwatch::heartbeat {

std::unique_ptr<Speaker> makeSpeaker(Method method)
{
    switch (method) {
    case Method::Echo:
        return std::make_unique<EchoSpeaker>();
    case Method::Framed:
        return std::make_unique<FramedSpeaker>();
    case Method::Keepalive:
    case Method::Passive:
    case Method::Connect:
    case Method::Dialogue:
        break;
    }
    return std::make_unique<SilentSpeaker>();
}

} // namespace keepwatch::heartbeat
