// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/endpoint.h"

#include <QStringBuilder>

namespace keepwatch {

namespace {

Result<Port, Endpoint::Fault> parsePort(QStringView text, bool allowPortZero)
{
    using Fault = Endpoint::Fault;
    if (text.isEmpty())
        return Unexpected{ Fault::PortMissing };
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return Unexpected{ Fault::PortNotANumber };
    }
    bool ok = false;
    const uint number = text.toUInt(&ok);
    if (!ok || number > 65535 || (number == 0 && !allowPortZero))
        return Unexpected{ Fault::PortOutOfRange };
    return Port{ static_cast<quint16>(number) };
}

} // namespace

QString Endpoint::toString() const
{
    const QString number = QString::number(port.value);
    if (host.contains(u':'))
        return u'[' % host % u"]:" % number;
    return host % u':' % number;
}

Result<Endpoint, Endpoint::Fault> Endpoint::parse(QStringView text, bool allowPortZero)
{
    QStringView host;
    QStringView rest;
    if (text.startsWith(u'[')) {
        const auto end = text.indexOf(u']');
        if (end < 0)
            return Unexpected{ Fault::BracketMissing };
        host = text.sliced(1, end - 1);
        rest = text.sliced(end + 1);
    } else {
        const auto colon = text.indexOf(u':');
        // More than one colon without brackets is an IPv6 address whose end cannot be told from its port.
        if (colon >= 0 && text.indexOf(u':', colon + 1) >= 0)
            return Unexpected{ Fault::BracketMissing };
        host = colon < 0 ? text : text.first(colon);
        rest = colon < 0 ? QStringView() : text.sliced(colon);
    }
    if (host.trimmed().isEmpty())
        return Unexpected{ Fault::HostMissing };
    if (!rest.startsWith(u':'))
        return Unexpected{ Fault::PortMissing };
    const auto port = parsePort(rest.sliced(1), allowPortZero);
    if (!port)
        return Unexpected{ port.error() };
    return Endpoint{ host.trimmed().toString(), *port };
}

} // namespace keepwatch
