// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/targetexport.h"

#include "app/workspace/exchange/csvrows.h"
#include "app/workspace/exchange/targetrecord.h"
#include "app/workspace/tags.h"
#include "app/workspace/targetkeys.h"
#include "app/workspace/targettext.h"

#include <algorithm>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr bool isListener(const Target &target)
{
    return target.role == TargetSpec::Role::Listener;
}

QStringList columnsOf(const QList<Target> &targets)
{
    QStringList columns = usualColumns();
    if (std::ranges::any_of(targets, [](const Target &target) { return !target.tags.isEmpty(); }))
        columns.append(u"tags"_s);
    if (std::ranges::any_of(targets, isListener))
        columns.append(u"role"_s);
    for (const TargetKey &key : targetKeys()) {
        const bool isUsed = std::ranges::any_of(targets, [&](const Target &t) { return isSet(key, t.values); });
        if (isUsed && !columns.contains(key.key()))
            columns.append(key.key());
    }
    return columns;
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

QString valueOf(const Target &target, const QString &column)
{
    if (column == u"name")
        return target.name;
    if (column == u"host")
        return target.endpoint.host;
    if (column == u"port")
        return QString::number(target.endpoint.port.value);
    if (column == u"group")
        return target.group;
    if (column == u"tags")
        return tagText(target.tags);
    if (column == u"role")
        return isListener(target) ? u"listener"_s : QString();
    const TargetKey *key = targetKey(column);
    return key ? textOf(writeValue(*key, target.values)) : QString();
}

} // namespace

QString targetsAsCsv(const QList<Target> &targets, QChar separator)
{
    const QStringList columns = columnsOf(targets);
    QString text = columns.join(separator) % u"\r\n"_s;
    for (const Target &target : targets) {
        QStringList cells;
        for (const QString &column : columns)
            cells.append(csvCell(valueOf(target, column), separator));
        text += cells.join(separator) % u"\r\n"_s;
    }
    return text;
}

QString targetsAsLines(const QList<Target> &targets)
{
    QString text;
    for (const Target &target : targets) {
        if (isListener(target))
            continue;
        if (target.values.method || target.values.tls.value_or(false))
            text += schemeOf(target.values) % u"://"_s;
        text += target.endpoint.toString();
        if (target.name != target.endpoint.toString())
            text += u'#' % target.name.simplified();
        text += u'\n';
    }
    return text;
}

} // namespace keepwatch::workspace
