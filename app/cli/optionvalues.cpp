// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionvalues.h"

#include "app/core/durationtext.h"
#include "app/health/idlelimit/idlelimitsearch.h"

namespace keepwatch::cli {

using namespace Qt::StringLiterals;
using workspace::TargetKey;

namespace {

const QString unitExamples = u"250ms, 1s, 2min"_s;

template <typename T> constexpr bool holds(const TargetKey &key)
{
    return std::holds_alternative<TargetKey::Member<T>>(key.field);
}

bool isTime(const TargetKey &key)
{
    return holds<Duration>(key) || holds<workspace::OptionalDuration>(key) || holds<workspace::UserTimeout>(key);
}

bool isNumber(const TargetKey &key)
{
    return holds<int>(key) || holds<workspace::OptionalPercent>(key);
}

/// The range of a time in words that can be typed: `50ms..24h`.
QString expectedOf(const TargetKey &key)
{
    return isTime(key) ? QString(key.expected() % u" ("_s % unitExamples % u')') : key.expected();
}

/// The JSON value that the text stands for, as a workspace would hold it; a text stays a text.
Result<QJsonValue, FaultCode> jsonOf(const TargetKey &key, const QString &text)
{
    const bool isWord = !text.isEmpty() && text.at(0).isLetter();
    if (isTime(key) && !isWord) {
        const auto duration = parseDuration(text);
        if (!duration)
            return Unexpected{ duration.error() };
        const double nanoseconds = static_cast<double>(duration->count());
        return QJsonValue(nanoseconds / (key.unit == workspace::Unit::Seconds ? 1e9 : 1e6));
    }
    if (isNumber(key) && !isWord) {
        bool isRight = false;
        const double number = (text.endsWith(u'%') ? text.chopped(1) : text).toDouble(&isRight);
        return isRight ? Result<QJsonValue, FaultCode>(QJsonValue(number)) : Unexpected{ FaultCode::WrongType };
    }
    if (holds<bool>(key) && (text == "on"_L1 || text == "off"_L1))
        return QJsonValue(text == "on"_L1);
    return QJsonValue(text);
}

Fault wrong(const QString &text, const QString &expected, FaultCode code = FaultCode::WrongType)
{
    return { .code = code, .place = {}, .value = text, .expected = expected };
}

/// The idle time or the interval of `--keepalive`: a bare number is seconds there.
std::optional<Fault> takeSeconds(const char *key, const QString &text, CommandLine &line)
{
    bool isBare = false;
    text.toUInt(&isBare);
    return takeTargetValue(*workspace::targetKey(QLatin1StringView(key)), isBare ? QString(text % u's') : text, line);
}

std::optional<int> wholeNumber(const QString &text, int min, int max)
{
    bool isRight = false;
    const int number = text.toInt(&isRight);
    return isRight && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<Fault> takeTargetValue(const TargetKey &key, const QString &text, CommandLine &line)
{
    const auto json = jsonOf(key, text);
    if (!json) {
        const bool needsUnit = json.error() == FaultCode::UnitMissing;
        return wrong(text, needsUnit ? unitExamples : expectedOf(key), json.error());
    }
    auto fault = workspace::readValue(key, *json, line.values);
    if (fault) {
        fault->value = text;
        fault->expected = holds<bool>(key) ? u"on, off"_s : expectedOf(key);
    }
    return fault;
}

std::optional<Fault> takeKeepalive(CommandLine &line, const QString &text)
{
    using Mode = KeepaliveOptions::Mode;
    if (text == "system"_L1 || text == "off"_L1) {
        line.values.keepalive = text == "off"_L1 ? Mode::Off : Mode::System;
        return std::nullopt;
    }
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3)
        return wrong(text, u"IDLE/INTVL/CNT (10/5/3), system, off"_s);
    line.values.keepalive = Mode::Set;
    if (auto fault = takeSeconds("keepidle_s", parts.at(0), line))
        return fault;
    if (auto fault = takeSeconds("keepintvl_s", parts.at(1), line))
        return fault;
    return takeTargetValue(*workspace::targetKey(u"keepcnt"), parts.at(2), line);
}

std::optional<Fault> takeDegraded(CommandLine &line, const QString &text)
{
    const QStringList parts = text.split(u'/');
    const auto n = wholeNumber(parts.constFirst(), 1, 100);
    const auto m = wholeNumber(parts.constLast(), 1, 100);
    if (parts.size() != 2 || !n || !m || *n > *m)
        return wrong(text, u"N/M, 1 <= N <= M <= 100 (3/5)"_s);
    line.values.degradedN = n;
    line.values.degradedM = m;
    return std::nullopt;
}

std::optional<Fault> takeReconnect(CommandLine &line, const QString &text)
{
    const auto dots = text.indexOf(u".."_s);
    if (dots < 0)
        return wrong(text, u"MIN..MAX (250ms..30s)"_s);
    if (auto fault = takeTargetValue(*workspace::targetKey(u"reconnect_min_ms"), text.first(dots), line))
        return fault;
    if (auto fault = takeTargetValue(*workspace::targetKey(u"reconnect_max_ms"), text.sliced(dots + 2), line))
        return fault;
    if (*line.values.reconnectMin > *line.values.reconnectMax)
        return wrong(text, u"MIN <= MAX (250ms..30s)"_s, FaultCode::OutOfRange);
    return std::nullopt;
}

std::optional<Fault> takeDuration(CommandLine &line, const QString &text)
{
    const auto duration = parseDuration(text);
    if (!duration)
        return wrong(text, unitExamples, duration.error());
    line.duration = *duration;
    return std::nullopt;
}

std::optional<Fault> takeFormat(CommandLine &line, const QString &text)
{
    if (text != "text"_L1 && text != "jsonl"_L1)
        return wrong(text, u"text, jsonl"_s, FaultCode::NotAChoice);
    line.format = text == "jsonl"_L1 ? Format::JsonLines : Format::Text;
    return std::nullopt;
}

std::optional<Fault> takeListen(CommandLine &line, const QString &text)
{
    const auto endpoint = Endpoint::parse(text, true);
    if (!endpoint) {
        const bool isRange = endpoint.error() == Endpoint::Fault::PortOutOfRange;
        return wrong(text, isRange ? u"0..65535"_s : u"ADDR:PORT, [IPv6]:PORT"_s,
            isRange ? FaultCode::PortOutOfRange : FaultCode::BadEndpoint);
    }
    line.listen = *endpoint;
    return std::nullopt;
}

std::optional<Fault> takeReference(CommandLine &line, const QString &text)
{
    const auto choice = ReferenceChoice::parse(text);
    if (!choice)
        return wrong(text, u"HOST:PORT, gateway, off"_s);
    line.reference = *choice;
    return std::nullopt;
}

std::optional<Fault> takeRetries(CommandLine &line, const QString &text)
{
    line.retries2 = wholeNumber(text, 1, 255);
    if (!line.retries2)
        return wrong(text, u"1..255"_s, FaultCode::OutOfRange);
    return std::nullopt;
}

std::optional<Fault> takeLongestSilence(CommandLine &line, const QString &text)
{
    using Search = health::IdleLimitSearch;
    const auto duration = parseDuration(text);
    if (!duration)
        return wrong(text, unitExamples, duration.error());
    if (*duration < Search::shortestMaximum || *duration > Search::longestMaximum)
        return wrong(text, u"2s..24h"_s, FaultCode::OutOfRange);
    line.longestSilence = *duration;
    return std::nullopt;
}

} // namespace keepwatch::cli
