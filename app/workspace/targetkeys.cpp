// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/targetkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <cmath>

namespace keepwatch::workspace {

namespace {

using namespace Qt::StringLiterals;
using V = TargetValues;

constexpr double dayMs = 24.0 * 3600 * 1000;
constexpr double hourMs = 3600.0 * 1000;

const std::array<TargetKey, 32> table{ {
    { "preset", &V::preset },
    { "method", &V::method },
    { "interval_ms", &V::interval, Unit::Milliseconds, 50, dayMs },
    { "fast_interval_ms", &V::fastInterval, Unit::Milliseconds, 50, dayMs, "auto" },
    { "slow_interval_ms", &V::slowInterval, Unit::Milliseconds, 50, dayMs, "auto" },
    { "timeout_ms", &V::timeout, Unit::Milliseconds, 10, hourMs },
    { "connect_timeout_ms", &V::connectTimeout, Unit::Milliseconds, 10, hourMs },
    { "fall", &V::fall, Unit::None, 1, 100 },
    { "rise", &V::rise, Unit::None, 1, 100 },
    { "reconnect_min_ms", &V::reconnectMin, Unit::Milliseconds, 50, dayMs },
    { "reconnect_max_ms", &V::reconnectMax, Unit::Milliseconds, 50, dayMs },
    { "rtt_warn_ms", &V::rttWarn, Unit::Milliseconds, 0.001, hourMs, "relative" },
    { "rtt_crit_ms", &V::rttCrit, Unit::Milliseconds, 0.001, hourMs, "off" },
    { "loss_warn_pct", &V::lossWarn, Unit::Percent, 0, 100, "off" },
    { "jitter_warn_ms", &V::jitterWarn, Unit::Milliseconds, 0.001, hourMs, "off" },
    { "degraded_n", &V::degradedN, Unit::None, 1, 100 },
    { "degraded_m", &V::degradedM, Unit::None, 1, 100 },
    { "drops_are_outages", &V::dropsAreOutages },
    { "keepalive", &V::keepalive },
    { "keepidle_s", &V::keepIdle, Unit::Seconds, 1, 32767 },
    { "keepintvl_s", &V::keepInterval, Unit::Seconds, 1, 32767 },
    { "keepcnt", &V::keepCount, Unit::None, 1, 127 },
    { "user_timeout_ms", &V::userTimeout, Unit::Milliseconds, 1, 2147483647.0 },
    { "tls", &V::tls },
    { "tls_verify", &V::tlsVerify },
    { "tls_server_name", &V::tlsServerName, Unit::None, 0, 253 },
    { "tls_ca_file", &V::tlsCaFile, Unit::None, 0, 4096 },
    { "tls_warn_days", &V::tlsWarnDays, Unit::None, 0, 3650 },
    { "second_opinion", &V::secondOpinion },
    { "paused", &V::isPaused },
    { "max_clients", &V::maxClients, Unit::None, 0, 1'000'000 },
    { "max_clients_per_address", &V::maxClientsPerAddress, Unit::None, 0, 1'000'000 },
} };

constexpr std::array<Code<KeepaliveOptions::Mode>, 3> modeCodes{ {
    { KeepaliveOptions::Mode::Set, "set" },
    { KeepaliveOptions::Mode::System, "system" },
    { KeepaliveOptions::Mode::Off, "off" },
} };

constexpr const auto &codesOf(Preset)
{
    return presetCodes;
}
constexpr const auto &codesOf(KeepaliveOptions::Mode)
{
    return modeCodes;
}

Duration toDuration(double number, Unit unit)
{
    return Duration(std::llround(number * (unit == Unit::Seconds ? 1e9 : 1e6)));
}

double toNumber(Duration duration, Unit unit)
{
    return static_cast<double>(duration.count()) / (unit == Unit::Seconds ? 1e9 : 1e6);
}

// The readers: one per type of value. They give the value, or say what is wrong with it.
Result<double, FaultCode> readNumber(const TargetKey &key, const QJsonValue &json)
{
    if (!json.isDouble())
        return Unexpected{ FaultCode::WrongType };
    const double number = json.toDouble();
    if (!(number >= key.min && number <= key.max))
        return Unexpected{ FaultCode::OutOfRange };
    return number;
}

Result<Duration, FaultCode> read(const TargetKey &key, const QJsonValue &json, Duration)
{
    const auto number = readNumber(key, json);
    if (!number)
        return Unexpected{ number.error() };
    return toDuration(*number, key.unit);
}

Result<int, FaultCode> read(const TargetKey &key, const QJsonValue &json, int)
{
    const auto number = readNumber(key, json);
    if (!number)
        return Unexpected{ number.error() };
    if (*number != std::floor(*number))
        return Unexpected{ FaultCode::WrongType };
    return static_cast<int>(*number);
}

bool isAbsence(const TargetKey &key, const QJsonValue &json)
{
    return json.isString() && json.toString() == QLatin1StringView(key.absence);
}

Result<OptionalDuration, FaultCode> read(const TargetKey &key, const QJsonValue &json, OptionalDuration)
{
    if (isAbsence(key, json))
        return OptionalDuration{};
    const auto duration = read(key, json, Duration{});
    if (!duration)
        return Unexpected{ duration.error() };
    return OptionalDuration{ *duration };
}

Result<OptionalPercent, FaultCode> read(const TargetKey &key, const QJsonValue &json, OptionalPercent)
{
    if (isAbsence(key, json))
        return OptionalPercent{};
    const auto number = readNumber(key, json);
    if (!number)
        return Unexpected{ number.error() };
    return OptionalPercent{ *number };
}

Result<UserTimeout, FaultCode> read(const TargetKey &key, const QJsonValue &json, UserTimeout)
{
    using Mode = KeepaliveOptions::UserTimeout;
    if (json == "auto"_L1)
        return UserTimeout{ Mode::Auto, {} };
    if (json == "off"_L1)
        return UserTimeout{ Mode::Off, {} };
    const auto duration = read(key, json, Duration{});
    if (!duration)
        return Unexpected{ duration.error() };
    return UserTimeout{ Mode::Set, *duration };
}

Result<bool, FaultCode> read(const TargetKey &, const QJsonValue &json, bool)
{
    if (!json.isBool())
        return Unexpected{ FaultCode::WrongType };
    return json.toBool();
}

Result<ChosenMethod, FaultCode> read(const TargetKey &, const QJsonValue &json, const ChosenMethod &)
{
    if (!json.isString())
        return Unexpected{ FaultCode::WrongType };
    const auto method = methodNamed(json.toString());
    if (!method)
        return Unexpected{ FaultCode::UnknownMethod };
    return *method;
}

Result<QString, FaultCode> read(const TargetKey &key, const QJsonValue &json, const QString &)
{
    if (!json.isString())
        return Unexpected{ FaultCode::WrongType };
    QString text = json.toString().trimmed();
    const bool hasControls = std::ranges::any_of(text, [](QChar c) { return !c.isPrint(); });
    if (hasControls || double(text.size()) > key.max)
        return Unexpected{ FaultCode::OutOfRange };
    return text;
}

template <typename E>
requires std::is_enum_v<E> Result<E, FaultCode> read(const TargetKey &, const QJsonValue &json, E)
{
    if (!json.isString())
        return Unexpected{ FaultCode::WrongType };
    const auto value = valueIn(codesOf(E{}), json.toString());
    if (!value)
        return Unexpected{ FaultCode::NotAChoice };
    return *value;
}

// The writers.
QJsonValue write(const TargetKey &key, Duration value)
{
    return toNumber(value, key.unit);
}
QJsonValue write(const TargetKey &, int value)
{
    return value;
}
QJsonValue write(const TargetKey &, bool value)
{
    return value;
}
QJsonValue write(const TargetKey &, const QString &value)
{
    return value;
}
QJsonValue write(const TargetKey &key, const OptionalDuration &value)
{
    return value.value ? QJsonValue(toNumber(*value.value, key.unit)) : QJsonValue(QLatin1StringView(key.absence));
}
QJsonValue write(const TargetKey &key, const OptionalPercent &value)
{
    return value.value ? QJsonValue(*value.value) : QJsonValue(QLatin1StringView(key.absence));
}
QJsonValue write(const TargetKey &key, const UserTimeout &value)
{
    using Mode = KeepaliveOptions::UserTimeout;
    if (value.mode == Mode::Set)
        return toNumber(value.value, key.unit);
    return value.mode == Mode::Auto ? "auto"_L1 : "off"_L1;
}
QJsonValue write(const TargetKey &, const ChosenMethod &value)
{
    return code(value);
}
template <typename E>
requires std::is_enum_v<E> QJsonValue write(const TargetKey &, E value)
{
    return codeIn(codesOf(value), value);
}

template <typename Codes> QString choices(const Codes &codes)
{
    QStringList list;
    for (const auto &row : codes)
        list.append(QString::fromLatin1(row.code));
    return list.join(u", "_s);
}

QString asText(const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    // A value alone is no document: it is written as a list of one and the brackets are taken off.
    const QByteArray list = QJsonDocument(QJsonArray{ json }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

std::span<const TargetKey> targetKeys()
{
    return table;
}

const TargetKey *targetKey(QAnyStringView name)
{
    for (const TargetKey &key : table) {
        if (name == QLatin1StringView(key.name))
            return &key;
    }
    return nullptr;
}

QString TargetKey::expected() const
{
    if (std::holds_alternative<Member<bool>>(field))
        return u"true, false"_s;
    if (std::holds_alternative<Member<ChosenMethod>>(field))
        return methodNames().join(u", "_s);
    if (std::holds_alternative<Member<Preset>>(field))
        return choices(presetCodes);
    if (std::holds_alternative<Member<KeepaliveOptions::Mode>>(field))
        return choices(modeCodes);
    if (std::holds_alternative<Member<QString>>(field))
        return u"a text of at most %1 characters"_s.arg(int(max));
    static constexpr std::array unitTexts{ "", " ms", " s", " %" };
    QString text = QString::number(min, 'g', 12) % u".."_s % QString::number(max, 'g', 12)
        % QLatin1StringView(unitTexts.at(static_cast<size_t>(unit)));
    if (std::holds_alternative<Member<UserTimeout>>(field))
        text += u", auto, off"_s;
    else if (*absence != '\0')
        text += u", "_s % QLatin1StringView(absence);
    return text;
}

QString targetKeyExpected(QAnyStringView name)
{
    const TargetKey *key = targetKey(name);
    return key ? key->expected() : QString();
}

bool isSet(const TargetKey &key, const TargetValues &values)
{
    return std::visit([&](auto member) { return (values.*member).has_value(); }, key.field);
}

bool isSame(const TargetKey &key, const TargetValues &one, const TargetValues &other)
{
    return std::visit([&](auto member) { return one.*member == other.*member; }, key.field);
}

void reset(const TargetKey &key, TargetValues &values)
{
    std::visit([&](auto member) { (values.*member).reset(); }, key.field);
}

std::optional<Fault> readValue(const TargetKey &key, const QJsonValue &json, TargetValues &values)
{
    const auto readInto = [&](auto member) -> std::optional<Fault> {
        using T = typename std::remove_reference_t<decltype(values.*member)>::value_type;
        const auto value = read(key, json, T{});
        if (!value)
            return Fault{ .code = value.error(), .place = {}, .value = asText(json), .expected = key.expected() };
        values.*member = *value;
        return std::nullopt;
    };
    return std::visit(readInto, key.field);
}

QJsonValue writeValue(const TargetKey &key, const TargetValues &values)
{
    const auto writeFrom = [&](auto member) {
        const auto &value = values.*member;
        return value ? write(key, *value) : QJsonValue(QJsonValue::Undefined);
    };
    return std::visit(writeFrom, key.field);
}

bool isException(const TargetKey &key)
{
    const auto *member = std::get_if<TargetKey::Member<bool>>(&key.field);
    return member && *member == &V::tlsVerify;
}

QList<Fault> conflictsOf(const TargetSpec &spec)
{
    QList<Fault> faults;
    const auto check = [&faults](bool isRight, const QString &key, const QString &expected) {
        if (!isRight)
            faults.append({ .code = FaultCode::Conflict, .place = key, .value = {}, .expected = expected });
    };
    const Thresholds &t = spec.thresholds;
    check(t.reconnect.min <= t.reconnect.max, u"reconnect_max_ms"_s, u"reconnect_min_ms <= reconnect_max_ms"_s);
    check(t.degraded.n <= t.degraded.m, u"degraded_n"_s, u"degraded_n <= degraded_m"_s);
    check(!t.degraded.rttWarn || !t.degraded.rttCrit || *t.degraded.rttWarn <= *t.degraded.rttCrit, u"rtt_crit_ms"_s,
        u"rtt_warn_ms <= rtt_crit_ms"_s);
    if (spec.role == TargetSpec::Role::Listener && !traits(spec.method).listens)
        faults.append({ .code = FaultCode::ListenerCannotUseMethod,
            .place = u"method"_s,
            .value = code(spec.method),
            .expected = u"keepalive, framed, passive"_s });
    if (spec.role == TargetSpec::Role::Listener && spec.tls.isOn)
        faults.append(
            { .code = FaultCode::ListenerCannotUseTls, .place = u"tls"_s, .value = u"true"_s, .expected = u"false"_s });
    return faults;
}

} // namespace keepwatch::workspace
