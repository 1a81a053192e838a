// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keepwatch {

/// What can go wrong beside an unanswered heartbeat (which is a result, not an error). The sentences are in app/words.
enum class ErrorCode : quint8 {
    CannotListen,
    TooFewDescriptors,
    CannotOpenFile,
    CannotReadFile,
    CannotWriteFile,
    DiskFull,
    NotAWorkspace,
    NewerWorkspace,
    InvalidValue,
    CannotOpenHistory,
    NotAHistory,
    NewerHistory,
    HistoryBehind, ///< the store could not keep up or write: `detail` says how many samples were lost
    NotAnIdleLimit, ///< `detail`: the target whose it is; empty: the file holds something else
    Cancelled,
};

/// An error with its context: what it happened to and what the system said.
struct Error {
    ErrorCode code = ErrorCode::InvalidValue;
    QString subject; ///< the file, the address, the key
    QString detail; ///< the system's own words, or the values at odds
    int number = 0; ///< errno, where there is one
};

} // namespace keepwatch
