// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/completerollups.h"

#include <algorithm>
#include <map>

namespace keepwatch::history {

namespace {

UtcTime roundedDown(UtcTime time, std::chrono::milliseconds to)
{
    const auto rest = time.time_since_epoch() % to;
    return time - (rest.count() < 0 ? rest + to : rest);
}

/// From the samples; they are few, for they are at most some minutes old.
Result<quint64, Error> makeRollUps(
    const Reader &reader, Level level, const Filter &filter, const Reader::Take<RowKey, RollUp> &take)
{
    std::map<std::pair<RowKey, UtcTime>, RollUp> records;
    const auto read = reader.readSamples(filter, [&](RowKey key, const RowInfo &, const Sample &sample) {
        const UtcTime start = roundedDown(sample.time, widthOf(level));
        RollUp &record = records[{ key, start }];
        record.start = start;
        record.add(sample);
        return true;
    });
    if (!read)
        return read;
    quint64 taken = 0;
    for (const auto &[place, record] : records) {
        if (!take(place.first, record))
            break;
        ++taken;
    }
    return taken;
}

} // namespace

Result<quint64, Error> readCompleteRollUps(
    const Reader &reader, Level level, const Filter &filter, const Reader::Take<RowKey, RollUp> &take)
{
    const auto covered = reader.covered(level);
    if (!covered)
        return Unexpected{ covered.error() };
    Filter rolled = filter;
    Filter rest = filter;
    if (*covered) {
        // An hour that goes on is not whole in its level.
        const UtcTime until = roundedDown((*covered)->last, widthOf(level));
        rolled.to = std::min(filter.to.value_or(until), until);
        rest.from = std::max(filter.from.value_or(until), until);
    }
    bool goesOn = true;
    quint64 taken = 0;
    if (*covered && (!rolled.from || *rolled.from < *rolled.to)) {
        const auto read = reader.readRollUps(level, rolled, [&](RowKey key, const RollUp &record) {
            goesOn = take(key, record);
            return goesOn;
        });
        if (!read)
            return read;
        taken = *read;
    }
    if (!goesOn || (rest.to && rest.from && *rest.from >= *rest.to))
        return taken;
    const auto made = makeRollUps(reader, level, rest, take);
    return made ? Result<quint64, Error>(taken + *made) : made;
}

} // namespace keepwatch::history
