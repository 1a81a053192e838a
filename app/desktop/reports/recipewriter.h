// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/exportjob.h"
#include "app/workspace/recipes/recipe.h"

#include <QSet>
#include <QTimer>

#include <deque>

namespace keepwatch::desktop {

/// What a recipe asks for of one period, as an order to the report.
report::ExportOrder orderOf(const workspace::Recipe &recipe, const Period &period, const QString &history, UtcTime now);

/// Writes the reports of recipes once their periods are over, one file after the other in a thread of their own, and
/// keeps the recipes in the profile with how far each is written. What fell due while no Keepwatch ran is written at
/// the next start, each report once. Lives in the GUI thread.
class RecipeWriter final : public QObject {
    Q_OBJECT

public:
    /// A verdict tells of the time before it: so long after a period's end its outages are known.
    static constexpr auto grace = std::chrono::minutes(1);
    /// No more reports of one recipe are made up for, the latest ones.
    static constexpr int mostMissed = 31;

    /// `folder`: the profile; empty: recipes last as long as the program.
    RecipeWriter(const Clock &clock, const QString &folder, QObject *parent = nullptr);

    /// Reads the recipes.
    void load();
    /// The file to report from; empty: there is none, nothing is written.
    void setHistory(const QString &path) { m_history = path; }
    bool isWriting() const { return m_job.isRunning(); }
    const QList<workspace::Recipe> &recipes() const { return m_recipes; }
    /// In their place; one that is new begins with the period that it is made in.
    void setRecipes(const QList<workspace::Recipe> &recipes);
    /// Looks for what is due; also called by a timer.
    void look();

Q_SIGNALS:
    void recipesChanged();
    void written(const QString &recipe, const QString &path);
    /// Told once until it works again; it is tried again.
    void failed(const QString &recipe, const keepwatch::Error &error);

private:
    struct Due {
        QString recipe;
        Period period;
    };

    std::optional<Due> nextDue() const;
    void conclude(const std::optional<Error> &error);
    void save();
    workspace::Recipe *find(const QString &name);

    const Clock &m_clock;
    QString m_folder;
    QString m_history;
    QList<workspace::Recipe> m_recipes;
    QSet<QString> m_failing; ///< names
    std::optional<Due> m_current;
    QString m_path; ///< of the report that is being written
    report::ExportJob m_job;
    QTimer m_timer;
};

} // namespace keepwatch::desktop
