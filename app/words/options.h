// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dailycost.h"
#include "app/core/detectiontime.h"
#include "app/core/figures.h"

#include <QLocale>
#include <QStringList>

// What a set of options means for the operator.
namespace keepwatch::words {

/// One sentence with a full stop. Names the option that it says is ignored (KEEPCNT …).
QString warningSentence(Warning warning);

/// An option as it was asked for and as it took effect.
struct OptionLine {
    QString name;
    QString requested;
    QString effective;
    bool isDifferent = false;
};
QList<OptionLine> optionLines(const OptionsReport &report, const QLocale &locale = QLocale());

/// The latest moments of death, one sentence each; never empty but for `heartbeat` of a method without any.
struct DetectionWords {
    QString idle; ///< "A silent idle peer is noticed after 33 s (kernel timers: up to 35 s)."
    QString busy; ///< the same with data in flight
    QString heartbeat; ///< earliest and latest verdict by heartbeat
    QStringList warnings;
};
DetectionWords describe(const DetectionTime &time, const QLocale &locale = QLocale());

/// "51,840 packets and 3.4 MB a day on each connection."
QString costSentence(const DailyCost &cost, const QLocale &locale = QLocale());

} // namespace keepwatch::words
