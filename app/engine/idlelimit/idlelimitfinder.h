// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/idlelimit.h"
#include "app/core/targetspec.h"

#include <QObject>

#include <memory>

namespace keepwatch::engine {

/// Finds the idle time after which something on the way to a peer forgets a connection: leaves one spare connection
/// after the other silent, for longer and longer and then in between. Beside them a second connection is opened only to
/// tell a forgotten one from a peer that is away. The facade lives in its caller's thread; the sockets live in a thread
/// of their own. Touches no connection of the Engine's.
class IdleLimitFinder : public QObject {
    Q_OBJECT

public:
    struct Order {
        TargetSpec target;
        std::optional<Duration> maximum = {}; ///< the longest silence; absent: as before, or the usual
        QString path = {}; ///< where the search is kept after each trial; empty: nowhere
        bool goesOn = true; ///< with what is kept there; else anew
    };

    explicit IdleLimitFinder(const Order &order, QObject *parent = nullptr);
    /// Closes at once; the search can be gone on with.
    ~IdleLimitFinder() override;

    void start();
    /// Gives the silence under way up, and answers with stopped().
    void stop();

Q_SIGNALS:
    /// With each trial that begins or ends, and once a second.
    void progressed(const keepwatch::IdleLimitProgress &progress);
    /// The search is over, or cannot go on for now (IdleLimit::Kind::Unreachable): progressed() has said what came of
    /// it.
    void ended(const keepwatch::IdleLimitProgress &progress);
    void stopped();
    /// The search cannot be read or kept. When it cannot be read, nothing has begun.
    void failed(const keepwatch::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace keepwatch::engine
