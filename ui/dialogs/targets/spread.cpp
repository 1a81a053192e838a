// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/spread.h"

#include "ui/dialogs/fieldtext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace keepwatch::ui {

using workspace::TargetKey;
using workspace::TargetValues;

namespace {

constexpr qsizetype mostShown = 4;

QString valueText(const TargetKey &key, const TargetValues &values)
{
    const QString text = fieldText(key, values);
    if (text.isEmpty())
        return QCoreApplication::translate("Spread", "none");
    return choiceCodes(key).isEmpty() ? text : choiceName(key, text);
}

} // namespace

QString spreadText(const QStringList &values)
{
    QHash<QString, int> counts;
    for (const QString &value : values)
        ++counts[value];
    if (counts.size() < 2)
        return {};
    QStringList distinct = counts.keys();
    std::ranges::sort(distinct, {}, [&counts](const QString &value) { return std::pair(-counts.value(value), value); });
    QStringList parts;
    for (const QString &value : distinct.first(std::min(distinct.size(), mostShown)))
        parts << QCoreApplication::translate("Spread", "%1 (%2)", "a value, and how many have it")
                     .arg(value)
                     .arg(counts.value(value));
    if (distinct.size() > mostShown)
        parts << QCoreApplication::translate("Spread", "%n other value(s)", nullptr, int(distinct.size() - mostShown));
    return parts.join(QCoreApplication::translate("Spread", ", ", "between values"));
}

std::function<QString(const TargetKey &key)> spreadOf(
    const workspace::Workspace &workspace, const QList<workspace::Target> &targets)
{
    QList<TargetValues> held;
    for (const workspace::Target &target : targets)
        held.append(workspace::valuesOf(workspace::resolve(workspace, target)));
    return [held](const TargetKey &key) {
        QStringList texts;
        for (const TargetValues &values : held)
            texts << valueText(key, values);
        return spreadText(texts);
    };
}

} // namespace keepwatch::ui
