// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/dialoguefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace keepwatch::heartbeat {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject &json, const std::optional<Phrase> &phrase)
{
    if (phrase)
        json.insert(phrase->isHex ? "send_hex"_L1 : "send_text"_L1, phrase->text);
}

void put(QJsonObject &json, const std::optional<Expectation> &expect)
{
    if (!expect)
        return;
    static constexpr std::array keys{ "expect_text"_L1, "expect_hex"_L1, "expect_regex"_L1 };
    json.insert(keys.at(size_t(expect->kind)), expect->pattern);
    put(json, "until"_L1, expect->until);
    if (expect->bytes > 0)
        json.insert("bytes"_L1, expect->bytes);
}

QJsonObject write(const DialogueStep &step)
{
    QJsonObject json;
    put(json, "comment"_L1, step.comment);
    put(json, step.send);
    put(json, step.expect);
    if (step.timeout)
        json.insert("timeout_ms"_L1, double(std::chrono::milliseconds(step.timeout->count() / 1'000'000).count()));
    return json;
}

QJsonObject write(const RenewAfter &renew)
{
    QJsonObject json;
    if (renew.count)
        json.insert("count"_L1, *renew.count);
    if (renew.age)
        json.insert("time_s"_L1, double(std::chrono::floor<std::chrono::seconds>(*renew.age).count()));
    return json;
}

} // namespace

QByteArray writeDialogue(const Dialogue &dialogue)
{
    QJsonObject json{ { "format"_L1, dialogueFormat }, { "version"_L1, dialogueVersion },
        { "name"_L1, dialogue.name } };
    put(json, "comment"_L1, dialogue.comment);
    if (dialogue.port != 0)
        json.insert("port"_L1, dialogue.port);
    json.insert("charset"_L1, codeIn(charsetCodes, dialogue.charset));
    json.insert("line_end"_L1, codeIn(lineEndCodes, dialogue.lineEnd));
    QJsonArray opening;
    for (const DialogueStep &step : dialogue.opening)
        opening.append(write(step));
    if (!opening.isEmpty())
        json.insert("opening"_L1, opening);
    json.insert("repeat"_L1, write(dialogue.repeat));
    QJsonArray unasked;
    for (const UnaskedLine &line : dialogue.unasked) {
        QJsonObject each;
        put(each, line.expect);
        put(each, line.answer);
        unasked.append(each);
    }
    if (!unasked.isEmpty())
        json.insert("unasked"_L1, unasked);
    if (dialogue.renewAfter.isSet())
        json.insert("renew_after"_L1, write(dialogue.renewAfter));
    if (dialogue.isPerConnection)
        json.insert("per_connection"_L1, true);
    return QJsonDocument(json).toJson();
}

std::optional<Error> saveDialogue(const Dialogue &dialogue, const QString &path)
{
    QSaveFile file(path);
    const QByteArray json = writeDialogue(dialogue);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return std::nullopt;
    return Error{ .code = ErrorCode::CannotWriteFile, .subject = path, .detail = file.errorString() };
}

} // namespace keepwatch::heartbeat
