// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <deque>
#include <vector>

namespace keepwatch::engine {

class Dial;

/// Lets dials through: at most 8 to one host at once, and a limited number in one turn of the event loop, so that ten
/// thousand of them neither overrun a peer nor hold up the heartbeats of the others. First come, first served per host.
/// A dial that has to wait is told so. Lives in the engine's thread; owns no dial and never calls one from inside
/// enter().
class DialGate : public QObject {
    Q_OBJECT

public:
    static constexpr int perHost = 8;
    static constexpr int perTurn = 64;

    explicit DialGate(QObject *parent = nullptr);

    /// In a later turn Dial::begin() is called, or Dial::hold() and begin() when there is room.
    void enter(Dial *dial, const QString &host);
    /// The dial has ended, or is given up; whether it waits or runs.
    void leave(Dial *dial, const QString &host);

private:
    enum class Phase : quint8 { Waiting, Admitted, Begun };
    struct Host {
        int running = 0; ///< admitted or begun
        std::deque<Dial *> waiting; ///< null: given up while it waited
    };

    void admit(Host &host);
    void pump();
    void holdArrived();
    void schedulePump();

    QHash<QString, Host> m_hosts;
    QHash<Dial *, Phase> m_phases; ///< of every dial inside
    std::deque<Dial *> m_admitted; ///< begin() is due; null: given up meanwhile
    std::vector<Dial *> m_arrived; ///< since the last turn; null: given up meanwhile
    bool m_isPumpScheduled = false;
};

} // namespace keepwatch::engine
