// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/storedtimes.h"

#include "app/report/threads.h"

#include <algorithm>

namespace keepwatch::report {

Result<QList<QList<AvailabilityBook::Entry>>, Error> storedTimes(const history::Reader &reader,
    const history::Filter &whose, const QList<Period> &periods, UtcTime now, const std::atomic<bool> &isCancelled)
{
    history::Filter filter = whose;
    std::vector<Threads> books;
    books.reserve(static_cast<size_t>(periods.size()));
    for (const Period &period : periods) {
        filter.from = period.from;
        filter.to = period.to;
        books.emplace_back(filter, now);
    }
    if (books.empty())
        return QList<QList<AvailabilityBook::Entry>>();
    const auto tellAll = [&](auto &&tell) {
        std::ranges::for_each(books, tell);
        return !isCancelled;
    };
    history::Filter allTime = whose;
    allTime.from.reset();
    allTime.to.reset();
    const auto rows = reader.readRows(
        allTime, [&](const history::StoredRow &row) { return tellAll([&row](Threads &book) { book.add(row); }); });
    filter.from = std::ranges::min(periods, {}, &Period::from).from;
    filter.to = std::ranges::max(periods, {}, &Period::to).to;
    const auto pauses = reader.readPauses(
        filter, [&](const OwnPause &pause) { return tellAll([&pause](Threads &book) { book.plan(pause); }); });
    const auto read = reader.readTransitionsAround(filter, [&](const history::StoredTransition &stored) {
        return tellAll([&stored](Threads &book) { book.add(stored.key, stored.transition); });
    });
    for (const auto *result : { &rows, &pauses, &read }) {
        if (!*result)
            return Unexpected{ result->error() };
    }
    QList<QList<AvailabilityBook::Entry>> entries;
    for (Threads &book : books)
        entries.append(book.entries());
    return entries;
}

} // namespace keepwatch::report
