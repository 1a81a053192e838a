// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"

#include <QList>
#include <QLocale>

// Evidence and readings as labelled lines for a details pane or a copied certificate. What is not known has no line.
namespace keepwatch::words {

struct Fact {
    QString label;
    QString value;
    QStringList keys = {}; ///< of the evidence's JSON that the line tells; empty: it is no evidence
};

/// What of this computer's own network is missing, in a few words; empty: nothing.
QString losses(const OwnNetwork &own);
/// "a router says: forbidden"
QString resultText(SecondOpinion::Result result);

/// The facts a cause rests on.
QList<Fact> facts(const Evidence &evidence, const QLocale &locale = QLocale());
/// The kernel's reading of a living connection.
QList<Fact> facts(const TcpReading &reading, const QLocale &locale = QLocale());

} // namespace keepwatch::words
