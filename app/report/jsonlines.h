// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/endpoint.h"
#include "app/core/figures.h"
#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"
#include "app/core/sample.h"
#include "app/report/availabilitybook.h"

#include <QByteArray>

// One JSON object and a line feed each, keys in the order of the documentation. A key without a value is left out.
// Every key stands in resources/schema/keepwatch-jsonl.schema.json.
namespace keepwatch::report {

QByteArray jsonLine(const RowInfo &row, const Transition &transition);
QByteArray jsonLine(const RowInfo &row, const Certificate &certificate);
QByteArray jsonLine(const RowInfo &row, const Sample &sample);
QByteArray jsonLine(const RowInfo &row, const OptionsReport &options);
QByteArray jsonLine(const RowInfo &row, const Acknowledgement &acknowledgement);
QByteArray jsonLine(const RowInfo &row, const FlappingChange &change);
QByteArray jsonLine(const RowInfo &row, const Interruption &interruption);
QByteArray jsonLine(const RowInfo &row, const TlsReport &report);
QByteArray jsonLine(const OwnPause &pause);
/// `targets`: the names of the incident's rows.
QByteArray jsonLine(const QStringList &targets, const Incident &incident);
/// A listener is open: where.
QByteArray listeningLine(const QString &target, const Endpoint &endpoint, UtcTime time);
/// What a set of options means (`explain`).
QByteArray jsonLine(const DetectionInput &input, const DetectionTime &detection);
/// The last line of a run.
QByteArray summaryLine(const QList<AvailabilityBook::Entry> &entries);

} // namespace keepwatch::report
