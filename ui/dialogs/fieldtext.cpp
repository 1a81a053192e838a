// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fieldtext.h"

#include "app/core/durationtext.h"
#include "app/words/names.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <cmath>

namespace keepwatch::ui {

using namespace Qt::StringLiterals;
using workspace::TargetKey;
using workspace::TargetValues;
using workspace::Unit;

namespace {

bool isTime(const TargetKey &key)
{
    return key.unit == Unit::Milliseconds || key.unit == Unit::Seconds;
}

QString timeText(double number, Unit unit)
{
    struct Step {
        double ms;
        const char *name;
    };
    static constexpr std::array<Step, 4> steps{ { { 3'600'000, "h" }, { 60'000, "min" }, { 1000, "s" }, { 1, "ms" } } };
    const double ms = unit == Unit::Seconds ? number * 1000 : number;
    for (const Step &step : steps) {
        // The largest unit that needs no fraction; minutes only from two on.
        const double value = ms / step.ms;
        if (value >= (step.ms > 1000 ? 2 : 1) && value == std::floor(value))
            return QString::number(value, 'f', 0) % u' ' % QLatin1StringView(step.name);
    }
    return QString::number(ms, 'g', 6) % u" ms";
}

QString numberText(const TargetKey &key, double number)
{
    if (isTime(key))
        return timeText(number, key.unit);
    const QString text = QString::number(number, 'g', 8);
    return key.unit == Unit::Percent ? QString(text % u" %") : text;
}

QString expectedText(const TargetKey &key)
{
    if (std::holds_alternative<TargetKey::Member<QString>>(key.field))
        return QCoreApplication::translate("Field", "at most %1 characters, in one line").arg(int(key.max));
    QString text =
        QCoreApplication::translate("Field", "%1 to %2").arg(numberText(key, key.min), numberText(key, key.max));
    if (std::holds_alternative<TargetKey::Member<workspace::UserTimeout>>(key.field))
        text += u", auto, off"_s;
    else if (*key.absence != '\0')
        text += u", "_s % QLatin1StringView(key.absence);
    return text;
}

/// What was typed as a number in the key's unit, or as a word. Without a value: it is neither.
Result<QJsonValue, FaultCode> jsonOf(const TargetKey &key, QString text)
{
    if (std::holds_alternative<TargetKey::Member<QString>>(key.field))
        return QJsonValue(text);
    if (!text.isEmpty() && text.at(0).isLetter())
        return QJsonValue(text.toLower());
    if (isTime(key)) {
        const auto duration = parseDuration(text);
        if (!duration)
            return Unexpected{ duration.error() };
        return QJsonValue(double(duration->count()) / (key.unit == Unit::Seconds ? 1e9 : 1e6));
    }
    if (key.unit == Unit::Percent && text.endsWith(u'%'))
        text.chop(1);
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return Unexpected{ FaultCode::WrongType };
    return QJsonValue(number);
}

QJsonValue jsonOfChoice(const TargetKey &key, const QString &code)
{
    if (std::holds_alternative<TargetKey::Member<bool>>(key.field))
        return code == u"true";
    return code;
}

} // namespace

QString fieldText(const TargetKey &key, const TargetValues &values)
{
    const QJsonValue json = workspace::writeValue(key, values);
    if (json.isBool())
        return json.toBool() ? u"true"_s : u"false"_s;
    return json.isDouble() ? numberText(key, json.toDouble()) : json.toString();
}

std::optional<Fault> readFieldText(const TargetKey &key, const QString &text, TargetValues &values)
{
    const QString entered = text.trimmed();
    if (entered.isEmpty()) {
        workspace::reset(key, values);
        return std::nullopt;
    }
    if (!choiceCodes(key).isEmpty())
        return workspace::readValue(key, jsonOfChoice(key, entered), values);
    const auto json = jsonOf(key, entered);
    std::optional<Fault> fault;
    if (json)
        fault = workspace::readValue(key, *json, values);
    else
        fault = Fault{ .code = json.error(), .place = {}, .value = {}, .expected = {} };
    if (fault) {
        fault->value = entered;
        fault->expected = expectedText(key);
    }
    return fault;
}

QStringList choiceCodes(const TargetKey &key)
{
    if (std::holds_alternative<TargetKey::Member<bool>>(key.field))
        return { u"true"_s, u"false"_s };
    const bool isChoice = std::holds_alternative<TargetKey::Member<ChosenMethod>>(key.field)
        || std::holds_alternative<TargetKey::Member<Preset>>(key.field)
        || std::holds_alternative<TargetKey::Member<KeepaliveOptions::Mode>>(key.field);
    return isChoice ? key.expected().split(u", "_s) : QStringList();
}

QString choiceName(const TargetKey &key, const QString &code)
{
    if (const auto method = methodNamed(code);
        method && std::holds_alternative<TargetKey::Member<ChosenMethod>>(key.field))
        return words::name(*method);
    if (const auto preset = valueIn(presetCodes, code);
        preset && std::holds_alternative<TargetKey::Member<Preset>>(key.field))
        return words::name(*preset);
    if (workspace::isException(key)) {
        return code == u"true" ? QCoreApplication::translate("Field", "Has to be valid")
                               : QCoreApplication::translate("Field", "Accepted, even if it is invalid");
    }
    static constexpr std::array<std::pair<const char *, const char *>, 5> names{ {
        { "true", QT_TRANSLATE_NOOP("Field", "Yes") },
        { "false", QT_TRANSLATE_NOOP("Field", "No") },
        { "set", QT_TRANSLATE_NOOP("Field", "Set these values") },
        { "system", QT_TRANSLATE_NOOP("Field", "Leave to the system") },
        { "off", QT_TRANSLATE_NOOP("Field", "Switched off") },
    } };
    for (const auto &[known, name] : names) {
        if (code == QLatin1StringView(known))
            return QCoreApplication::translate("Field", name);
    }
    return code;
}

} // namespace keepwatch::ui
