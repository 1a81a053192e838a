// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/dialoguelibrary.h"

#include "app/heartbeat/dialogue/dialoguefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <map>

// Of a static library the linker takes only what is asked for by name (outside of any namespace, as Qt wants it).
static void initialize()
{
    Q_INIT_RESOURCE(dialogues);
}

namespace keepwatch::heartbeat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 500; ///< of one folder

DialogueReading readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        DialogueReading reading;
        reading.faults.append(
            { .code = FaultCode::NotJson, .place = {}, .value = file.errorString(), .expected = u"1"_s });
        return reading;
    }
    return readDialogue(file.read(limits::fileBytes + 1));
}

void readFolder(const QString &path, bool isBuiltIn, std::map<QString, DialogueLibrary::Entry> &found,
    QList<DialogueLibrary::Trouble> &troubles)
{
    const QDir folder(path);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name).mid(0, mostFiles);
    for (const QString &name : names) {
        const QString file = folder.filePath(name);
        const DialogueReading reading = readFile(file);
        if (reading.isUsable())
            found[reading.dialogue.name] = { .dialogue = reading.dialogue, .path = file, .isBuiltIn = isBuiltIn };
        else
            troubles.append({ .path = file, .faults = reading.faults });
    }
}

} // namespace

DialogueBook DialogueLibrary::book() const
{
    DialogueBook book;
    for (const Entry &entry : entries) {
        // What is unchanged stays the same object: the targets that use it keep their connections.
        const DialoguePtr known = DialogueBook::known().find(entry.dialogue.name);
        book.add(known && *known == entry.dialogue ? known : std::make_shared<const Dialogue>(entry.dialogue));
    }
    return book;
}

DialogueLibrary readLibrary(const QString &folder)
{
    initialize();
    DialogueLibrary library;
    std::map<QString, DialogueLibrary::Entry> found;
    readFolder(u":/dialogues"_s, true, found, library.troubles);
    if (!folder.isEmpty())
        readFolder(folder, false, found, library.troubles);
    for (const auto &[name, entry] : found)
        library.entries.append(entry);
    return library;
}

QString dialogueFolder(const QString &profileFolder)
{
    return profileFolder.isEmpty() ? QString() : QDir(profileFolder).filePath(u"dialogues"_s);
}

QString usualDialogueFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return dialogueFolder(QDir(data).filePath(u"keepwatch"_s));
}

} // namespace keepwatch::heartbeat
