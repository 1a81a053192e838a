// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace keepwatch::ui {

/// A stretch of time in milliseconds since 1970; its end is outside.
struct Span {
    qint64 from_ms = 0;
    qint64 to_ms = 0;

    qint64 length_ms() const { return to_ms - from_ms; }
    bool contains(qint64 time_ms) const { return time_ms >= from_ms && time_ms < to_ms; }
    bool operator==(const Span &) const = default;
};

/// A set of moments as stretches that neither touch nor overlap, in order of time. A value.
class Spans {
public:
    void add(const Span &span);
    void remove(const Span &span);
    /// What of `span` is in the set.
    Spans within(const Span &span) const;
    /// What of `span` is not.
    Spans missingIn(const Span &span) const;

    qint64 length_ms() const;
    const std::vector<Span> &list() const & { return m_list; }
    std::vector<Span> list() && { return std::move(m_list); }
    bool isEmpty() const { return m_list.empty(); }

private:
    std::vector<Span> m_list;
};

} // namespace keepwatch::ui
