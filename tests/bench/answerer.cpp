// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/answerer.h"

#include "app/heartbeat/framed.h"

#include <charconv>
#include <chrono>
#include <sys/socket.h>
#include <unistd.h>

namespace keepwatch::bench {
namespace {

heartbeat::WireTime now()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

/// Of a line as an EchoSpeaker writes it; 0: it is none.
std::uint32_t sequenceOf(std::string_view line)
{
    constexpr std::string_view prefix = "KE01 ";
    constexpr size_t digits = 16;
    constexpr int hexadecimal = 16;
    std::uint32_t seq = 0;
    if (line.starts_with(prefix) && line.size() > prefix.size() + digits)
        std::from_chars(line.data() + prefix.size(), line.data() + prefix.size() + digits, seq, hexadecimal);
    return seq;
}

} // namespace

Answerer::Answerer(const char *waysOut, const char *log)
    : m_waysOut(WaysOut::open(waysOut))
    , m_log(*log ? std::fopen(log, "wb") : nullptr)
{
}

Answerer::~Answerer()
{
    if (m_log)
        std::fclose(m_log);
}

void Answerer::accepted(int descriptor, std::uint32_t number)
{
    ++m_accepted;
    if (m_numbers.size() <= size_t(descriptor))
        m_numbers.resize(size_t(descriptor) * 2 + 1);
    m_numbers[size_t(descriptor)] = number;
}

bool Answerer::answer(int descriptor)
{
    std::array<char, 512> buffer;
    const ssize_t size = recv(descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
        ::close(descriptor);
        return false;
    }
    if (size == heartbeat::Frame::size && answerFrame(descriptor, buffer.data()))
        return true;
    if (send(descriptor, buffer.data(), size_t(size), MSG_NOSIGNAL) == size)
        note(descriptor, { buffer.data(), size_t(size) });
    return true;
}

bool Answerer::answerFrame(int descriptor, const char *bytes)
{
    const auto frame = heartbeat::Frame::decode(bytes);
    if (!frame || frame->isAnswer)
        return false;
    const heartbeat::WireTime received = now();
    heartbeat::Frame answer{ .isAnswer = true,
        .lastReason = {},
        .echoedSeq = frame->seq,
        .echoedSent = frame->sent,
        .echoedReceived = received };
    answer.sent = now();
    // Before the sending: the client may be quicker than this process.
    if (m_waysOut)
        m_waysOut->of(m_numbers[size_t(descriptor)], frame->seq) = (answer.sent - frame->sent).count();
    const auto out = answer.encode();
    m_answered += send(descriptor, out.data(), out.size(), MSG_NOSIGNAL) == ssize_t(out.size()) ? 1 : 0;
    return true;
}

void Answerer::note(int descriptor, std::string_view line)
{
    ++m_answered;
    if (!m_log)
        return;
    const LogRecord record{ .answered_ns = now().time_since_epoch().count(),
        .number = m_numbers[size_t(descriptor)],
        .seq = sequenceOf(line) };
    std::fwrite(&record, sizeof record, 1, m_log);
}

} // namespace keepwatch::bench
