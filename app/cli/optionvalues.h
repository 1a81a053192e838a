// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/core/fault.h"
#include "app/workspace/targetkeys.h"

// How the values of options are read. Each gives the fault, without its place, when the text is not right.
namespace keepwatch::cli {

/// A value of a target: times with a unit, counts, per cents, `on` and `off`, or one of the choices.
std::optional<Fault> takeTargetValue(const workspace::TargetKey &key, const QString &text, CommandLine &line);
std::optional<Fault> takeKeepalive(CommandLine &line, const QString &text); ///< IDLE/INTVL/CNT, system, off
std::optional<Fault> takeDegraded(CommandLine &line, const QString &text); ///< N/M
std::optional<Fault> takeReconnect(CommandLine &line, const QString &text); ///< MIN..MAX
std::optional<Fault> takeDuration(CommandLine &line, const QString &text);
std::optional<Fault> takeFormat(CommandLine &line, const QString &text);
std::optional<Fault> takeListen(CommandLine &line, const QString &text);
std::optional<Fault> takeReference(CommandLine &line, const QString &text); ///< HOST:PORT, gateway, off
std::optional<Fault> takeRetries(CommandLine &line, const QString &text);
std::optional<Fault> takeLongestSilence(CommandLine &line, const QString &text);

/// A file name or database: anything but nothing.
template <QString CommandLine::*member> std::optional<Fault> takePath(CommandLine &line, const QString &text)
{
    if (text.isEmpty())
        return Fault{ .code = FaultCode::EmptyText, .place = {}, .value = {}, .expected = QStringLiteral("FILE") };
    line.*member = text;
    return std::nullopt;
}

template <bool CommandLine::*member> std::optional<Fault> takeSwitch(CommandLine &line, const QString &)
{
    line.*member = true;
    return std::nullopt;
}

} // namespace keepwatch::cli
