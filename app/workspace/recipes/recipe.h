// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/calendar/calendar.h"
#include "app/core/error.h"
#include "app/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace keepwatch::workspace {

/// How an availability report is written.
enum class ReportForm : quint8 { Page, TargetTable, GroupTable, AllTable };
inline constexpr std::array<Code<ReportForm>, 4> reportFormCodes{ {
    { ReportForm::Page, "html" },
    { ReportForm::TargetTable, "csv" },
    { ReportForm::GroupTable, "csv-by-group" },
    { ReportForm::AllTable, "csv-of-all" },
} };

/// The end of a report file's name, without the dot.
QString suffixOf(ReportForm form);

/// A report that is written again and again: of which targets and periods, how and where to. A plain value.
struct Recipe {
    QString name; ///< unique
    PeriodKind period = PeriodKind::Day;
    QByteArray zone; ///< an IANA id; empty: the system's
    QList<QTime> shifts = Calendar::usualShifts();
    QStringList targets; ///< names; with `groups` empty too: all
    QStringList groups;
    ReportForm form = ReportForm::Page;
    QString folder;
    bool isWritten = true; ///< by the running program, at the end of each period
    std::optional<UtcTime> writtenUntil; ///< the end of the last period that was written, or that needs no report

    bool operator==(const Recipe &) const = default;
    Calendar calendar() const;
    /// Of the report of one period, in `folder`. Whatever the name says, it is a file in that folder.
    QString fileFor(const Period &period) const;
};

QJsonObject toJson(const Recipe &recipe);
/// Absent: it has no name, or names a period, zone or form that there is not.
std::optional<Recipe> recipeIn(const QJsonObject &json);

/// Reads a file of recipes; no file is an empty list, what is no recipe is left out.
Result<QList<Recipe>, Error> loadRecipes(const QString &path);
/// Writes the file whole or not at all.
std::optional<Error> saveRecipes(const QList<Recipe> &recipes, const QString &path);

} // namespace keepwatch::workspace
