// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/chosenmethod.h"

#include "app/core/dialoguebook.h"

#include <algorithm>

namespace keepwatch {

namespace {

constexpr qsizetype longestName = 32;

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isInName(QChar c)
{
    return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-';
}

} // namespace

ChosenMethod ChosenMethod::dialogue(QStringView name)
{
    ChosenMethod chosen(Method::Dialogue);
    chosen.m_dialogue = name.toLatin1();
    return chosen;
}

bool isDialogueName(QStringView name)
{
    return !name.isEmpty() && name.size() <= longestName && isLetter(name.front())
        && std::all_of(name.begin(), name.end(), isInName) && !valueIn(methodCodes, name) && name != u"dialogue";
}

std::optional<ChosenMethod> methodNamed(QStringView code)
{
    if (const auto own = valueIn(methodCodes, code))
        return *own;
    if (DialogueBook::known().find(code))
        return ChosenMethod::dialogue(code);
    return std::nullopt;
}

std::optional<ChosenMethod> methodOnceNamed(QStringView code)
{
    if (const auto own = valueIn(methodCodes, code))
        return *own;
    return isDialogueName(code) ? std::optional(ChosenMethod::dialogue(code)) : std::nullopt;
}

QStringList methodNames()
{
    QStringList names;
    for (const auto &row : methodCodes)
        names.append(QString::fromLatin1(row.code));
    return names + DialogueBook::known().names();
}

} // namespace keepwatch
