// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/chosenmethod.h"
#include "app/core/jsonpointer.h"
#include "app/heartbeat/dialogue/dialoguefile.h"
#include "app/heartbeat/dialogue/script.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace keepwatch::heartbeat {

using namespace Qt::StringLiterals;

namespace {

constexpr double dayS = 24 * 3600.0;
constexpr double hourMs = 3600 * 1000.0;

/// Reads the JSON of a dialogue once, collecting faults on its way.
class Reader {
public:
    DialogueReading read(const QByteArray &json);

private:
    void readRoot(const QJsonObject &root);
    void readHeader(const QJsonObject &root);
    void readRenewal(const QJsonValue &json);
    void readOpening(const QJsonValue &json);
    void readUnasked(const QJsonValue &json);
    DialogueStep readStep(const QJsonObject &json, const QString &place);
    std::optional<Phrase> readPhrase(const QJsonObject &json, const QString &place);
    std::optional<Expectation> readExpectation(const QJsonObject &json, const QString &place);
    QList<QPair<QJsonObject, QString>> readList(const QJsonValue &json, const QString &place, qsizetype most);
    std::optional<QString> readText(
        const QJsonObject &json, const QString &key, const QString &place, qsizetype most = limits::textLength);
    std::optional<double> readNumber(
        const QJsonObject &json, const QString &key, const QString &place, double min, double max);
    template <typename E, size_t N>
    E readChoice(const QJsonObject &json, const QString &key, const std::array<Code<E>, N> &codes, E fallback);
    void noteUnknown(const QJsonObject &json, const QString &place, const QStringList &known);
    void report(FaultCode code, const QString &place, const QString &value = {}, const QString &expected = {})
    {
        m_reading.faults.append({ .code = code, .place = place, .value = value, .expected = expected });
    }

