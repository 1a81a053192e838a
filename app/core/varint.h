// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace keepwatch {

/// Numbers in as few bytes as they need, seven bits in each (LEB128). `bytes`: anything with push_back().
template <typename Bytes> void appendVarint(Bytes &bytes, quint32 value)
{
    using Byte = typename Bytes::value_type;
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<Byte>(value | 0x80));
    bytes.push_back(static_cast<Byte>(value));
}

/// Takes a number off the front; 0 from a damaged one.
inline quint32 takeVarint(QByteArrayView &in)
{
    quint32 value = 0;
    for (int shift = 0; shift < 32 && !in.isEmpty(); shift += 7) {
        const auto byte = static_cast<quint8>(in.front());
        in = in.sliced(1);
        value |= static_cast<quint32>(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return value;
    }
    return 0;
}

} // namespace keepwatch
