// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/referencechoice.h"
#include "app/engine/dialling/dial.h"
#include "app/health/path/referencejudge.h"

#include <QTimer>

namespace keepwatch::engine {

/// Asks one place, the default gateway unless another is chosen, whether this computer is online: by a connection that
/// is closed again at once. A refusal, or a router's word about it, is an answer too. It asks once a minute, so that it
/// knows whether the place answers at all, and each second while some row is in doubt; never before a peer beyond this
/// computer has been heard of. Lives in the engine's thread. Judges no row.
class ReferenceWatch final : public QObject {
public:
    explicit ReferenceWatch(const Dial::Services &services);
    ~ReferenceWatch() override;

    void choose(const ReferenceChoice &choice);
    /// A watched peer beyond this computer gave a sign of life.
    void heard(Instant at);
    /// Some row fell silent.
    void doubt();

private:
    struct Place {
        Endpoint endpoint;
        QString host; ///< its address, as far as it is known
        QString interface; ///< of the gateway: that leads to it
        bool operator==(const Place &) const = default;
    };

    std::optional<Place> place() const;
    void ask();
    void ended(const Result<Dialled, Evidence> &result);
    void giveUp();
    void conclude(std::optional<bool> hasAnswered);
    void askLater();
    std::optional<Reference> finding(const OwnNetwork &own, const native::SocketAddress &peer) const;
    bool leadsThere(const OwnNetwork &own, const native::SocketAddress &peer) const;

    Dial::Services m_services;
    ReferenceChoice m_choice{ .kind = ReferenceChoice::Kind::Off };
    health::ReferenceJudge m_judge;
    std::optional<Place> m_place; ///< that the judge speaks of
    std::unique_ptr<Dial> m_dial; ///< a question under way
    Instant m_asked{};
    Instant m_doubtUntil{};
    QTimer m_patience;
    QTimer m_next;
};

} // namespace keepwatch::engine
