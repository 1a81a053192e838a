// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/reports/recipewriter.h"
#include "app/history/store.h"
#include "ui/dialogs/reports/reportsource.h"

namespace keepwatch::desktop {

/// Writes the reports that the report dialog asks for from the history of this session, and hands it the recipes.
class ReportFeed final : public ui::ReportSource {
    Q_OBJECT

public:
    ReportFeed(const history::Store &store, RecipeWriter &recipes, const Clock &clock, QObject *parent = nullptr);

    void start(const ui::ReportRequest &request) override;
    void cancel() override { m_job.cancel(); }
    QList<workspace::Recipe> recipes() const override { return m_recipes.recipes(); }
    void setRecipes(const QList<workspace::Recipe> &recipes) override { m_recipes.setRecipes(recipes); }

private:
    const history::Store &m_store;
    RecipeWriter &m_recipes;
    const Clock &m_clock;
    report::ExportJob m_job;
};

} // namespace keepwatch::desktop
