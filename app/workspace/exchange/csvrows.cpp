// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/csvrows.h"

#include <algorithm>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Reads one character after the other; used once.
class CsvSplitter {
public:
    CsvSplitter(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    QList<CsvRow> split()
    {
        m_at = m_text.startsWith(QChar(QChar::ByteOrderMark)) ? 1 : 0;
        for (m_begin = m_at; m_at < m_text.size(); ++m_at)
            take(m_text.at(m_at));
        endRow();
        return m_rows;
    }

private:
    void take(QChar c)
    {
        if (c == u'\n')
            ++m_line;
        if (m_isQuoted)
            takeQuoted(c);
        else if (c == u'"' && m_cell.isEmpty())
            m_isQuoted = true;
        else if (c == m_separator)
            endCell();
        else if (c == u'\n')
            endRow();
        else if (c != u'\r')
            m_cell += c;
    }

    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            m_cell += c;
        } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_isQuoted = false;
        }
    }

    void endCell()
    {
        m_row.cells.append(m_cell);
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        m_row.text = m_text.sliced(m_begin, m_at - m_begin).trimmed();
        m_begin = m_at + 1;
        if (m_row.cells.size() > 1 || !m_row.cells.constFirst().trimmed().isEmpty())
            m_rows.append(m_row);
        m_row = { m_line, {}, {} };
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_begin = 0; ///< of the record
    qsizetype m_line = 1;
    bool m_isQuoted = false;
    QString m_cell;
    CsvRow m_row{ 1, {}, {} };
    QList<CsvRow> m_rows;
};

/// Apostrophes alone do not count: `'=x` has to be told from `=x` when it is read again.
bool isFormula(const QString &value)
{
    const auto first = std::find_if(value.cbegin(), value.cend(), [](QChar c) { return c != u'\''; });
    return first != value.cend() && QStringView(u"=+-@\t\r").contains(*first);
}

} // namespace

QChar csvSeparator(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0);
    if (line.contains(u'\t'))
        return u'\t';
    return line.contains(u';') && !line.contains(u',') ? u';' : u',';
}

QList<CsvRow> csvRows(const QString &text, QChar separator)
{
    return CsvSplitter(text, separator).split();
}

QList<CsvRow> csvRows(const QString &text)
{
    return csvRows(text, csvSeparator(text));
}

QString csvCell(const QString &value, QChar separator)
{
    const QString shown = isFormula(value) ? u'\'' + value : value;
    const bool isPlain = std::none_of(shown.cbegin(), shown.cend(),
        [separator](QChar c) { return c == separator || c == u'"' || c == u'\n' || c == u'\r'; });
    if (isPlain)
        return shown;
    QString quoted = shown;
    return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
}

QString csvValue(const QString &cell)
{
    return cell.startsWith(u'\'') && isFormula(cell) ? cell.sliced(1) : cell;
}

} // namespace keepwatch::workspace
