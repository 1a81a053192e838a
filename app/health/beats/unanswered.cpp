// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/unanswered.h"

#include <algorithm>

namespace keepwatch::health {

void Unanswered::add(const Sent &sent)
{
    if (m_sent.size() == limit) {
        m_sent.erase(m_sent.begin());
        ++m_forgotten;
    }
    m_sent.push_back(sent);
}

const Sent *Unanswered::outstanding() const
{
    if (m_sent.empty() || m_sent.back().fate != Sent::Fate::Outstanding)
        return nullptr;
    return &m_sent.back();
}

void Unanswered::decide(Sent::Fate fate)
{
    if (outstanding() != nullptr)
        m_sent.back().fate = fate;
}

void Unanswered::excludeAll()
{
    for (Sent &sent : m_sent)
        sent.fate = Sent::Fate::Excluded;
}

std::optional<Sent> Unanswered::take(std::optional<quint64> seq)
{
    if (!seq && m_forgotten > 0) {
        --m_forgotten;
        return std::nullopt;
    }
    const auto found =
        std::find_if(m_sent.begin(), m_sent.end(), [seq](const Sent &sent) { return !seq || sent.seq == *seq; });
    if (found == m_sent.end())
        return std::nullopt;
    const Sent sent = *found;
    m_sent.erase(found);
    m_newestAnswered = std::max(m_newestAnswered, sent.seq);
    return sent;
}

std::optional<Sent> Unanswered::takeNewest()
{
    if (m_sent.empty())
        return std::nullopt;
    const Sent sent = m_sent.back();
    clear();
    m_newestAnswered = sent.seq;
    return sent;
}

int Unanswered::sinceLastAnswer() const
{
    const auto later = [this](const Sent &sent) { return sent.seq > m_newestAnswered; };
    return static_cast<int>(std::count_if(m_sent.begin(), m_sent.end(), later));
}

void Unanswered::clear()
{
    m_sent.clear();
    m_forgotten = 0;
}

} // namespace keepwatch::health
