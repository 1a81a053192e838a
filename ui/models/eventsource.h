// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "ui/models/event.h"

#include <QList>
#include <QObject>

namespace keepwatch::ui {

/// Finds events in all that is stored, this session's and earlier ones; implemented where the history is known. Lives
/// in the GUI thread; the work is done elsewhere.
class EventSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Events in whose target, peer, group, state or cause the text occurs; empty: all. Answered by found(), unless
    /// something else is searched for before.
    virtual void search(const QString &text) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Newest first. `isCut`: there are older ones.
    void found(const QList<keepwatch::ui::Event> &events, bool isCut);
    void failed(const keepwatch::Error &error);
};

} // namespace keepwatch::ui
