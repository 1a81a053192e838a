// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialoguebook.h"
#include "app/core/fault.h"

namespace keepwatch::heartbeat {

/// The dialogues that come with Keepwatch and those in the operator's folder.
struct DialogueLibrary {
    struct Entry {
        Dialogue dialogue;
        QString path;
        bool isBuiltIn = false;
    };
    struct Trouble {
        QString path;
        QList<Fault> faults; ///< at least one that is no note
    };

    QList<Entry> entries; ///< by name; the operator's goes before a built-in one of the same name
    QList<Trouble> troubles; ///< files that cannot be used; the others can

    DialogueBook book() const;
};

/// Reads the built-in dialogues, and every `*.json` of the folder if there is one. A file that is at fault is told of
/// and left out.
DialogueLibrary readLibrary(const QString &folder);
/// Where the operator's dialogues lie in a profile; none without one.
QString dialogueFolder(const QString &profileFolder);
/// The same for the profile that the desktop uses unless told otherwise.
QString usualDialogueFolder();

} // namespace keepwatch::heartbeat
