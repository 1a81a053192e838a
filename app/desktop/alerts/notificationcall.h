// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alerts/notifier.h"

#include <QDBusPendingCall>

namespace keepwatch::desktop {

/// The calls of org.freedesktop.Notifications (Desktop Notifications Specification 1.2) on the session bus. Stateless.
class NotificationCall {
public:
    QDBusPendingCall capabilities() const;
    /// `replacing`: the number of the message whose place it takes; 0: a new one. Only what is among `capabilities` is
    /// made use of.
    QDBusPendingCall notify(const Notification &notification, uint replacing, const QStringList &capabilities) const;
    void close(uint id) const;
    void connectTo(const char *signal, QObject *receiver, const char *slot) const;
};

} // namespace keepwatch::desktop