    DialogueReading m_reading;
};

QString textOf(const QJsonValue &json)
{
    return json.isString() ? json.toString().left(60) : json.toVariant().toString().left(60);
}

DialogueReading Reader::read(const QByteArray &json)
{
    if (json.size() > limits::fileBytes) {
        report(FaultCode::TooLong, {}, QString::number(json.size()), QString::number(limits::fileBytes));
        return m_reading;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.first(std::min<qsizetype>(error.offset, json.size())).count('\n') + 1;
        report(FaultCode::NotJson, {}, error.errorString(), QString::number(line));
    } else if (document.object().value("format"_L1) != dialogueFormat) {
        report(FaultCode::NotADialogue, u"/format"_s, textOf(document.object().value("format"_L1)), dialogueFormat);
    } else {
        readRoot(document.object());
    }
    return m_reading;
}

void Reader::readRoot(const QJsonObject &root)
{
    readHeader(root);
    Dialogue &dialogue = m_reading.dialogue;
    dialogue.charset = readChoice(root, u"charset"_s, charsetCodes, dialogue.charset);
    dialogue.lineEnd = readChoice(root, u"line_end"_s, lineEndCodes, dialogue.lineEnd);
    readOpening(root.value("opening"_L1));
    readUnasked(root.value("unasked"_L1));
    readRenewal(root.value("renew_after"_L1));
    const QJsonValue each = root.value("per_connection"_L1);
    if (!each.isUndefined() && !each.isBool())
        report(FaultCode::WrongType, u"/per_connection"_s, textOf(each), u"true, false"_s);
    dialogue.isPerConnection = each.toBool();
    if (dialogue.isPerConnection && dialogue.renewAfter.isSet())
        report(FaultCode::Conflict, u"/renew_after"_s, {}, u"per_connection, or renew_after"_s);
    if (root.value("repeat"_L1).isObject())
        dialogue.repeat = readStep(root.value("repeat"_L1).toObject(), u"/repeat"_s);
    else
        report(FaultCode::MissingKey, u"/repeat"_s, u"repeat"_s);
    noteUnknown(root, {},
        { u"format"_s, u"version"_s, u"name"_s, u"comment"_s, u"port"_s, u"charset"_s, u"line_end"_s, u"opening"_s,
            u"unasked"_s, u"renew_after"_s, u"per_connection"_s, u"repeat"_s });
    if (!m_reading.isUsable())
        return;
    if (const auto script = Script::make(dialogue); !script)
        m_reading.faults.append(script.error());
}

void Reader::readHeader(const QJsonObject &root)
{
    const QJsonValue version = root.value("version"_L1);
    if (version.isUndefined())
        report(FaultCode::MissingKey, u"/version"_s, u"version"_s);
    else if (version.toInt(-1) != dialogueVersion)
        report(FaultCode::OutOfRange, u"/version"_s, textOf(version), QString::number(dialogueVersion));
    Dialogue &dialogue = m_reading.dialogue;
    dialogue.name = readText(root, u"name"_s, {}).value_or(QString());
    if (!root.contains("name"_L1))
        report(FaultCode::MissingKey, u"/name"_s, u"name"_s);
    else if (!isDialogueName(dialogue.name))
        report(FaultCode::BadName, u"/name"_s, dialogue.name.left(60));
    dialogue.comment = readText(root, u"comment"_s, {}, limits::commentLength).value_or(QString());
    dialogue.port = quint16(readNumber(root, u"port"_s, {}, 1, 65535).value_or(0));
}

void Reader::readRenewal(const QJsonValue &json)
{
    if (json.isUndefined())
        return;
    const QString place = u"/renew_after"_s;
    if (!json.isObject())
        return report(FaultCode::NotAnObject, place);
    RenewAfter &renew = m_reading.dialogue.renewAfter;
    if (const auto count = readNumber(json.toObject(), u"count"_s, place, 1, 1e6))
        renew.count = int(*count);
    if (const auto seconds = readNumber(json.toObject(), u"time_s"_s, place, 1, dayS))
        renew.age = std::chrono::seconds(qint64(*seconds));
    noteUnknown(json.toObject(), place, { u"count"_s, u"time_s"_s });
}

void Reader::readOpening(const QJsonValue &json)
{
    for (const auto &[step, place] : readList(json, u"/opening"_s, limits::openingSteps))
        m_reading.dialogue.opening.append(readStep(step, place));
}

void Reader::readUnasked(const QJsonValue &json)
{
    for (const auto &[line, place] : readList(json, u"/unasked"_s, limits::unaskedLines)) {
        const auto expect = readExpectation(line, place);
        const auto answer = readPhrase(line, place);
        if (expect)
            m_reading.dialogue.unasked.append({ .expect = *expect, .answer = answer });
        else
            report(FaultCode::MissingKey, place, u"expect_text"_s);
    }
}

QList<QPair<QJsonObject, QString>> Reader::readList(const QJsonValue &json, const QString &place, qsizetype most)
{
    QList<QPair<QJsonObject, QString>> list;
    const QJsonArray array = json.toArray();
    if (!json.isUndefined() && !json.isArray())
        report(FaultCode::NotAList, place);
    if (array.size() > most) {
        report(FaultCode::TooMany, place, QString::number(array.size()), QString::number(most));
        return list;
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array.at(i).isObject())
            list.append({ array.at(i).toObject(), below(place, i) });
        else
            report(FaultCode::NotAnObject, below(place, i));
    }
    return list;
}

DialogueStep Reader::readStep(const QJsonObject &json, const QString &place)
{
    DialogueStep step;
    step.comment = readText(json, u"comment"_s, place, limits::commentLength).value_or(QString());
    step.send = readPhrase(json, place);
    step.expect = readExpectation(json, place);
    if (const auto ms = readNumber(json, u"timeout_ms"_s, place, 10, hourMs))
        step.timeout = std::chrono::milliseconds(qint64(*ms));
    if (!step.send && !step.expect)
        report(FaultCode::MissingKey, place, u"send_text"_s);
    return step;
}

std::optional<Phrase> Reader::readPhrase(const QJsonObject &json, const QString &place)
{
    const auto text = readText(json, u"send_text"_s, place);
    const auto hex = readText(json, u"send_hex"_s, place);
    if (text && hex)
        report(FaultCode::Conflict, below(place, u"send_hex"_s), {}, u"send_text, or send_hex"_s);
    if (hex)
        return Phrase{ .text = *hex, .isHex = true };
    return text ? std::optional(Phrase{ .text = *text }) : std::nullopt;
}

