// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/script.h"

#include "app/core/jsonpointer.h"
#include "app/heartbeat/dialogue/phrases.h"

#include <QHash>
#include <QMutex>

namespace keepwatch::heartbeat {

using namespace Qt::StringLiterals;

namespace {

Fault at(const QString &place, Fault fault)
{
    fault.place = place;
    return fault;
}

QString keyOf(const Phrase &phrase)
{
    return phrase.isHex ? u"send_hex"_s : u"send_text"_s;
}

QString keyOf(const Expectation &expectation, const QString &part)
{
    if (part == u"until")
        return part;
    switch (expectation.kind) {
    case Expectation::Kind::Text:
        return u"expect_text"_s;
    case Expectation::Kind::Hex:
        return u"expect_hex"_s;
    case Expectation::Kind::Regex:
        break;
    }
    return u"expect_regex"_s;
}

Result<QByteArray, Fault> bytesAt(const std::optional<Phrase> &phrase, const Dialogue &dialogue, const QString &place)
{
    if (!phrase)
        return QByteArray();
    auto bytes = bytesOf(*phrase, dialogue);
    if (!bytes)
        return Unexpected{ at(below(place, keyOf(*phrase)), bytes.error()) };
    return bytes;
}

Result<Matcher, Fault> matcherAt(const Expectation &expectation, const Dialogue &dialogue, const QString &place)
{
    auto matcher = Matcher::make(expectation, dialogue);
    if (!matcher)
        return Unexpected{ at(below(place, keyOf(expectation, matcher.error().place)), matcher.error()) };
    return matcher;
}

Result<Script::Step, Fault> makeStep(
    const DialogueStep &step, const Dialogue &dialogue, const QString &place, const QString &label)
{
    const auto bytes = bytesAt(step.send, dialogue, place);
    if (!bytes)
        return Unexpected{ bytes.error() };
    Script::Step made{ .label = step.comment.isEmpty() ? label : label % u" (" % step.comment % u')',
        .doesSend = step.send.has_value(),
        .bytes = *bytes,
        .expect = {},
        .timeout = step.timeout };
    if (step.expect) {
        const auto matcher = matcherAt(*step.expect, dialogue, place);
        if (!matcher)
            return Unexpected{ matcher.error() };
        made.expect = *matcher;
    }
    return made;
}

std::optional<Fault> addOpening(Script &script, const Dialogue &dialogue)
{
    for (qsizetype i = 0; i < dialogue.opening.size(); ++i) {
        const auto step =
            makeStep(dialogue.opening.at(i), dialogue, below(u"/opening"_s, i), u"opening "_s % QString::number(i + 1));
        if (!step)
            return step.error();
        script.opening.push_back(*step);
    }
    return std::nullopt;
}

std::optional<Fault> addUnasked(Script &script, const Dialogue &dialogue)
{
    for (qsizetype i = 0; i < dialogue.unasked.size(); ++i) {
        const QString place = below(u"/unasked"_s, i);
        const auto expect = matcherAt(dialogue.unasked.at(i).expect, dialogue, place);
        const auto answer = bytesAt(dialogue.unasked.at(i).answer, dialogue, place);
        if (!expect || !answer)
            return expect ? answer.error() : expect.error();
        script.unasked.push_back({ *expect, *answer });
    }
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<const Script>, Fault> Script::make(const Dialogue &dialogue)
{
    auto script = std::make_shared<Script>();
    script->charset = dialogue.charset;
    if (const auto fault = addOpening(*script, dialogue))
        return Unexpected{ *fault };
    const auto repeat = makeStep(dialogue.repeat, dialogue, u"/repeat"_s, u"repeat"_s);
    if (!repeat)
        return Unexpected{ repeat.error() };
    script->repeat = *repeat;
    if (const auto fault = addUnasked(*script, dialogue))
        return Unexpected{ *fault };
    return std::shared_ptr<const Script>(std::move(script));
}

std::shared_ptr<const Script> scriptOf(const DialoguePtr &dialogue)
{
    static QMutex mutex;
    static QHash<const Dialogue *, std::pair<std::weak_ptr<const Dialogue>, std::shared_ptr<const Script>>> scripts;
    const QMutexLocker lock(&mutex);
    scripts.removeIf([](const auto &entry) { return entry.value().first.expired(); });
    auto &[owner, script] = scripts[dialogue.get()];
    if (!script) {
        const auto made = Script::make(*dialogue);
        owner = dialogue;
        script = made ? *made : std::make_shared<const Script>();
    }
    return script;
}

} // namespace keepwatch::heartbeat
