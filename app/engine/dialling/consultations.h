// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"

#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace keepwatch::engine {

/// The places for second opinions: at most 64 in all and one for each host, so that an outage of thousands does not
/// become a storm of dials. Lives in the engine's thread and outlives its places. Dials nothing itself.
class Consultations {
public:
    static constexpr int inAll = 64;

    /// Taken until it is destroyed.
    class Place {
    public:
        Place(Consultations &all, QString host)
            : m_all(&all)
            , m_host(std::move(host))
        {
        }
        Place(Place &&other) noexcept
            : m_all(std::exchange(other.m_all, nullptr))
            , m_host(std::move(other.m_host))
        {
        }
        Place &operator=(Place &&other) noexcept;
        ~Place() { leave(); }

    private:
        void leave();

        Consultations *m_all;
        QString m_host;
    };

    /// Absent: all places are taken, or that host's is, or enough is known about the row already.
    std::optional<Place> enter(RowId row, const QString &host);
    /// Whose rows need no opinion of their own (an incident that has had its samples). None at first.
    void setSufficient(std::function<bool(RowId)> isSufficient) { m_isSufficient = std::move(isSufficient); }

private:
    QSet<QString> m_hosts; ///< with a second opinion under way
    std::function<bool(RowId)> m_isSufficient;
};

} // namespace keepwatch::engine
