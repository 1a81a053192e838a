// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/workspace/workspace.h"

#include <QThread>

namespace keepwatch::demo {

class Stage;

/// The demo: real responders on loopback, some of which misbehave on purpose, and the workspace that watches them.
/// Nothing is simulated: sockets, deaths and times are real. Needs no network. The facade lives in its caller's
/// thread, the responders in one of their own.
class Demo : public QObject {
    Q_OBJECT

public:
    explicit Demo(QObject *parent = nullptr);
    ~Demo() override;

    /// Opens the responders (waits until they listen), begins the script, and gives the targets with their ports.
    workspace::Workspace start();
    /// Lets the script pause and resume its target, and the demo's clients dial into its listener, once the engine
    /// has opened it. Call before the targets are added; the engine must outlive the demo or be detached by its end.
    void attach(engine::Engine &engine);

private:
    TargetId idOf(const QString &name) const;

    QThread m_thread;
    Stage *m_stage; ///< deleted in its thread
    workspace::Workspace m_workspace;
};

} // namespace keepwatch::demo
