// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace keepwatch {

/// Wraps an error so that Result's constructor knows it from a value.
template <typename E> struct Unexpected {
    E error;
};
template <typename E> Unexpected(E) -> Unexpected<E>;

/// A value, or the reason why there is none. Spelt like C++23's std::expected, to be replaced by it one day.
template <typename T, typename E> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    template <typename G>
    Result(Unexpected<G> unexpected)
        : m_content(std::in_place_index<1>, std::move(unexpected.error))
    {
    }

    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T &value() const & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    const E &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

} // namespace keepwatch
