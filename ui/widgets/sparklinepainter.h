// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"
#include "ui/models/connectionrow.h"

#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Paints the last minute of a row: the trace from zero upwards, missed heartbeats as a tinted band behind it, a dotted
/// line where nothing was measured. A steady trace runs at half the height, so that only spikes stand out.
void paintSparkline(QPainter &painter, const QRectF &rect, const ConnectionRow &row, const Tokens &tokens);

} // namespace keepwatch::ui
