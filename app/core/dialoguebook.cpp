// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/dialoguebook.h"

namespace keepwatch {

namespace {

DialogueBook &programs()
{
    static DialogueBook book;
    return book;
}

} // namespace

const DialogueBook &DialogueBook::known()
{
    return programs();
}

void DialogueBook::setKnown(const DialogueBook &book)
{
    programs() = book;
}

void DialogueBook::add(const DialoguePtr &dialogue)
{
    m_dialogues.insert(dialogue->name, dialogue);
}

DialoguePtr DialogueBook::find(QAnyStringView name) const
{
    return m_dialogues.value(name.toString());
}

} // namespace keepwatch
