// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/actor.h"

#include <QHash>

#include <memory>

namespace keepwatch::demo {

/// Everybody of the demo, and the script that is played again and again. Lives in the demo's thread.
class Stage : public QObject {
    Q_OBJECT

public:
    Stage();
    ~Stage() override;

    /// Opens the doors and begins the script. The port by the name of each player that has one; 0: none could be had.
    QHash<QString, quint16> begin();
    /// The clients dial in.
    void visit(const Endpoint &listener);

Q_SIGNALS:
    /// What the operator would do.
    void pauseAsked(const QString &target);
    void resumeAsked(const QString &target);

private:
    void playNext();
    void play(const Act &act);

    QHash<QString, Actor *> m_actors;
    QTimer m_cue{ this };
    size_t m_next = 0; ///< act of the script
    int m_round = 0;
    std::chrono::steady_clock::time_point m_begin;
};

} // namespace keepwatch::demo
