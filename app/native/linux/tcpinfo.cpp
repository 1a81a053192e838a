// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/tcpinfo.h"

#include "app/native/linux/options.h"
#include "app/native/linux/rawtcpinfo.h"

#include <algorithm>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

/// Hands out the fields of which every byte was returned.
class Fields {
public:
    Fields(const RawTcpInfo &raw, std::size_t length)
        : m_raw(raw)
        , m_length(length)
    {
    }

    /// The member, converted to what `target` holds; left absent where the kernel did not fill it in.
    template <typename T, typename M> void put(std::optional<T> &target, M RawTcpInfo::*member) const
    {
        const auto *field = &(m_raw.*member);
        const auto end = reinterpret_cast<const std::byte *>(field + 1) - reinterpret_cast<const std::byte *>(&m_raw);
        if (static_cast<std::size_t>(end) <= m_length)
            target = T(*field);
    }

private:
    const RawTcpInfo &m_raw;
    std::size_t m_length;
};

void putTimes(const Fields &fields, TcpInfo &info)
{
    fields.put(info.rtt, &RawTcpInfo::rtt_us);
    fields.put(info.rttVariation, &RawTcpInfo::rttVariation_us);
    fields.put(info.rto, &RawTcpInfo::rto_us);
    fields.put(info.lastAckReceived, &RawTcpInfo::lastAckReceived_ms);
    fields.put(info.lastDataReceived, &RawTcpInfo::lastDataReceived_ms);
    fields.put(info.lastDataSent, &RawTcpInfo::lastDataSent_ms);
}

void putCounters(const Fields &fields, TcpInfo &info)
{
    fields.put(info.probes, &RawTcpInfo::probes);
    fields.put(info.backoff, &RawTcpInfo::backoff);
    fields.put(info.retransmits, &RawTcpInfo::retransmits);
    fields.put(info.totalRetransmits, &RawTcpInfo::totalRetransmits);
    fields.put(info.totalRto, &RawTcpInfo::totalRto);
    fields.put(info.unacked, &RawTcpInfo::unacked);
    fields.put(info.resent, &RawTcpInfo::retransmitted);
    fields.put(info.segmentsIn, &RawTcpInfo::segmentsIn);
    fields.put(info.segmentsOut, &RawTcpInfo::segmentsOut);
    fields.put(info.dataSegmentsIn, &RawTcpInfo::dataSegmentsIn);
    fields.put(info.congestionWindow, &RawTcpInfo::congestionWindow);
}

void putBytes(const Fields &fields, TcpInfo &info)
{
    fields.put(info.notSentBytes, &RawTcpInfo::notSentBytes);
    fields.put(info.sendWindow, &RawTcpInfo::sendWindow);
    fields.put(info.bytesAcked, &RawTcpInfo::bytesAcked);
    fields.put(info.bytesSent, &RawTcpInfo::bytesSent);
    fields.put(info.bytesRetransmitted, &RawTcpInfo::bytesRetransmitted);
    fields.put(info.bytesReceived, &RawTcpInfo::bytesReceived);
    fields.put(info.pathMtu, &RawTcpInfo::pathMtu);
    fields.put(info.sendMss, &RawTcpInfo::sendMss);
}

/// No probe is due sooner, and none while anything is in flight: until then the options do not matter, and a reading is
/// as cheap as it can be.
bool areProbesPossible(const TcpInfo &info)
{
    constexpr TcpInfo::Milliseconds leastIdle = std::chrono::seconds(1);
    return info.unacked == 0U && info.notSentBytes.value_or(0) == 0 && info.lastAckReceived >= leastIdle
        && info.lastDataReceived >= leastIdle;
}

} // namespace

std::optional<TcpInfo> readTcpInfo(Descriptor descriptor)
{
    RawTcpInfo raw;
    socklen_t length = sizeof raw;
    if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &raw, &length) != 0 || length == 0)
        return std::nullopt;
    TcpInfo info = decodeTcpInfo(&raw, length);
    if (areProbesPossible(info))
        info.options = readOptions(descriptor);
    return info;
}

TcpInfo decodeTcpInfo(const void *bytes, std::size_t length)
{
    RawTcpInfo raw{};
    length = std::min(length, sizeof raw);
    std::memcpy(&raw, bytes, length);
    const Fields fields(raw, length);
    TcpInfo info;
    info.state = raw.state;
    putTimes(fields, info);
    putCounters(fields, info);
    putBytes(fields, info);
    return info;
}

} // namespace keepwatch::native
