// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/spans.h"

#include <algorithm>

namespace keepwatch::ui {

void Spans::add(const Span &span)
{
    if (span.length_ms() <= 0)
        return;
    Span whole = span;
    std::erase_if(m_list, [&](const Span &other) {
        const bool isTouching = other.from_ms <= whole.to_ms && other.to_ms >= whole.from_ms;
        if (isTouching)
            whole = { std::min(whole.from_ms, other.from_ms), std::max(whole.to_ms, other.to_ms) };
        return isTouching;
    });
    m_list.insert(std::ranges::lower_bound(m_list, whole.from_ms, {}, &Span::from_ms), whole);
}

void Spans::remove(const Span &span)
{
    if (span.length_ms() <= 0)
        return;
    std::vector<Span> rest;
    for (const Span &one : m_list) {
        if (one.from_ms < std::min(one.to_ms, span.from_ms))
            rest.push_back({ one.from_ms, std::min(one.to_ms, span.from_ms) });
        if (std::max(one.from_ms, span.to_ms) < one.to_ms)
            rest.push_back({ std::max(one.from_ms, span.to_ms), one.to_ms });
    }
    m_list = std::move(rest);
}

Spans Spans::within(const Span &span) const
{
    Spans result;
    for (const Span &one : m_list)
        result.add({ std::max(one.from_ms, span.from_ms), std::min(one.to_ms, span.to_ms) });
    return result;
}

Spans Spans::missingIn(const Span &span) const
{
    Spans result;
    result.add(span);
    for (const Span &one : m_list)
        result.remove(one);
    return result;
}

qint64 Spans::length_ms() const
{
    qint64 sum = 0;
    for (const Span &one : m_list)
        sum += one.length_ms();
    return sum;
}

} // namespace keepwatch::ui
