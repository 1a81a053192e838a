// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"
#include "app/core/targetspec.h"
#include "app/words/facts.h"
#include "ui/models/connectionrow.h"

#include <QStringList>

#include <optional>

namespace keepwatch::ui {

/// Everything known of the row that the details show.
struct DetailContent {
    ConnectionRow row;
    std::optional<TargetSpec> spec;
    std::optional<RowDetails> details;
    std::optional<OptionsReport> options;
    std::optional<Certificate> certificate; ///< the last one
    UtcTime now{};
};

/// A titled part of the details: labelled values, then sentences.
struct DetailSection {
    QString title;
    QList<words::Fact> facts;
    QStringList notes;
    QStringList warnings;
};

/// The sections in the order in which they are shown; what is not known has no line.
QList<DetailSection> detailSections(const DetailContent &content);
/// What is wrong and what to look at, in one or two sentences; empty when all is well.
QString detailSentence(const DetailContent &content);
/// What the operator accepts of the peer's TLS certificates by an exception; empty: none.
QString detailException(const DetailContent &content);
/// Who acknowledged the trouble, when and with which note; empty: nobody.
QString detailAcknowledgement(const DetailContent &content);
/// All of it as lines of text, to be copied.
QString detailText(const DetailContent &content);

} // namespace keepwatch::ui
