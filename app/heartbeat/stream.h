// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace keepwatch::heartbeat {

/// Cuts a stream of bytes into frames of one size, however it was chunked. Holds less than one frame.
template <qsizetype size> class FrameCutter {
public:
    /// Takes bytes off the front; the next whole frame (valid until the next call or until `bytes` goes), or null.
    const char *next(QByteArrayView &bytes)
    {
        if (m_fill == 0 && bytes.size() >= size) {
            const char *frame = bytes.data();
            bytes = bytes.sliced(size);
            return frame;
        }
        const qsizetype taken = std::min(size - m_fill, bytes.size());
        std::memcpy(m_part.data() + m_fill, bytes.data(), size_t(taken));
        bytes = bytes.sliced(taken);
        m_fill += taken;
        if (m_fill < size)
            return nullptr;
        m_fill = 0;
        return m_part.data();
    }
    /// The bytes of the frame that is not whole yet.
    QByteArrayView part() const { return { m_part.data(), m_fill }; }
    void clear() { m_fill = 0; }

private:
    std::array<char, size_t(size)> m_part{};
    qsizetype m_fill = 0;
};

/// Which of our heartbeats can still be answered: those sent after the last answered one.
class Unanswered {
public:
    void sent(quint64 seq)
    {
        if (!m_first)
            m_first = seq;
        m_last = seq;
    }
    /// Whether an answer to `seq` may come now; it and all before it cannot be answered again.
    bool resolve(quint64 seq)
    {
        if (!m_first || seq < *m_first || seq > m_last)
            return false;
        m_first = seq + 1;
        return true;
    }
    quint64 last() const { return m_last; }

private:
    std::optional<quint64> m_first;
    quint64 m_last = 0;
};

} // namespace keepwatch::heartbeat
