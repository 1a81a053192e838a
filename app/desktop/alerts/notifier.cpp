// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerts/notifier.h"

#include "app/desktop/alerts/notificationcall.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace keepwatch::desktop {

Notifier::Notifier(QObject *parent)
    : QObject(parent)
{
    const NotificationCall call;
    call.connectTo("NotificationClosed", this, SLOT(forget(uint)));
    call.connectTo("ActionInvoked", this, SLOT(hearAction(uint, QString)));
}

void Notifier::show(Key key, const Notification &notification)
{
    Standing &standing = m_standing[key];
    standing.isToClose = false;
    if (standing.isAsking) {
        standing.next = notification;
    } else if (m_capabilities) {
        send(key, notification);
    } else {
        const bool isFirst = m_held.isEmpty();
        m_held.insert(key, notification);
        if (isFirst)
            learnCapabilities();
    }
}

void Notifier::learnCapabilities()
{
    auto *watcher = new QDBusPendingCallWatcher(NotificationCall().capabilities(), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const auto held = std::exchange(m_held, {});
        if (reply.isValid())
            m_capabilities = reply.value();
        for (auto one = held.cbegin(); one != held.cend(); ++one) {
            if (m_capabilities)
                send(one.key(), *one);
            else
                Q_EMIT undeliverable(*one);
        }
    });
}

void Notifier::send(Key key, const Notification &notification)
{
    Standing &standing = m_standing[key];
    standing.isAsking = true;
    const auto pending = NotificationCall().notify(notification, standing.id, *m_capabilities);
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, notification] {
        watcher->deleteLater();
        finish(key, notification, *watcher);
    });
}

void Notifier::finish(Key key, const Notification &notification, const QDBusPendingCallWatcher &call)
{
    Standing &standing = m_standing[key];
    standing.isAsking = false;
    const QDBusPendingReply<uint> reply = call;
    if (reply.isValid()) {
        standing.id = reply.value();
    } else {
        m_capabilities.reset(); // another service may come
        Q_EMIT undeliverable(notification);
    }
    if (const auto next = std::exchange(standing.next, std::nullopt))
        show(key, *next);
    else if (standing.isToClose)
        closeNow(standing);
}

void Notifier::close(Key key)
{
    m_held.remove(key);
    const auto standing = m_standing.find(key);
    if (standing == m_standing.end())
        return;
    standing->next.reset();
    if (standing->isAsking)
        standing->isToClose = true;
    else
        closeNow(*standing);
}

void Notifier::closeAll()
{
    const auto standing = m_standing; // it loses what is closed
    for (auto one = standing.keyBegin(); one != standing.keyEnd(); ++one)
        close(*one);
}

void Notifier::closeNow(Standing &standing)
{
    standing.isToClose = false;
    if (const uint id = std::exchange(standing.id, 0))
        NotificationCall().close(id);
}

Notifier::Key Notifier::keyOf(uint id) const
{
    for (auto one = m_standing.cbegin(); one != m_standing.cend(); ++one) {
        if (id != 0 && one->id == id)
            return one.key();
    }
    return Key(-1);
}

/// It left the screen, whoever closed it: the next one of its key is a new one.
void Notifier::forget(uint id)
{
    const auto standing = m_standing.find(keyOf(id));
    if (standing != m_standing.end())
        standing->id = 0;
}

void Notifier::hearAction(uint id, const QString &action)
{
    const Key key = keyOf(id);
    if (m_standing.contains(key))
        Q_EMIT invoked(key, action);
}

} // namespace keepwatch::desktop
