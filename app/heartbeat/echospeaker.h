// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heartbeat/speaker.h"
#include "app/heartbeat/stream.h"

namespace keepwatch::heartbeat {

/// Speaks to any echo service (RFC 862): a line of its own goes out and has to come back unchanged. About 100 bytes.
/// The line is 22 bytes of ASCII, so that a service that echoes line by line does it too, and people can read a
/// capture:
///
///   offset size
///        0    5  'K' 'E' '0' '1' ' '
///        5   16  sequence, hexadecimal, lower case, with leading zeros
///       21    1  line feed
class EchoSpeaker final : public Speaker {
public:
    static constexpr qsizetype size = 22;
    using Line = std::array<char, size>;

    QByteArrayView heartbeat(quint64 seq, const Context &context) override;
    QByteArrayView answer(const Context &context) override;
    Event take(QByteArrayView &bytes, WireTime now) override;
    bool isMidFrame() const override;
    void reset() override;

private:
    Event fail(QByteArrayView &bytes);

    FrameCutter<size> m_cutter;
    Line m_out{};
    Unanswered m_unanswered;
    bool m_hasFailed = false;
};

} // namespace keepwatch::heartbeat
