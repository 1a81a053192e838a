// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/summary.h"

#include <algorithm>
#include <set>

namespace keepwatch::report {

using Entry = AvailabilityBook::Entry;

namespace {

void add(AvailabilityRecord &sum, const AvailabilityRecord &record)
{
    using R = AvailabilityRecord;
    for (const auto time :
        { &R::up, &R::degraded, &R::suspect, &R::unreachable, &R::connecting, &R::paused, &R::excluded })
        sum.*time += record.*time;
    sum.from = std::min(sum.from, record.from);
    sum.to = std::max(sum.to, record.to);
    sum.outages += record.outages;
    sum.drops += record.drops;
    if (record.longestOutage)
        sum.longestOutage = std::max(sum.longestOutage.value_or(R::Time(0)), *record.longestOutage);
    sum.heartbeats += record.heartbeats;
    sum.excludedHeartbeats += record.excludedHeartbeats;
    sum.missed += record.missed;
    sum.late += record.late;
}

} // namespace

AvailabilityRecord sumOf(const QList<Entry> &entries)
{
    AvailabilityRecord sum;
    if (entries.isEmpty())
        return sum;
    sum.from = entries.constFirst().record.from;
    sum.to = entries.constFirst().record.to;
    LatencySketch latency;
    for (const Entry &entry : entries) {
        add(sum, entry.record);
        latency.append(entry.latency);
    }
    sum.latency = latency.figures();
    sum.latency.jitter.reset();
    return sum;
}

QList<Sum> sumsOf(const QList<Entry> &entries, bool isByGroup)
{
    QList<Sum> sums;
    if (!isByGroup && !entries.isEmpty())
        sums.append({ .group = {}, .rows = quint64(entries.size()), .record = sumOf(entries) });
    for (const QString &group : isByGroup ? groupsOf(entries) : QStringList()) {
        const auto members = entriesOf(entries, group);
        sums.append({ .group = group, .rows = quint64(members.size()), .record = sumOf(members) });
    }
    return sums;
}

QStringList groupsOf(const QList<Entry> &entries)
{
    std::set<QString> names;
    for (const Entry &entry : entries)
        names.insert(entry.row.group);
    const bool hasNone = names.erase(QString()) > 0;
    QStringList groups(names.begin(), names.end());
    if (hasNone)
        groups.append(QString());
    return groups;
}

QList<Entry> entriesOf(const QList<Entry> &entries, const QString &group)
{
    QList<Entry> chosen;
    std::ranges::copy_if(
        entries, std::back_inserter(chosen), [&group](const Entry &entry) { return entry.row.group == group; });
    return chosen;
}

} // namespace keepwatch::report
