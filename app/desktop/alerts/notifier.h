// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>

#include <optional>

QT_BEGIN_NAMESPACE
class QDBusPendingCallWatcher;
QT_END_NAMESPACE

namespace keepwatch::desktop {

/// One message on the operator's desktop.
struct Notification {
    /// As the Desktop Notifications Specification numbers them; a critical one stays until it is closed.
    enum class Urgency : quint8 { Low, Normal, Critical };

    QString title;
    QString body; ///< plain text
    Urgency urgency = Urgency::Normal;
    bool isLoud = false;
    QImage picture;
    QList<std::pair<QString, QString>> actions; ///< code and what the button says; `default`: a click on the message
};

/// Shows messages by org.freedesktop.Notifications. Those of one key replace one another, so that there is never more
/// than one of a key on the screen. Never blocks: what the service answers comes later. Lives in the GUI thread.
class Notifier final : public QObject {
    Q_OBJECT

public:
    using Key = quint32;

    explicit Notifier(QObject *parent = nullptr);

    void show(Key key, const Notification &notification);
    void close(Key key);
    void closeAll();

Q_SIGNALS:
    /// The operator pressed a button of the message, or the message itself.
    void invoked(quint32 key, const QString &action);
    /// There is nobody to show it: let another way be found.
    void undeliverable(const keepwatch::desktop::Notification &notification);

private Q_SLOTS:
    void forget(uint id);
    void hearAction(uint id, const QString &action);

private:
    struct Standing {
        uint id = 0; ///< given by the service; 0: not on the screen
        bool isAsking = false; ///< the service has not answered yet
        bool isToClose = false;
        std::optional<Notification> next; ///< came while it was asking
    };

    void send(Key key, const Notification &notification);
    void learnCapabilities();
    void finish(Key key, const Notification &notification, const QDBusPendingCallWatcher &call);
    void closeNow(Standing &standing);
    Key keyOf(uint id) const;

    QHash<Key, Standing> m_standing;
    QHash<Key, Notification> m_held; ///< wait for the capabilities
    std::optional<QStringList> m_capabilities;
};

} // namespace keepwatch::desktop
