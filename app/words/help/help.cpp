// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/help.h"

#include "app/words/causes.h"
#include "app/words/help/tables.h"
#include "app/words/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace keepwatch::words {

namespace {

using Kind = HelpTopic::Kind;

QString helpText(const char *source)
{
    return QCoreApplication::translate("Help", source);
}

template <typename Key>
HelpTopic topic(Kind kind, const QString &id, const QString &title, std::span<const HelpRow<Key>> rows, Key key)
{
    const auto row = std::ranges::find(rows, key, &HelpRow<Key>::key);
    if (row == rows.end())
        return { kind, id, title, {}, {} };
    return { kind, id, title, helpText(row->text), QString::fromLatin1(row->source) };
}

HelpTopic topic(Kind kind, const char *prefix, const TitledHelpRow &row)
{
    return { kind, QLatin1StringView(prefix) + QLatin1StringView(row.key), helpText(row.title), helpText(row.text),
        QString::fromLatin1(row.source) };
}

} // namespace

HelpTopic help(State state)
{
    return topic(Kind::State, u"state:"_qs % code(state), name(state), stateHelpRows(), state);
}

HelpTopic help(Cause cause)
{
    return topic(Kind::Cause, u"cause:"_qs % code(cause), causeSentence(cause), causeHelpRows(), cause);
}

std::optional<HelpTopic> optionHelp(QLatin1StringView key)
{
    const auto rows = optionHelpRows();
    const auto row =
        std::ranges::find_if(rows, [key](const TitledHelpRow &one) { return key == QLatin1StringView(one.key); });
    return row == rows.end() ? std::nullopt : std::optional(topic(Kind::Option, "option:", *row));
}

QList<HelpTopic> allHelp()
{
    QList<HelpTopic> all;
    for (const auto &row : stateHelpRows())
        all << help(row.key);
    for (const auto &row : causeHelpRows())
        all << help(row.key);
    for (const TitledHelpRow &row : optionHelpRows())
        all << topic(Kind::Option, "option:", row);
    for (const TitledHelpRow &row : beliefHelpRows())
        all << topic(Kind::Belief, "belief:", row);
    return all;
}

QString kindTitle(HelpTopic::Kind kind)
{
    switch (kind) {
    case Kind::State:
        return helpText(QT_TRANSLATE_NOOP("Help", "States"));
    case Kind::Cause:
        return helpText(QT_TRANSLATE_NOOP("Help", "Causes"));
    case Kind::Option:
        return helpText(QT_TRANSLATE_NOOP("Help", "Options"));
    case Kind::Belief:
        return helpText(QT_TRANSLATE_NOOP("Help", "Often believed, and not so"));
    }
    return {};
}

} // namespace keepwatch::words
