// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/ids.h"
#include "app/core/time.h"

#include <QList>
#include <QObject>

#include <optional>

namespace keepwatch::ui {

/// What is to be exported, and how the file is to look.
struct ExportRequest {
    enum class Kind : quint8 { Samples, Transitions, Availability };

    Kind kind = Kind::Samples;
    std::optional<UtcTime> from; ///< absent: from the beginning of the session
    std::optional<UtcTime> to; ///< absent: until now
    QList<RowId> rows; ///< empty: all
    QString path;
    bool hasByteOrderMark = false;
    char separator = ',';
    bool isLocalTime = false;
};

/// Writes CSV files for the export dialog; implemented where the history and the report are known.
/// Lives in the GUI thread; the work is done elsewhere. One export at a time.
class ExportSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(const ExportRequest &request) = 0;
    /// Answered by finished() with ErrorCode::Cancelled; nothing is left under the final name.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// `total` 0: not known yet.
    void progressed(qint64 done, qint64 total);
    void finished(const std::optional<keepwatch::Error> &error, qint64 rows);
};

} // namespace keepwatch::ui
