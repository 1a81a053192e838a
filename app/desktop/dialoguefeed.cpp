// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialoguefeed.h"

#include "app/heartbeat/dialogue/dialoguefile.h"

#include <QDir>
#include <QFile>

namespace keepwatch::desktop {

DialogueFeed::DialogueFeed(const QString &folder, QObject *parent)
    : ui::DialogueSource(parent)
    , m_folder(folder)
{
}

QList<heartbeat::DialogueLibrary::Trouble> DialogueFeed::load()
{
    m_library = heartbeat::readLibrary(m_folder);
    DialogueBook::setKnown(m_library.book());
    return m_library.troubles;
}

/// Where the dialogue of that name lies now, or would.
QString DialogueFeed::pathOf(const QString &name) const
{
    for (const auto &entry : m_library.entries) {
        if (entry.dialogue.name == name && !entry.isBuiltIn)
            return entry.path;
    }
    return QDir(m_folder).filePath(name + QStringLiteral(".json"));
}

std::optional<Error> DialogueFeed::save(const Dialogue &dialogue)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return Error{ .code = ErrorCode::CannotWriteFile, .subject = m_folder, .detail = {} };
    auto error = heartbeat::saveDialogue(dialogue, pathOf(dialogue.name));
    if (!error) {
        load();
        Q_EMIT changed();
    }
    return error;
}

std::optional<Error> DialogueFeed::remove(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.remove())
        return Error{ .code = ErrorCode::CannotWriteFile, .subject = file.fileName(), .detail = file.errorString() };
    load();
    Q_EMIT changed();
    return std::nullopt;
}

void DialogueFeed::startTrial(const Dialogue &dialogue, const ui::TrialPeer &peer)
{
    m_trial = std::make_unique<DialogueTrial>(dialogue, peer, m_trust);
    connect(m_trial.get(), &DialogueTrial::happened, this, &DialogueFeed::tried);
    m_trial->start();
}

void DialogueFeed::cancelTrial()
{
    m_trial.reset();
}

} // namespace keepwatch::desktop
