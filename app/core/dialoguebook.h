// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"

#include <QAnyStringView>
#include <QMap>
#include <QStringList>

namespace keepwatch {

/// The dialogues that this program knows, by name: what they add to the methods that targets can choose. A plain value,
/// and one of them for the program, as the language is: it is set before anything that names a method is read.
class DialogueBook {
public:
    /// The program's own. Main thread only.
    static const DialogueBook &known();
    static void setKnown(const DialogueBook &book);

    /// A later one of the same name takes the place of an earlier one.
    void add(const DialoguePtr &dialogue);
    /// Null: none of that name.
    DialoguePtr find(QAnyStringView name) const;
    QStringList names() const { return m_dialogues.keys(); }

private:
    QMap<QString, DialoguePtr> m_dialogues;
};

} // namespace keepwatch
