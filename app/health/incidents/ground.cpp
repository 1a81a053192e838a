// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/incidents/ground.h"

#include "app/core/endpoint.h"

#include <QStringList>

namespace keepwatch::health {

namespace {

/// The eight groups of an IPv6 address; empty: it is none.
QStringList groupsOf(const QString &address)
{
    const QString bare = address.section(u'%', 0, 0);
    const qsizetype gap = bare.indexOf(u"::");
    if (!bare.contains(u':') || bare.contains(u'.'))
        return {};
    QStringList head = bare.left(gap < 0 ? bare.size() : gap).split(u':', Qt::SkipEmptyParts);
    const QStringList tail = gap < 0 ? QStringList() : bare.mid(gap + 2).split(u':', Qt::SkipEmptyParts);
    while (head.size() + tail.size() < 8)
        head << QStringLiteral("0");
    return (head + tail).size() == 8 ? head + tail : QStringList();
}

bool isIpv4(const QStringList &parts)
{
    const auto isByte = [](const QString &part) {
        bool isNumber = false;
        return part.toUInt(&isNumber) < 256 && isNumber;
    };
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), isByte);
}

QStringList prefixesOf(const QString &host)
{
    const QStringList bytes = host.split(u'.');
    if (isIpv4(bytes))
        return { bytes.first(3).join(u'.') + u".0/24", bytes.first(2).join(u'.') + u".0.0/16" };
    const QStringList groups = groupsOf(host);
    if (groups.isEmpty())
        return {};
    return { groups.first(4).join(u':') + u"::/64", groups.first(3).join(u':') + u"::/48" };
}

} // namespace

QList<Ground> groundsOf(const RowInfo &row)
{
    QList<Ground> grounds;
    if (const auto peer = Endpoint::parse(row.peer, true)) {
        grounds << Ground{ IncidentScope::Host, peer->host };
        const QStringList prefixes = prefixesOf(peer->host); // the narrower one first
        for (int width = 0; width < prefixes.size(); ++width)
            grounds << Ground{ IncidentScope::Prefix, prefixes.at(width), width };
    }
    if (!row.group.isEmpty())
        grounds << Ground{ IncidentScope::Group, row.group };
    return grounds;
}

Family familyOf(Cause cause)
{
    switch (cause) {
    case Cause::ClosedByPeer:
    case Cause::ResetByPeer:
    case Cause::PeerRestarted:
    case Cause::Refused:
        return Family::Peer;
    case Cause::NotResponding:
    case Cause::NotReading:
    case Cause::UnexpectedReply:
    case Cause::TlsFailed:
        return Family::Program;
    case Cause::NameNotResolved:
        return Family::Name;
    case Cause::LocalLimit:
    case Cause::ClosedLocally:
        return Family::Here;
    default:
        return Family::Path;
    }
}

} // namespace keepwatch::health
