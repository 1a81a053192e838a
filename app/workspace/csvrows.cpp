// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/csvrows.h"

namespace keepwatch::workspace {

namespace {

/// Reads one character after the other; used once.
class CsvSplitter {
public:
    explicit CsvSplitter(const QString &text)
        : m_text(text)
        , m_separator(separatorOf(text))
    {
    }

    QList<CsvRow> split()
    {
        for (m_at = m_text.startsWith(QChar(QChar::ByteOrderMark)) ? 1 : 0; m_at < m_text.size(); ++m_at)
            take(m_text.at(m_at));
        endRow();
        return m_rows;
    }

private:
    static QChar separatorOf(const QString &text)
    {
        const QStringView first = QStringView(text).first(std::max<qsizetype>(0, text.indexOf(u'\n')));
        const QStringView line = first.isEmpty() ? QStringView(text) : first;
        return line.contains(u';') && !line.contains(u',') ? u';' : u',';
    }

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
        if (m_row.cells.size() > 1 || !m_row.cells.constFirst().trimmed().isEmpty())
            m_rows.append(m_row);
        m_row = { m_line, {} };
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    bool m_isQuoted = false;
    QString m_cell;
    CsvRow m_row{ 1, {} };
    QList<CsvRow> m_rows;
};

} // namespace

QList<CsvRow> csvRows(const QString &text)
{
    return CsvSplitter(text).split();
}

} // namespace keepwatch::workspace
