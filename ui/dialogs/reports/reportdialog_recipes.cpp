// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/reports/periodfields.h"
#include "ui/dialogs/reports/reportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

// The part of the report dialog that is about recipes.
namespace keepwatch::ui {

using workspace::Recipe;
using workspace::ReportForm;

void ReportDialog::fillRecipes()
{
    const QString chosen = m_recipes->currentData().toString();
    m_recipes->clear();
    m_recipes->addItem(tr("None"), QString());
    for (const Recipe &recipe : m_source.recipes())
        m_recipes->addItem(recipe.name, recipe.name);
    m_recipes->setCurrentIndex(std::max(0, m_recipes->findData(chosen)));
    m_removeRecipe->setEnabled(m_recipes->currentIndex() > 0);
}

/// Takes what the recipe says into the fields.
void ReportDialog::chooseRecipe()
{
    const QString name = m_recipes->currentData().toString();
    const QList<Recipe> recipes = m_source.recipes();
    const auto found = std::ranges::find(recipes, name, &Recipe::name);
    m_removeRecipe->setEnabled(found != recipes.end());
    if (found == recipes.end())
        return;
    m_scope.selected = found->targets.isEmpty() ? m_scope.selected : found->targets;
    for (const QString &group : found->groups) {
        if (!m_scope.groups.contains(group))
            m_scope.groups << group;
    }
    fillScopes();
    const int group = found->groups.isEmpty() ? -1 : m_rows->findData(found->groups.first(1), GroupsRole);
    m_rows->setCurrentIndex(!found->targets.isEmpty() ? 1 : std::max(0, group));
    m_shape->setCurrentIndex(int(found->form));
    m_name->setText(found->name);
    m_isWritten->setChecked(found->isWritten);
    m_period->choose(found->period, found->zone, found->shifts);
    m_path->setText(QDir::toNativeSeparators(found->fileFor(m_period->period())));
    m_isPathOwn = false;
    follow();
}

Recipe ReportDialog::recipe() const
{
    Recipe made;
    made.name = m_name->text().trimmed();
    made.period = m_period->kind().value_or(PeriodKind::Day);
    made.zone = m_period->zone();
    made.shifts = m_period->shifts();
    made.targets = m_rows->currentData(TargetsRole).toStringList();
    made.groups = m_rows->currentData(GroupsRole).toStringList();
    made.form = ReportForm(m_shape->currentIndex());
    made.folder = QFileInfo(QDir::fromNativeSeparators(m_path->text().trimmed())).absolutePath();
    made.isWritten = m_isWritten->isChecked();
    return made;
}

void ReportDialog::saveRecipe()
{
    Recipe made = recipe();
    QList<Recipe> recipes = m_source.recipes();
    const auto known = std::ranges::find(recipes, made.name, &Recipe::name);
    if (known != recipes.end()) {
        if (known->period == made.period && known->zone == made.zone && known->shifts == made.shifts)
            made.writtenUntil = known->writtenUntil;
        *known = made;
    } else {
        recipes << made;
    }
    m_source.setRecipes(recipes);
    fillRecipes();
    m_recipes->setCurrentIndex(std::max(0, m_recipes->findData(made.name)));
    m_removeRecipe->setEnabled(m_recipes->currentIndex() > 0);
    m_note->setHint(made.isWritten
            ? tr("Saved: from now on it is written at the end of each period, into %1.").arg(made.folder)
            : tr("Saved: it can be chosen at the top."));
}

void ReportDialog::removeRecipe()
{
    QList<Recipe> recipes = m_source.recipes();
    const QString name = m_recipes->currentData().toString();
    recipes.removeIf([&name](const Recipe &recipe) { return recipe.name == name; });
    m_source.setRecipes(recipes);
    fillRecipes();
    m_note->setHint(tr("Removed: it is written no more. Its files stay."));
}

} // namespace keepwatch::ui
