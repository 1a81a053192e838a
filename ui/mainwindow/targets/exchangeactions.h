// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/targets/workplace.h"

namespace keepwatch::ui {

class ImportDialog;

/// How lists of targets come in and go out: pasted, from a file, to a file, to the clipboard. An import is one step of
/// the document. Lives in the GUI thread.
class ExchangeActions final : public QObject {
    Q_OBJECT

public:
    explicit ExchangeActions(const Workplace &workplace, QObject *parent = nullptr);

    /// Shows what the clipboard holds as a preview.
    void paste();
    /// The same preview, still empty.
    void import();
    /// Asks for a file and writes the selected targets (none selected: all) as CSV, or as lines where it ends in .txt.
    void exportTargets();
    /// The same as lines, to the clipboard.
    void copyLines();

private:
    ImportDialog *open();
    void add(const ImportDialog &dialog);
    void write(const QList<workspace::Target> &targets, const QString &path);
    QList<workspace::Target> chosen() const;

    Workplace m_at;
};

} // namespace keepwatch::ui
