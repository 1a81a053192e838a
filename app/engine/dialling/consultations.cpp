// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/consultations.h"

namespace keepwatch::engine {

Consultations::Place &Consultations::Place::operator=(Place &&other) noexcept
{
    if (this != &other) {
        leave();
        m_all = std::exchange(other.m_all, nullptr);
        m_host = std::move(other.m_host);
    }
    return *this;
}

void Consultations::Place::leave()
{
    if (m_all)
        std::exchange(m_all, nullptr)->m_hosts.remove(m_host);
}

std::optional<Consultations::Place> Consultations::enter(RowId row, const QString &host)
{
    if (m_hosts.size() >= inAll || m_hosts.contains(host) || (m_isSufficient && m_isSufficient(row)))
        return std::nullopt;
    m_hosts.insert(host);
    return Place(*this, host);
}

} // namespace keepwatch::engine
