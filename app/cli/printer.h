// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/core/figures.h"
#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"
#include "app/core/sample.h"
#include "app/report/availabilitybook.h"

#include <QByteArray>

#include <memory>

namespace keepwatch::cli {

/// Makes what a run writes to stdout while it goes: text for people or JSON lines. Empty: nothing to be said.
class Printer {
public:
    virtual ~Printer() = default;

    virtual QByteArray listening(const QString &target, const Endpoint &endpoint, UtcTime time) = 0;
    virtual QByteArray options(const RowInfo &row, const OptionsReport &report) = 0;
    virtual QByteArray tls(const RowInfo &row, const TlsReport &report) = 0;
    virtual QByteArray transition(const RowInfo &row, const Transition &transition) = 0;
    virtual QByteArray certificate(const RowInfo &row, const Certificate &certificate) = 0;
    virtual QByteArray sample(const RowInfo &row, const Sample &sample) = 0;
    virtual QByteArray incident(const QStringList &targets, const Incident &incident) = 0;
    virtual QByteArray flapping(const RowInfo &row, const FlappingChange &change) = 0;
    virtual QByteArray interruption(const RowInfo &row, const Interruption &interruption) = 0;
    virtual QByteArray ownPause(const OwnPause &pause) = 0;
    virtual QByteArray summary(const QList<report::AvailabilityBook::Entry> &entries) = 0;
};

/// One object a line; samples only where they are asked for.
std::unique_ptr<Printer> makeJsonPrinter(bool withSamples);
/// One aligned line for each transition, and a table at the end. `nameWidth`: of the longest name.
std::unique_ptr<Printer> makeTextPrinter(qsizetype nameWidth);

} // namespace keepwatch::cli
