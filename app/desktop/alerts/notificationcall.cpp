// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerts/notificationcall.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>

namespace keepwatch::desktop {

using namespace Qt::StringLiterals;

/// The specification's image-data: (iiibiiay).
struct WirePicture {
    int width = 0;
    int height = 0;
    int rowBytes = 0;
    bool hasAlpha = true;
    int bitsPerSample = 8;
    int channels = 4;
    QByteArray pixels;
};

QDBusArgument &operator<<(QDBusArgument &out, const WirePicture &picture)
{
    out.beginStructure();
    out << picture.width << picture.height << picture.rowBytes << picture.hasAlpha << picture.bitsPerSample
        << picture.channels << picture.pixels;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, WirePicture &picture)
{
    in.beginStructure();
    in >> picture.width >> picture.height >> picture.rowBytes >> picture.hasAlpha >> picture.bitsPerSample
        >> picture.channels >> picture.pixels;
    in.endStructure();
    return in;
}

} // namespace keepwatch::desktop

Q_DECLARE_METATYPE(keepwatch::desktop::WirePicture)

namespace keepwatch::desktop {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

QDBusMessage message(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

QVariant wirePicture(const QImage &picture)
{
    const QImage rgba = picture.convertToFormat(QImage::Format_RGBA8888);
    WirePicture wire;
    wire.width = rgba.width();
    wire.height = rgba.height();
    wire.rowBytes = int(rgba.bytesPerLine());
    wire.pixels = QByteArray(reinterpret_cast<const char *>(rgba.constBits()), rgba.sizeInBytes());
    return QVariant::fromValue(wire);
}

QVariantMap hints(const Notification &notification, const QStringList &capabilities)
{
    QVariantMap hints{ { u"urgency"_s, QVariant::fromValue(uchar(notification.urgency)) },
        { u"desktop-entry"_s, u"org.keepwatch.Keepwatch"_s }, { u"category"_s, u"network"_s } };
    if (!notification.isLoud)
        hints.insert(u"suppress-sound"_s, true);
    else if (capabilities.contains("sound"_L1))
        hints.insert(u"sound-name"_s, u"dialog-warning"_s);
    if (!notification.picture.isNull())
        hints.insert(u"image-data"_s, wirePicture(notification.picture));
    return hints;
}

QStringList actions(const Notification &notification, const QStringList &capabilities)
{
    QStringList flat;
    if (capabilities.contains("actions"_L1)) {
        for (const auto &[code, text] : notification.actions)
            flat << code << text;
    }
    return flat;
}

} // namespace

QDBusPendingCall NotificationCall::capabilities() const
{
    return QDBusConnection::sessionBus().asyncCall(message(u"GetCapabilities"_s));
}

QDBusPendingCall NotificationCall::notify(
    const Notification &notification, uint replacing, const QStringList &capabilities) const
{
    static const QMetaType registered = qDBusRegisterMetaType<WirePicture>();
    Q_UNUSED(registered)
    // A service that reads markup would take the < of a name for a tag.
    const bool isMarkup = capabilities.contains("body-markup"_L1);
    QDBusMessage call = message(u"Notify"_s);
    call << u"Keepwatch"_s << replacing << u"org.keepwatch.Keepwatch"_s << notification.title
         << (isMarkup ? notification.body.toHtmlEscaped() : notification.body) << actions(notification, capabilities)
         << hints(notification, capabilities) << -1;
    return QDBusConnection::sessionBus().asyncCall(call);
}

void NotificationCall::close(uint id) const
{
    QDBusMessage call = message(u"CloseNotification"_s);
    call << id;
    QDBusConnection::sessionBus().asyncCall(call);
}

void NotificationCall::connectTo(const char *signal, QObject *receiver, const char *slot) const
{
    QDBusConnection::sessionBus().connect(service, path, service, QString::fromLatin1(signal), receiver, slot);
}

} // namespace keepwatch::desktop
