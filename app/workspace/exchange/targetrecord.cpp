// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/targetrecord.h"

#include "app/workspace/exchange/csvrows.h"
#include "app/workspace/tags.h"
#include "app/workspace/targetkeys.h"
#include "app/workspace/targettext.h"

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

const QStringList &ownColumns()
{
    static const QStringList columns = usualColumns() + QStringList{ u"tags"_s, u"role"_s };
    return columns;
}

QJsonValue jsonOf(const TargetKey &key, const QString &cell)
{
    if (std::holds_alternative<TargetKey::Member<bool>>(key.field) && (cell == u"true" || cell == u"false"))
        return cell == u"true";
    if (std::holds_alternative<TargetKey::Member<QString>>(key.field))
        return cell;
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(cell);
}

} // namespace

const QStringList &usualColumns()
{
    static const QStringList columns{ u"name"_s, u"host"_s, u"port"_s, u"method"_s, u"group"_s };
    return columns;
}

RecordColumns::RecordColumns()
    : m_names(usualColumns())
{
}

std::optional<RecordColumns> RecordColumns::ofHeader(const QStringList &cells)
{
    RecordColumns columns;
    columns.m_names.clear();
    for (const QString &cell : cells)
        columns.m_names.append(cell.trimmed().toLower());
    if (!columns.m_names.contains(u"host"_s) || !columns.m_names.contains(u"port"_s))
        return std::nullopt;
    return columns;
}

QStringList RecordColumns::unknown() const
{
    QStringList names;
    for (const QString &name : m_names) {
        if (!name.isEmpty() && !ownColumns().contains(name) && !targetKey(name))
            names.append(name);
    }
    return names;
}

QString RecordColumns::cell(const QStringList &cells, QAnyStringView column) const
{
    for (qsizetype i = 0; i < m_names.size() && i < cells.size(); ++i) {
        if (column == m_names.at(i))
            return csvValue(cells.at(i).trimmed());
    }
    return {};
}

Result<Target, Fault> RecordColumns::read(const QStringList &cells) const
{
    if (cells.size() > m_names.size())
        return Unexpected{ Fault{
            FaultCode::TooManyColumns, {}, QString::number(cells.size()), QString::number(m_names.size()) } };
    QString host = cell(cells, u"host");
    if (host.isEmpty())
        return Unexpected{ Fault{ FaultCode::EmptyText, u"host"_s, {}, {} } };
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' % host % u']';
    const bool isListener = cell(cells, u"role") == u"listener";
    const QString where = host % u':' % cell(cells, u"port");
    const auto parsed = Endpoint::parse(where, isListener);
    if (!parsed)
        return Unexpected{ endpointFault(parsed.error(), where) };
    Target target;
    target.endpoint = *parsed;
    target.role = isListener ? TargetSpec::Role::Listener : TargetSpec::Role::Outbound;
    target.name = cell(cells, u"name");
    target.group = cell(cells, u"group");
    target.tags = tagsOf(cell(cells, u"tags"));
    if (auto fault = readValues(cells, target))
        return Unexpected{ *fault };
    return target;
}

std::optional<Fault> RecordColumns::readValues(const QStringList &cells, Target &target) const
{
    for (const TargetKey &key : targetKeys()) {
        const QString text = cell(cells, QLatin1StringView(key.name));
        if (text.isEmpty())
            continue;
        const bool isMethod = std::holds_alternative<TargetKey::Member<ChosenMethod>>(key.field);
        auto fault = isMethod ? readScheme(text, target.values) : readValue(key, jsonOf(key, text), target.values);
        if (fault) {
            fault->place = key.key();
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace keepwatch::workspace
