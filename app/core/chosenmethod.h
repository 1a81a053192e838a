// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/method.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace keepwatch {

/// Which method a target uses: one of Keepwatch's own, or a dialogue, which goes by its name. Files and tables write
/// code() of it. Turns into a Method wherever only the kind matters.
class ChosenMethod {
public:
    ChosenMethod(Method kind = Method::Keepalive)
        : m_kind(kind)
    {
    }
    /// `name`: as isDialogueName() allows it.
    static ChosenMethod dialogue(QStringView name);

    operator Method() const { return m_kind; }
    /// Empty but for a dialogue.
    const QByteArray &dialogueName() const { return m_dialogue; }

    bool operator==(const ChosenMethod &) const = default;
    friend bool operator==(const ChosenMethod &chosen, Method kind) { return chosen.m_kind == kind; }

private:
    Method m_kind = Method::Keepalive;
    QByteArray m_dialogue;
};

/// The name by which files call it; valid as long as `method` is.
inline QLatin1StringView code(const ChosenMethod &method)
{
    return method == Method::Dialogue ? QLatin1StringView(method.dialogueName()) : code(Method(method));
}

/// Lower-case ASCII letters, digits and hyphens, a letter first, 32 at most, and none of Keepwatch's own methods.
bool isDialogueName(QStringView name);

/// The method that files call so: one of Keepwatch's own, or a dialogue that the program knows (DialogueBook).
std::optional<ChosenMethod> methodNamed(QStringView code);
/// The same for what an earlier run wrote: its dialogue need not be known any more.
std::optional<ChosenMethod> methodOnceNamed(QStringView code);
/// Every name that methodNamed() knows.
QStringList methodNames();

} // namespace keepwatch
