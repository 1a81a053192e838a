// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/history/records.h"
#include "app/history/retention.h"

#include <memory>

namespace keepwatch::history {

/// Writes batches into one history, each in one transaction. One writer per history: a second is refused with the name
/// of the holder. Lives in one thread; waits for the disk, hence never in a thread that has something else to do.
/// Values in, nothing out: where they are stored is known to open() alone.
class Writer {
public:
    static Result<std::shared_ptr<Writer>, Error> open(const QString &path, UtcTime now);
    /// Whether an error says that a history is damaged, rather than that it is none.
    static bool isDamage(const Error &error);
    /// Moves a damaged history out of the way; returns its new name. Nobody may be writing it.
    static Result<QString, Error> setAside(const QString &path, UtcTime now);
    Writer() = default;
    virtual ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// All of the batch or nothing: after an error the same batch can be tried again.
    virtual std::optional<Error> write(const Batch &batch) = 0;

    virtual void setRetention(const Retention &retention) = 0;
    /// Brings another history's records over, bit by bit; a file of another session (`isDamaged` false) goes
    /// afterwards.
    virtual std::optional<Error> import(const QString &path, bool isDamaged) = 0;
    /// One small step of what else has to be done: rolling up, bringing over, letting go of what is old. True: there
    /// is more to do at once.
    virtual Result<bool, Error> tend(UtcTime now) = 0;
    /// The session ends; nothing is written after it.
    virtual std::optional<Error> close(UtcTime now) = 0;
};

} // namespace keepwatch::history
