// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>

namespace keepwatch::engine {

/// Does what commands ask for in their order, a limited number in one turn of the event loop, so that pausing or
/// removing thousands of targets never holds up the heartbeats of the others. Lives in the engine's thread.
class Chores : public QObject {
    Q_OBJECT

public:
    static constexpr int perTurn = 64;

    explicit Chores(QObject *parent = nullptr);

    void add(std::function<void()> chore);
    /// Does all that is left, at once.
    void finish();

private:
    void work();
    void schedule();

    std::deque<std::function<void()>> m_chores;
    bool m_isScheduled = false;
};

} // namespace keepwatch::engine
