// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/ids.h"
#include "app/core/state.h"
#include "app/core/time.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace keepwatch {

/// A message for an operator who may be looking elsewhere. The words are in app/words.
struct Alert {
    enum class Kind : quint8 { Lost, Recovered, Flapping, Acknowledged };

    Kind kind = Kind::Lost;
    quint32 incident = 0; ///< messages of the same number replace one another; 0: of no incident
    QList<RowId> rows; ///< all that it is about
    QStringList names; ///< of the first few of them
    std::optional<Cause> cause; ///< of the loss; absent: not the same for all
    Confidence confidence = Confidence::Possible; ///< in `cause`, the lowest
    std::optional<Duration> lasted; ///< the outage that ended; only with a single row
    int stillLost = 0; ///< others that were told earlier and are not back yet
    QString author; ///< of an acknowledgement
    QString note;
};

} // namespace keepwatch
