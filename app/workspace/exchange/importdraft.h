// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/exchange/targetrecord.h"

namespace keepwatch::workspace {

/// One line of what is to be imported, and what comes of it.
struct ImportLine {
    qsizetype number = 0; ///< from 1
    QString text; ///< may be mended
    bool isWanted = true; ///< false: the operator leaves it out
    std::optional<Fault> fault;
    bool isTaken = false; ///< there is a target of that name already; not added
    Target target; ///< unless it is faulty

    bool isAdded() const { return isWanted && !fault && !isTaken; }
};

/// What holds for all lines.
struct ImportOptions {
    QString group; ///< of the lines that name none
    TargetValues values; ///< likewise
    bool renamesTaken = false; ///< a name that is taken gets a number; else its line is left out

    bool operator==(const ImportOptions &) const = default;
};

/// Text on its way to become targets: each line is judged by itself, can be mended or left out, and nothing is added
/// before somebody takes targets(). Reads `host:port` and whatever parseTarget() reads, a line each (empty lines and
/// those that begin with `#` are skipped), or CSV (see RecordColumns). A value; knows no file and no window.
class ImportDraft {
public:
    ImportDraft() = default;
    /// `workspace`: where the targets are to go.
    ImportDraft(const QString &text, const Workspace &workspace);

    const QList<ImportLine> &lines() const { return m_lines; }
    bool isCsv() const { return m_isCsv; }
    const QStringList &unknownColumns() const { return m_unknownColumns; }
    const ImportOptions &options() const { return m_options; }
    void setOptions(const ImportOptions &options);
    void setText(qsizetype index, const QString &text);
    void setWanted(qsizetype index, bool isWanted);

    struct Counts {
        int added = 0;
        int faulty = 0;
        int taken = 0;
        int leftOut = 0; ///< by the operator
    };
    Counts counts() const;
    /// What would be added, without ids.
    QList<Target> targets() const;

private:
    void splitLines(const QString &text);
    void splitCsv(const QString &text);
    /// What the lines mean side by side: options, names, values that exclude each other.
    void settle();
    void settleName(ImportLine &line, QSet<QString> &taken) const;

    Workspace m_workspace;
    ImportOptions m_options;
    QList<ImportLine> m_lines;
    QList<Result<Target, Fault>> m_read; ///< of each line, before the options
    bool m_isCsv = false;
    QChar m_separator;
    RecordColumns m_columns;
    QStringList m_unknownColumns;
};

} // namespace keepwatch::workspace
