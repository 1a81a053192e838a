// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/reports/recipewriter.h"

#include <QDir>
#include <QFileInfo>

namespace keepwatch::desktop {

using workspace::Recipe;
using workspace::ReportForm;

namespace {

constexpr auto lookTime = std::chrono::seconds(10);

/// Where the recipe goes on: never further back than what is made up for.
UtcTime beginOf(const Recipe &recipe, const Calendar &calendar, UtcTime ripe)
{
    UtcTime begin = calendar.around(recipe.period, ripe).from;
    for (int i = 0; i < RecipeWriter::mostMissed && begin > *recipe.writtenUntil; ++i)
        begin = calendar.lastBefore(recipe.period, begin).from;
    return std::max(begin, *recipe.writtenUntil);
}

} // namespace

report::ExportOrder orderOf(const Recipe &recipe, const Period &period, const QString &history, UtcTime now)
{
    using Order = report::ExportOrder;
    Order order;
    order.kind = report::CsvTable::Kind::Availability;
    order.history = history;
    order.filter.from = period.from;
    order.filter.to = period.to;
    order.filter.targets = recipe.targets;
    order.filter.groups = recipe.groups;
    order.now = now;
    switch (recipe.form) {
    case ReportForm::Page:
        order.format = Order::Format::Html;
        order.options.zone = recipe.calendar().zone();
        break;
    case ReportForm::TargetTable:
        break;
    case ReportForm::GroupTable:
        order.by = Order::By::Group;
        break;
    case ReportForm::AllTable:
        order.by = Order::By::All;
        break;
    }
    return order;
}

RecipeWriter::RecipeWriter(const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_folder(folder)
{
    connect(&m_job, &report::ExportJob::finished, this, [this](const std::optional<Error> &error) { conclude(error); });
    connect(&m_timer, &QTimer::timeout, this, &RecipeWriter::look);
    m_timer.start(lookTime);
}

void RecipeWriter::load()
{
    if (m_folder.isEmpty())
        return;
    const QString path = QDir(m_folder).filePath(QStringLiteral("recipes.json"));
    const auto recipes = workspace::loadRecipes(path);
    if (recipes)
        setRecipes(*recipes);
    else
        Q_EMIT failed({}, recipes.error());
}

void RecipeWriter::setRecipes(const QList<Recipe> &recipes)
{
    QList<Recipe> next = recipes;
    for (Recipe &recipe : next) {
        if (!recipe.writtenUntil)
            recipe.writtenUntil = recipe.calendar().around(recipe.period, m_clock.utcNow()).from;
    }
    if (next == m_recipes)
        return;
    m_recipes = next;
    m_failing.clear();
    save();
    Q_EMIT recipesChanged();
}

void RecipeWriter::save()
{
    if (m_folder.isEmpty())
        return;
    if (const auto error = workspace::saveRecipes(m_recipes, QDir(m_folder).filePath(QStringLiteral("recipes.json"))))
        Q_EMIT failed({}, *error);
}

Recipe *RecipeWriter::find(const QString &name)
{
    const auto found = std::ranges::find(m_recipes, name, &Recipe::name);
    return found == m_recipes.end() ? nullptr : &*found;
}

/// The earliest that is due, of a recipe that works before one that does not.
std::optional<RecipeWriter::Due> RecipeWriter::nextDue() const
{
    std::optional<Due> next;
    const UtcTime ripe = m_clock.utcNow() - grace;
    const auto rank = [this](const Due &due) { return std::pair(m_failing.contains(due.recipe), due.period.to); };
    for (const Recipe &recipe : m_recipes) {
        if (!recipe.isWritten)
            continue;
        const Calendar calendar = recipe.calendar();
        const Period period = calendar.around(recipe.period, beginOf(recipe, calendar, ripe));
        const Due due{ recipe.name, period };
        if (period.to <= ripe && (!next || rank(due) < rank(*next)))
            next = due;
    }
    return next;
}

void RecipeWriter::look()
{
    if (m_job.isRunning() || m_history.isEmpty())
        return;
    m_current = nextDue();
    const Recipe *recipe = m_current ? find(m_current->recipe) : nullptr;
    if (!recipe)
        return;
    m_path = recipe->fileFor(m_current->period);
    QDir().mkpath(QFileInfo(m_path).path());
    m_job.start(orderOf(*recipe, m_current->period, m_history, m_clock.utcNow()), m_path);
}

void RecipeWriter::conclude(const std::optional<Error> &error)
{
    Recipe *recipe = find(m_current->recipe);
    if (!recipe)
        return;
    const QString name = recipe->name;
    if (error) {
        if (!m_failing.contains(name))
            Q_EMIT failed(name, *error);
        m_failing.insert(name);
        return; // the timer tries again
    }
    m_failing.remove(name);
    recipe->writtenUntil = m_current->period.to;
    save();
    Q_EMIT recipesChanged();
    Q_EMIT written(name, m_path);
    look();
}

} // namespace keepwatch::desktop
