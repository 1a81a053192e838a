// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <deque>

namespace keepwatch::engine {

class Dial;

/// Lets dials through: at most 8 to one host at once, and a limited number in one turn of the event loop, so that ten
/// thousand of them neither overrun a peer nor hold up the heartbeats of the others. First come, first served per host.
/// Lives in the engine's thread; owns no dial and never calls one from inside enter().
class DialGate : public QObject {
    Q_OBJECT

public:
    static constexpr int perHost = 8;
    static constexpr int perTurn = 64;

    explicit DialGate(QObject *parent = nullptr);

    /// Dial::begin() is called in a later turn, when there is room.
    void enter(Dial *dial, const QString &host);
    /// The dial has ended, or is given up; whether it waits or runs.
    void leave(Dial *dial, const QString &host);

private:
    struct Host {
        int running = 0;
        std::deque<Dial *> waiting; ///< null: given up while it waited
    };

    void admit(Host &host);
    void pump();
    void schedulePump();

    QHash<QString, Host> m_hosts;
    QHash<Dial *, bool> m_isRunning; ///< of every dial inside: waiting or running
    std::deque<Dial *> m_admitted; ///< begin() is due; null: given up meanwhile
    bool m_isPumpScheduled = false;
};

} // namespace keepwatch::engine
