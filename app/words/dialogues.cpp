// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/dialogues.h"

#include "app/words/context.h"

#include <algorithm>
#include <array>

namespace keepwatch::words {

namespace {

/// As they stand in resources/dialogues: files cannot name what is to be translated. Names of commands are in no
/// language.
constexpr std::array comments{
    QT_TRANSLATE_NOOP("Words",
        "HTTP/1.1: HEAD / on a kept connection; any status is an answer. Renewed before the server's limit on "
        "requests."),
    QT_TRANSLATE_NOOP("Words", "memcached: asks for the version."),
    QT_TRANSLATE_NOOP("Words", "MQTT 3.1.1: connects without a name and pings. For brokers that let anybody in."),
    QT_TRANSLATE_NOOP("Words", "NATS: PING and PONG; the server's own pings are answered."),
    QT_TRANSLATE_NOOP("Words",
        "PostgreSQL: asks whether TLS is spoken (SSLRequest), on a connection of its own each time, without logging "
        "in."),
    QT_TRANSLATE_NOOP(
        "Words", "Redis and Valkey: PING. A server that asks for a password answers too, and so is alive."),
    QT_TRANSLATE_NOOP("Words",
        "Mail servers: greets and says NOOP. Renewed early, because mail servers close after a few commands without "
        "mail."),
    QT_TRANSLATE_NOOP("Words", "SSH: a connection of its own each time, whose banner is read; nobody logs in."),
    QT_TRANSLATE_NOOP("Words", "greeting"),
    QT_TRANSLATE_NOOP("Words", "banner"),
};

} // namespace

bool isKnownComment(const QString &comment)
{
    return std::ranges::any_of(comments, [&](const char *known) { return comment == QLatin1StringView(known); });
}

QString dialogueComment(const QString &comment)
{
    return isKnownComment(comment) ? translated(comment.toLatin1().constData()) : comment;
}

Dialogue inLanguage(Dialogue dialogue)
{
    dialogue.comment = dialogueComment(dialogue.comment);
    for (DialogueStep &step : dialogue.opening)
        step.comment = dialogueComment(step.comment);
    dialogue.repeat.comment = dialogueComment(dialogue.repeat.comment);
    return dialogue;
}

} // namespace keepwatch::words
