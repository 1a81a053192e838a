// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/recipes/recipe.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto &text : array)
        texts << text.toString();
    return texts;
}

/// What no file system takes in a name, and what would lead out of the folder.
QString fileName(QString name)
{
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && !QStringView(u"-_ .()").contains(c))
            c = u'_';
    }
    return name.startsWith(u'.') ? QString(u'_' % name.sliced(1)) : name;
}

} // namespace

QString suffixOf(ReportForm form)
{
    return form == ReportForm::Page ? u"html"_s : u"csv"_s;
}

Calendar Recipe::calendar() const
{
    const QTimeZone named(zone);
    return Calendar(named.isValid() ? named : QTimeZone::systemTimeZone(), shifts);
}

QString Recipe::fileFor(const Period &of) const
{
    const QString title = fileName(name) % u'-' % calendar().nameOf(period, of.from) % u'.' % suffixOf(form);
    return QDir(folder).filePath(title);
}

QJsonObject toJson(const Recipe &recipe)
{
    QJsonObject json{ { u"name"_s, recipe.name }, { u"period"_s, codeIn(periodCodes, recipe.period) },
        { u"form"_s, codeIn(reportFormCodes, recipe.form) }, { u"folder"_s, recipe.folder },
        { u"written"_s, recipe.isWritten }, { u"shifts"_s, Calendar::textOf(recipe.shifts) } };
    if (!recipe.zone.isEmpty())
        json.insert(u"zone"_s, QString::fromLatin1(recipe.zone));
    if (!recipe.targets.isEmpty())
        json.insert(u"targets"_s, QJsonArray::fromStringList(recipe.targets));
    if (!recipe.groups.isEmpty())
        json.insert(u"groups"_s, QJsonArray::fromStringList(recipe.groups));
    if (recipe.writtenUntil)
        json.insert(u"written_until_ms"_s, qint64(recipe.writtenUntil->time_since_epoch().count()));
    return json;
}

std::optional<Recipe> recipeIn(const QJsonObject &json)
{
    Recipe recipe;
    recipe.name = json.value("name"_L1).toString();
    recipe.folder = json.value("folder"_L1).toString();
    recipe.zone = json.value("zone"_L1).toString().toLatin1();
    const auto period = valueIn(periodCodes, json.value("period"_L1).toString());
    const auto form = valueIn(reportFormCodes, json.value("form"_L1).toString());
    const bool hasZone = recipe.zone.isEmpty() || QTimeZone(recipe.zone).isValid();
    if (recipe.name.isEmpty() || recipe.folder.isEmpty() || !period || !form || !hasZone)
        return std::nullopt;
    recipe.period = *period;
    recipe.form = *form;
    recipe.shifts = Calendar::shiftsIn(json.value("shifts"_L1).toString()).value_or(Calendar::usualShifts());
    recipe.targets = textsIn(json.value("targets"_L1));
    recipe.groups = textsIn(json.value("groups"_L1));
    recipe.isWritten = json.value("written"_L1).toBool(true);
    if (const auto until = json.value("written_until_ms"_L1); until.isDouble())
        recipe.writtenUntil = UtcTime(std::chrono::milliseconds(until.toInteger()));
    return recipe;
}

Result<QList<Recipe>, Error> loadRecipes(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Recipe>();
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ Error{ ErrorCode::CannotReadFile, path, file.errorString(), 0 } };
    QList<Recipe> recipes;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : array) {
        if (const auto recipe = recipeIn(value.toObject()))
            recipes << *recipe;
    }
    return recipes;
}

std::optional<Error> saveRecipes(const QList<Recipe> &recipes, const QString &path)
{
    QJsonArray array;
    for (const Recipe &recipe : recipes)
        array.append(toJson(recipe));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(array).toJson()) >= 0 && file.commit())
        return std::nullopt;
    return Error{ ErrorCode::CannotWriteFile, path, file.errorString(), 0 };
}

} // namespace keepwatch::workspace
