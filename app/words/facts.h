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
};

/// The facts a cause rests on.
QList<Fact> facts(const Evidence &evidence, const QLocale &locale = QLocale());
/// The kernel's reading of a living connection.
QList<Fact> facts(const TcpReading &reading, const QLocale &locale = QLocale());

/// An option as it was asked for and as it took effect.
struct OptionLine {
    QString name;
    QString requested;
    QString effective;
    bool isDifferent = false;
};
QList<OptionLine> optionLines(const OptionsReport &report, const QLocale &locale = QLocale());

/// The certificate's headline: "The peer closed the connection (certain)".
QString headline(Cause cause, Confidence confidence, std::optional<TlsFault> fault = {});
/// The whole certificate as lines of text, to be copied.
QString certificateText(const RowInfo &row, const Certificate &certificate, const QLocale &locale = QLocale());

} // namespace keepwatch::words
