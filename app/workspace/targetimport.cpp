// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/csvrows.h"
#include "app/workspace/targettext.h"

#include <QHash>

#include <array>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Host, PortColumn, MethodColumn, GroupColumn, ColumnCount };
constexpr std::array columnNames{ u"name", u"host", u"port", u"method", u"group" };
using Order = std::array<qsizetype, ColumnCount>; // where each column stands; -1: nowhere

QString linePlace(qsizetype line)
{
    return u"line "_s % QString::number(line);
}

/// Collects targets line by line and sees to their names.
class Collector {
public:
    explicit Collector(const QStringList &taken)
        : m_taken(taken.cbegin(), taken.cend())
    {
    }

    void add(qsizetype line, const Result<Target, Fault> &target)
    {
        if (!target) {
            fail(line, target.error());
            return;
        }
        m_result.targets.append(*target);
        m_lines.append(line);
    }

    void fail(qsizetype line, Fault fault)
    {
        fault.place = linePlace(line);
        m_result.faults.append(fault);
    }

    ImportedTargets finish()
    {
        QSet<qsizetype> duplicates;
        for (const Fault &fault : giveNames(m_result.targets))
            refuse(fault, fault.place.toLongLong(), duplicates);
        for (qsizetype i = 0; i < m_result.targets.size(); ++i) {
            if (m_taken.contains(m_result.targets.at(i).name) && !duplicates.contains(i))
                refuse(Fault{ FaultCode::DuplicateName, {}, m_result.targets.at(i).name, {} }, i, duplicates);
        }
        QList<Target> good;
        for (qsizetype i = 0; i < m_result.targets.size(); ++i) {
            if (!duplicates.contains(i))
                good.append(m_result.targets.at(i));
        }
        m_result.targets = good;
        return std::move(m_result);
    }

private:
    void refuse(const Fault &fault, qsizetype index, QSet<qsizetype> &duplicates)
    {
        duplicates.insert(index);
        fail(m_lines.at(index), fault);
    }

    QSet<QString> m_taken;
    QList<qsizetype> m_lines;
    ImportedTargets m_result;
};

Order orderOf(const QStringList &header)
{
    Order order{ -1, -1, -1, -1, -1 };
    for (qsizetype i = 0; i < header.size(); ++i) {
        for (size_t column = 0; column < columnNames.size(); ++column) {
            if (header.at(i).trimmed().compare(QStringView(columnNames.at(column)), Qt::CaseInsensitive) == 0)
                order.at(column) = i;
        }
    }
    return order;
}

Result<Target, Fault> targetOf(const QStringList &cells, const Order &order)
{
    const auto cell = [&](Column column) {
        const qsizetype at = order.at(column);
        return at >= 0 && at < cells.size() ? cells.at(at).trimmed() : QString();
    };
    if (cells.size() > ColumnCount)
        return Unexpected{ Fault{ FaultCode::TooManyColumns, {}, QString::number(cells.size()), QString::number(5) } };
    QString host = cell(Host);
    if (host.isEmpty())
        return Unexpected{ Fault{ FaultCode::EmptyText, {}, {}, u"host"_s } };
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' % host % u']';
    const QString method = cell(MethodColumn);
    const QString scheme = method.isEmpty() ? QString() : QString(method % u"://");
    auto target = parseTarget(QString(scheme % host % u':' % cell(PortColumn)));
    if (!target)
        return target;
    Target named = *target;
    named.name = cell(Name);
    named.group = cell(GroupColumn);
    return named;
}

} // namespace

ImportedTargets parseLines(const QString &text, const QStringList &taken)
{
    Collector collector(taken);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            collector.add(i + 1, parseTarget(line));
    }
    return collector.finish();
}

ImportedTargets parseCsv(const QString &text, const QStringList &taken)
{
    Collector collector(taken);
    Order order{ 0, 1, 2, 3, 4 };
    bool isFirst = true;
    for (const CsvRow &row : csvRows(text)) {
        const Order header = orderOf(row.cells);
        if (isFirst && header[Host] >= 0 && header[PortColumn] >= 0)
            order = header;
        else
            collector.add(row.line, targetOf(row.cells, order));
        isFirst = false;
    }
    return collector.finish();
}

} // namespace keepwatch::workspace
