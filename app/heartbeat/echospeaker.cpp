// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/heartbeat/echospeaker.h"

namespace keepwatch::heartbeat {
namespace {

constexpr std::array<char, 5> prefix{ 'K', 'E', '0', '1', ' ' };
constexpr qsizetype digits = 16;
constexpr qsizetype prefixSize = qsizetype(prefix.size());

int valueOf(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

/// Whether these bytes can be the beginning of a line.
bool canBegin(QByteArrayView bytes)
{
    const qsizetype inPrefix = std::min(bytes.size(), prefixSize);
    const qsizetype inDigits = std::clamp<qsizetype>(bytes.size() - prefixSize, 0, digits);
    const auto firstDigit = bytes.begin() + inPrefix;
    return std::equal(prefix.begin(), prefix.begin() + inPrefix, bytes.begin())
        && std::all_of(firstDigit, firstDigit + inDigits, [](char c) { return valueOf(c) >= 0; })
        && (bytes.size() < EchoSpeaker::size || bytes.back() == '\n');
}

EchoSpeaker::Line lineOf(quint64 seq)
{
    EchoSpeaker::Line line;
    std::ranges::copy(prefix, line.begin());
    for (qsizetype i = 0; i < digits; ++i, seq >>= 4)
        line[size_t(prefixSize + digits - 1 - i)] = "0123456789abcdef"[seq & 15];
    line.back() = '\n';
    return line;
}

std::optional<quint64> sequenceOf(const char *line)
{
    if (!canBegin({ line, EchoSpeaker::size }))
        return std::nullopt;
    quint64 seq = 0;
    for (qsizetype i = 0; i < digits; ++i)
        seq = seq << 4 | quint64(valueOf(line[prefixSize + i]));
    return seq;
}

} // namespace

QByteArrayView EchoSpeaker::heartbeat(quint64 seq, const Context &)
{
    m_unanswered.sent(seq);
    m_out = lineOf(seq);
    return { m_out.data(), size };
}

QByteArrayView EchoSpeaker::answer(const Context &)
{
    return {};
}

Event EchoSpeaker::take(QByteArrayView &bytes, WireTime)
{
    if (m_hasFailed || bytes.isEmpty()) {
        bytes = {};
        return {};
    }
    if (const char *whole = m_cutter.next(bytes)) {
        // Nearly every line is the echo of the latest, which need not be read again.
        const bool isLatest = std::equal(m_out.begin(), m_out.end(), whole);
        const auto seq = isLatest ? std::optional(m_unanswered.last()) : sequenceOf(whole);
        if (!seq || !m_unanswered.resolve(*seq))
            return fail(bytes);
        return { .kind = Event::Kind::Reply, .seq = *seq };
    }
    return canBegin(m_cutter.part()) ? Event{} : fail(bytes);
}

Event EchoSpeaker::fail(QByteArrayView &bytes)
{
    m_hasFailed = true;
    m_cutter.clear();
    bytes = {};
    return { .kind = Event::Kind::Unexpected };
}

bool EchoSpeaker::isMidFrame() const
{
    return !m_cutter.part().isEmpty();
}

void EchoSpeaker::reset()
{
    *this = EchoSpeaker();
}

} // namespace keepwatch::heartbeat
