// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dayofhistory.h"

#include "app/history/writer.h"
#include "app/workspace/workspacefile.h"
#include "tests/bench/plantpeers.h"

namespace keepwatch::bench {
namespace {

using namespace std::chrono_literals;
constexpr int heartbeats = 86'400;
constexpr int perBatch = 600;

RowInfo rowOf(const workspace::Target &target, quint32 row)
{
    RowInfo info;
    info.row = RowId{ row };
    info.target = target.id;
    info.name = target.name;
    info.group = target.group;
    info.peer = target.endpoint.toString();
    info.method = Method::Echo;
    return info;
}

history::Batch batchOf(PlantPeers &peers, int from, quint32 rows, UtcTime begin)
{
    history::Batch batch;
    for (int i = from; i < from + perBatch; ++i) {
        for (quint32 row = 1; row <= rows; ++row)
            batch.samples.append(peers.next(row, quint64(i) + 1, begin + i * 1s));
    }
    return batch;
}

} // namespace

bool writeDayOfHistory(const QString &workspace, const QString &history, int targets)
{
    const auto reading = workspace::load(workspace);
    // Up to a minute ago: what a session finds of the minute that it begins in has to be rolled up once.
    const UtcTime begin = SystemClock().utcNow() - heartbeats * 1s - 1min;
    const auto writer = history::Writer::open(history, begin);
    if (!reading || !writer || reading->workspace.targets.size() < targets)
        return false;
    history::Batch names;
    for (int i = 0; i < targets; ++i)
        names.rows.append({ rowOf(reading->workspace.targets.at(i), quint32(i) + 1), begin });
    bool isWritten = !(*writer)->write(names);
    PlantPeers peers;
    for (int i = 0; i < heartbeats && isWritten; i += perBatch)
        isWritten = !(*writer)->write(batchOf(peers, i, quint32(targets), begin));
    return isWritten && !(*writer)->close(SystemClock().utcNow());
}

} // namespace keepwatch::bench
