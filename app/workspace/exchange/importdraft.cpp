// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/importdraft.h"

#include "app/workspace/edits.h"
#include "app/workspace/exchange/csvrows.h"
#include "app/workspace/targetkeys.h"
#include "app/workspace/targettext.h"

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

bool isSkipped(const QString &line)
{
    return line.isEmpty() || line.startsWith(u'#');
}

/// CSV where the first line is a header, or where none of the first lines can be read as an address but has cells.
bool looksLikeCsv(const QString &text)
{
    constexpr int looked = 20;
    const QChar separator = csvSeparator(text);
    bool hasCells = false;
    int seen = 0;
    for (const QString &part : text.split(u'\n')) {
        const QString line = part.trimmed();
        if (isSkipped(line))
            continue;
        if (seen == 0 && RecordColumns::ofHeader(csvRows(line, separator).value(0).cells))
            return true;
        if (parseTarget(line))
            return false;
        hasCells = hasCells || line.contains(separator);
        if (++seen == looked)
            break;
    }
    return hasCells;
}

Result<Target, Fault> nothingThere()
{
    return Unexpected{ Fault{ FaultCode::EmptyText, {}, {}, {} } };
}

} // namespace

ImportDraft::ImportDraft(const QString &text, const Workspace &workspace)
    : m_workspace(workspace)
    , m_isCsv(looksLikeCsv(text))
{
    m_isCsv ? splitCsv(text) : splitLines(text);
    settle();
}

void ImportDraft::splitLines(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (isSkipped(line))
            continue;
        m_lines.append({ .number = i + 1, .text = line, .fault = {}, .target = {} });
        m_read.append(parseTarget(line));
    }
}

void ImportDraft::splitCsv(const QString &text)
{
    m_separator = csvSeparator(text);
    bool isFirst = true;
    for (const CsvRow &row : csvRows(text, m_separator)) {
        const auto header = isFirst ? RecordColumns::ofHeader(row.cells) : std::nullopt;
        isFirst = false;
        if (header) {
            m_columns = *header;
            m_unknownColumns = header->unknown();
            continue;
        }
        m_lines.append({ .number = row.line, .text = row.text, .fault = {}, .target = {} });
        m_read.append(m_columns.read(row.cells));
    }
}

void ImportDraft::setOptions(const ImportOptions &options)
{
    m_options = options;
    settle();
}

void ImportDraft::setText(qsizetype index, const QString &text)
{
    m_lines[index].text = text.trimmed();
    if (text.trimmed().isEmpty()) {
        m_read[index] = nothingThere();
    } else if (m_isCsv) {
        m_read[index] = m_columns.read(csvRows(text, m_separator).value(0).cells);
    } else {
        m_read[index] = parseTarget(text);
    }
    settle();
}

void ImportDraft::setWanted(qsizetype index, bool isWanted)
{
    m_lines[index].isWanted = isWanted;
    settle();
}

void ImportDraft::settle()
{
    QSet<QString> taken = targetNames(m_workspace);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        ImportLine &line = m_lines[i];
        line.isTaken = false;
        line.fault.reset();
        if (!m_read.at(i)) {
            line.fault = m_read.at(i).error();
            continue;
        }
        line.target = *m_read.at(i);
        if (line.target.group.isEmpty())
            line.target.group = m_options.group;
        for (const TargetKey &key : targetKeys()) {
            if (isSet(key, m_options.values) && !isSet(key, line.target.values))
                (void)readValue(key, writeValue(key, m_options.values), line.target.values);
        }
        const QList<Fault> conflicts = conflictsOf(resolve(m_workspace, line.target));
        if (!conflicts.isEmpty())
            line.fault = conflicts.constFirst();
        else if (line.isWanted)
            settleName(line, taken);
    }
}

void ImportDraft::settleName(ImportLine &line, QSet<QString> &taken) const
{
    Target &target = line.target;
    const bool isUnnamed = target.name.isEmpty();
    if (isUnnamed)
        target.name = target.endpoint.toString();
    // The same peer watched in two ways: its method tells the two apart.
    if (isUnnamed && target.values.method && taken.contains(target.name))
        target.name = code(*target.values.method) % u"://"_s % target.name;
    line.isTaken = taken.contains(target.name) && !m_options.renamesTaken;
    if (line.isTaken)
        return;
    target.name = freeName(target.name, taken);
    taken.insert(target.name);
}

ImportDraft::Counts ImportDraft::counts() const
{
    Counts counts;
    for (const ImportLine &line : m_lines) {
        if (!line.isWanted)
            ++counts.leftOut;
        else if (line.fault)
            ++counts.faulty;
        else if (line.isTaken)
            ++counts.taken;
        else
            ++counts.added;
    }
    return counts;
}

QList<Target> ImportDraft::targets() const
{
    QList<Target> targets;
    for (const ImportLine &line : m_lines) {
        if (line.isAdded())
            targets.append(line.target);
    }
    return targets;
}

} // namespace keepwatch::workspace
