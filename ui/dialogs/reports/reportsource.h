// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/recipes/recipe.h"

#include <QObject>

namespace keepwatch::ui {

/// A report that is wanted now. Of the recipe, its targets, zone and form count.
struct ReportRequest {
    workspace::Recipe recipe;
    Period period;
    QString path;
};

/// Writes reports for the report dialog and keeps recipes; implemented where history and report are known. Lives in the
/// GUI thread; the work is done elsewhere, one report at a time.
class ReportSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(const ReportRequest &request) = 0;
    /// Answered by finished() with ErrorCode::Cancelled; nothing is left under the final name.
    virtual void cancel() = 0;

    virtual QList<workspace::Recipe> recipes() const = 0;
    /// In place of all that were there.
    virtual void setRecipes(const QList<workspace::Recipe> &recipes) = 0;

Q_SIGNALS:
    /// `total` 0: not known yet.
    void progressed(qint64 done, qint64 total);
    void finished(const std::optional<keepwatch::Error> &error, qint64 rows);
};

} // namespace keepwatch::ui
