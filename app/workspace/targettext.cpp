// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/targettext.h"

#include "app/workspace/targetkeys.h"

#include <QSet>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView tlsSuffix = u"+tls";

QString methodChoices()
{
    return targetKeyExpected(u"method");
}

} // namespace

QString schemeOf(const TargetValues &values)
{
    const QString method = code(values.method.value_or(ChosenMethod()));
    return values.tls.value_or(false) ? QString(method % tlsSuffix) : method;
}

std::optional<Fault> readScheme(QStringView text, TargetValues &values)
{
    const bool hasTls = text.endsWith(tlsSuffix);
    const auto method = methodNamed(hasTls ? text.chopped(tlsSuffix.size()) : text);
    if (!method)
        return Fault{ FaultCode::UnknownMethod, {}, text.toString(), methodChoices() };
    values.method = method;
    if (hasTls)
        values.tls = true;
    return std::nullopt;
}

Fault endpointFault(Endpoint::Fault fault, QStringView text)
{
    const bool isRange = fault == Endpoint::Fault::PortOutOfRange;
    return { .code = isRange ? FaultCode::PortOutOfRange : FaultCode::BadEndpoint,
        .place = {},
        .value = text.toString(),
        .expected = isRange ? u"1..65535"_s : u"HOST:PORT, [IPv6]:PORT"_s };
}

Result<Target, Fault> parseTarget(QStringView text)
{
    Target target;
    QStringView rest = text.trimmed();
    const auto hash = rest.indexOf(u'#');
    if (hash >= 0) {
        target.name = rest.sliced(hash + 1).trimmed().toString();
        rest = rest.first(hash).trimmed();
    }
    const auto scheme = rest.indexOf(u"://");
    if (scheme >= 0) {
        if (const auto fault = readScheme(rest.first(scheme), target.values))
            return Unexpected{ *fault };
        rest = rest.sliced(scheme + 3);
    }
    const auto endpoint = Endpoint::parse(rest);
    if (!endpoint)
        return Unexpected{ endpointFault(endpoint.error(), rest) };
    target.endpoint = *endpoint;
    return target;
}

QList<Fault> giveNames(QList<Target> &targets)
{
    QList<Fault> faults;
    QSet<QString> taken;
    for (const Target &target : targets) {
        if (!target.name.isEmpty())
            taken.insert(target.name);
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        Target &target = targets[i];
        const bool isUnnamed = target.name.isEmpty();
        if (isUnnamed)
            target.name = target.endpoint.toString();
        if (isUnnamed && taken.contains(target.name))
            target.name = schemeOf(target.values) % u"://"_s % target.name;
        if (seen.contains(target.name))
            faults.append(Fault{ FaultCode::DuplicateName, QString::number(i), target.name, {} });
        seen.insert(target.name);
        taken.insert(target.name);
    }
    return faults;
}

} // namespace keepwatch::workspace
