// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/figures.h"
#include "app/core/rowmemory.h"
#include "app/core/sample.h"
#include "ui/models/sparkline.h"

#include <QStringList>

#include <vector>

namespace keepwatch::ui {

/// What the table knows of one row.
struct ConnectionRow {
    RowInfo info;
    QStringList tags; ///< of its target
    State state = State::Connecting;
    int severity = 0;
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<TlsFault> tlsFault = {}; ///< what of TLS the cause is about
    std::optional<TlsReport> tls = {}; ///< of the last TLS session
    std::optional<UtcTime> since; ///< when the state was entered
    std::optional<Acknowledgement> acknowledgement = {}; ///< somebody has taken the trouble on
    bool isFlapping = false; ///< it keeps going and coming
    RowFigures figures;
    Sparkline sparkline;

    /// Whether something about its TLS has to be said all the time: an exception, or a certificate about to end.
    bool needsTlsMark() const;
    /// Degraded, suspect or unreachable: what can be acknowledged.
    bool isTrouble() const;
    /// How bad it is, for sorting: 0 is the worst; what is acknowledged comes after what is not.
    int rank() const;
    /// Whether the cause says something that the state does not: it is shown only for trouble and pauses.
    bool hasCauseToShow() const;
    std::optional<Duration> timeInState(UtcTime now) const;
};

/// All of them: each second most are touched.
using ConnectionRows = std::vector<ConnectionRow, rowmemory::Allocator<ConnectionRow>>;

} // namespace keepwatch::ui