std::optional<Expectation> Reader::readExpectation(const QJsonObject &json, const QString &place)
{
    static const std::array<QPair<QString, Expectation::Kind>, 3> kinds{
        { { u"expect_text"_s, Expectation::Kind::Text }, { u"expect_hex"_s, Expectation::Kind::Hex },
            { u"expect_regex"_s, Expectation::Kind::Regex } }
    };
    static const QStringList known{ u"comment"_s, u"send_text"_s, u"send_hex"_s, u"expect_text"_s, u"expect_hex"_s,
        u"expect_regex"_s, u"until"_s, u"bytes"_s, u"timeout_ms"_s };
    std::optional<Expectation> expectation;
    for (const auto &[key, kind] : kinds) {
        const auto most = kind == Expectation::Kind::Regex ? Matcher::longestPattern : limits::textLength;
        const auto pattern = readText(json, key, place, most);
        if (pattern && expectation)
            report(FaultCode::Conflict, below(place, key), {}, u"expect_text, expect_hex, or expect_regex"_s);
        if (pattern)
            expectation = Expectation{ .kind = kind, .pattern = *pattern, .until = {} };
        if (pattern && pattern->isEmpty())
            report(FaultCode::EmptyText, below(place, key));
    }
    noteUnknown(json, place, known);
    if (!expectation)
        return expectation;
    expectation->until = readText(json, u"until"_s, place, limits::commentLength).value_or(QString());
    expectation->bytes = int(readNumber(json, u"bytes"_s, place, 1, Matcher::longestReply).value_or(0));
    if (expectation->bytes > 0 && !expectation->until.isEmpty())
        report(FaultCode::Conflict, below(place, u"bytes"_s), {}, u"until, or bytes"_s);
    const bool needsEnd = expectation->kind == Expectation::Kind::Regex && m_reading.dialogue.lineEnd == LineEnd::None;
    if (needsEnd && expectation->bytes == 0 && expectation->until.isEmpty())
        report(FaultCode::MissingKey, below(place, u"until"_s), u"until"_s);
    return expectation;
}

std::optional<QString> Reader::readText(
    const QJsonObject &json, const QString &key, const QString &place, qsizetype most)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString())
        report(FaultCode::WrongType, below(place, key), textOf(value));
    else if (value.toString().size() > most)
        report(FaultCode::TooLong, below(place, key), QString::number(value.toString().size()), QString::number(most));
    else
        return value.toString();
    return std::nullopt;
}

std::optional<double> Reader::readNumber(
    const QJsonObject &json, const QString &key, const QString &place, double min, double max)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return std::nullopt;
    const QString range = QString::number(min, 'g', 12) % u".."_s % QString::number(max, 'g', 12);
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != std::floor(number))
        report(FaultCode::WrongType, below(place, key), textOf(value), range);
    else if (number < min || number > max)
        report(FaultCode::OutOfRange, below(place, key), textOf(value), range);
    else
        return number;
    return std::nullopt;
}

template <typename E, size_t N>
E Reader::readChoice(const QJsonObject &json, const QString &key, const std::array<Code<E>, N> &codes, E fallback)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return fallback;
    if (const auto choice = valueIn(codes, value.toString()))
        return *choice;
    QStringList choices;
    for (const auto &row : codes)
        choices.append(QString::fromLatin1(row.code));
    report(FaultCode::NotAChoice, below({}, key), textOf(value), choices.join(u", "_s));
    return fallback;
}

void Reader::noteUnknown(const QJsonObject &json, const QString &place, const QStringList &known)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key()))
            m_reading.faults.append({ .code = FaultCode::UnknownKey,
                .place = below(place, it.key().left(60)),
                .value = it.key().left(60),
                .expected = {},
                .isNote = true });
    }
}

} // namespace

bool DialogueReading::isUsable() const
{
    return std::ranges::all_of(faults, &Fault::isNote);
}

DialogueReading readDialogue(const QByteArray &json)
{
    return Reader().read(json);
}

} // namespace keepwatch::heartbeat
