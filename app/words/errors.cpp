// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/errors.h"

#include "app/words/context.h"

#include <array>

namespace keepwatch::words {

namespace {

/// %1 is the subject, %2 the detail. Without a detail the second sentence is used.
struct ErrorWords {
    ErrorCode code;
    const char *withDetail;
    const char *bare;
};

constexpr std::array<ErrorWords, 15> errors{ {
    { ErrorCode::CannotListen,
        QT_TRANSLATE_NOOP("Words", "Cannot listen on %1: %2. Choose another address or port, or end what holds it."),
        QT_TRANSLATE_NOOP("Words", "Cannot listen on %1. Choose another address or port, or end what holds it.") },
    { ErrorCode::TooFewDescriptors,
        QT_TRANSLATE_NOOP("Words", "Too few file descriptors for %1: %2. Raise the limit (ulimit -n) or watch fewer."),
        QT_TRANSLATE_NOOP("Words", "Too few file descriptors for %1. Raise the limit (ulimit -n) or watch fewer.") },
    { ErrorCode::CannotOpenFile, QT_TRANSLATE_NOOP("Words", "Cannot open %1: %2. Check the path and its permissions."),
        QT_TRANSLATE_NOOP("Words", "Cannot open %1. Check the path and its permissions.") },
    { ErrorCode::CannotReadFile, QT_TRANSLATE_NOOP("Words", "Cannot read %1: %2."),
        QT_TRANSLATE_NOOP("Words", "Cannot read %1.") },
    { ErrorCode::CannotWriteFile,
        QT_TRANSLATE_NOOP("Words", "Cannot write %1: %2. Choose a folder where you may write."),
        QT_TRANSLATE_NOOP("Words", "Cannot write %1. Choose a folder where you may write.") },
    { ErrorCode::DiskFull,
        QT_TRANSLATE_NOOP("Words", "There is no room left on the disk for %1: %2. Make room and try again."),
        QT_TRANSLATE_NOOP("Words", "There is no room left on the disk for %1. Make room and try again.") },
    { ErrorCode::NotAWorkspace, QT_TRANSLATE_NOOP("Words", "%1 is not a Keepwatch workspace: %2."),
        QT_TRANSLATE_NOOP("Words", "%1 is not a Keepwatch workspace.") },
    { ErrorCode::NewerWorkspace,
        QT_TRANSLATE_NOOP("Words", "%1 was written by a newer Keepwatch (%2): it is opened read-only."),
        QT_TRANSLATE_NOOP("Words", "%1 was written by a newer Keepwatch: it is opened read-only.") },
    { ErrorCode::InvalidValue, QT_TRANSLATE_NOOP("Words", "%1 has an invalid value: %2."),
        QT_TRANSLATE_NOOP("Words", "%1 has an invalid value.") },
    { ErrorCode::CannotOpenHistory,
        QT_TRANSLATE_NOOP("Words", "Cannot open the history %1: %2. Watching goes on, but nothing is stored."),
        QT_TRANSLATE_NOOP("Words", "Cannot open the history %1. Watching goes on, but nothing is stored.") },
    { ErrorCode::NotAHistory, QT_TRANSLATE_NOOP("Words", "%1 is not a Keepwatch history: %2. It was left untouched."),
        QT_TRANSLATE_NOOP("Words", "%1 is not a Keepwatch history. It was left untouched.") },
    { ErrorCode::NewerHistory,
        QT_TRANSLATE_NOOP("Words", "The history %1 was written by a newer Keepwatch (%2). It was left untouched."),
        QT_TRANSLATE_NOOP("Words", "The history %1 was written by a newer Keepwatch. It was left untouched.") },
    { ErrorCode::HistoryBehind,
        QT_TRANSLATE_NOOP("Words", "The history %1 could not be written for a while; lost: %2."),
        QT_TRANSLATE_NOOP("Words", "The history %1 could not be written for a while; some of it is lost.") },
    { ErrorCode::NotAnIdleLimit,
        QT_TRANSLATE_NOOP("Words", "%1 holds the search for the idle limit of %2. Choose another file, or remove it."),
        QT_TRANSLATE_NOOP("Words", "%1 holds no search for an idle limit. Choose another file, or remove it.") },
    { ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Words", "%1 was cancelled: %2."),
        QT_TRANSLATE_NOOP("Words", "%1 was cancelled; nothing was written.") },
} };

struct FaultWords {
    Endpoint::Fault fault;
    const char *sentence;
};

constexpr std::array<FaultWords, 5> faults{ {
    { Endpoint::Fault::HostMissing, QT_TRANSLATE_NOOP("Words", "\"%1\" names no host: write HOST:PORT.") },
    { Endpoint::Fault::PortMissing, QT_TRANSLATE_NOOP("Words", "\"%1\" names no port: write HOST:PORT.") },
    { Endpoint::Fault::PortNotANumber,
        QT_TRANSLATE_NOOP("Words", "The port of \"%1\" is not a number: write one from 1 to 65535.") },
    { Endpoint::Fault::PortOutOfRange,
        QT_TRANSLATE_NOOP("Words", "The port of \"%1\" is out of range: write one from 1 to 65535.") },
    { Endpoint::Fault::BracketMissing,
        QT_TRANSLATE_NOOP("Words", "\"%1\" cannot be told apart: write an IPv6 address in brackets, as in [::1]:7.") },
} };

/// The system's own words without the full stop that our sentence brings.
QString withoutStop(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

QString errorSentence(const Error &error)
{
    for (const auto &row : errors) {
        if (row.code != error.code)
            continue;
        if (error.detail.isEmpty())
            return translated(row.bare).arg(error.subject);
        return translated(row.withDetail).arg(error.subject, withoutStop(error.detail));
    }
    return error.subject;
}

QString faultSentence(Endpoint::Fault fault, const QString &entered)
{
    for (const auto &row : faults) {
        if (row.fault == fault)
            return translated(row.sentence).arg(entered);
    }
    return entered;
}

QString historyResumedSentence(quint64 lost)
{
    return lost == 0
        ? translated(QT_TRANSLATE_NOOP("Words", "The history is being written again; nothing was lost."))
        : translated(QT_TRANSLATE_N_NOOP("Words", "The history is being written again; %n record(s) were lost."),
            nullptr, int(lost));
}

} // namespace keepwatch::words
