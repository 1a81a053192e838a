// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/targets/exchangeactions.h"

#include "app/words/errors.h"
#include "app/workspace/exchange/targetexport.h"
#include "app/workspace/exchange/textfile.h"
#include "ui/dialogs/targets/importdialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>

namespace keepwatch::ui {

using workspace::Setting;
using workspace::Target;

ExchangeActions::ExchangeActions(const Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_at(workplace)
{
}

ImportDialog *ExchangeActions::open()
{
    auto *dialog = new ImportDialog(m_at.document.workspace(), m_at.window);
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(*dialog); });
    dialog->open();
    return dialog;
}

void ExchangeActions::paste()
{
    open()->setText(QGuiApplication::clipboard()->text());
}

void ExchangeActions::import()
{
    open();
}

void ExchangeActions::add(const ImportDialog &dialog)
{
    const QList<Target> targets = dialog.targets();
    const int count = int(targets.size());
    m_at.document.add(targets, tr("Import %n target(s)", nullptr, count));
    QString text = tr("Added %n target(s).", nullptr, count);
    if (dialog.leftOut() > 0)
        text += u' ' + tr("%n line(s) stayed outside.", nullptr, dialog.leftOut());
    m_at.messages.show(MessageBar::Kind::Note, text, tr("&Undo"), [this] { m_at.document.undoStack().undo(); });
}

QList<Target> ExchangeActions::chosen() const
{
    const QList<TargetId> selection = m_at.selection();
    const QSet<TargetId> wanted(selection.begin(), selection.end());
    QList<Target> targets = m_at.document.workspace().targets;
    if (!wanted.isEmpty())
        targets.removeIf([&](const Target &target) { return !wanted.contains(target.id); });
    return targets;
}

void ExchangeActions::exportTargets()
{
    const QList<Target> targets = chosen();
    auto *dialog = new QFileDialog(m_at.window, tr("Export %n target(s)", nullptr, int(targets.size())),
        m_at.settings.get<QString>(Setting::ExportFolder), tr("CSV (*.csv);;Lines host:port (*.txt)"));
    dialog->setObjectName(QStringLiteral("exportTargets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QDir(dialog->directory()).filePath(QStringLiteral("targets.csv")));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1StringView("*.txt")) ? QStringLiteral("txt") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, targets](const QString &path) { write(targets, path); });
    dialog->open();
}

void ExchangeActions::write(const QList<Target> &targets, const QString &path)
{
    const bool areLines = path.endsWith(QLatin1StringView(".txt"), Qt::CaseInsensitive);
    const QString separator = m_at.settings.get<QString>(Setting::CsvSeparator);
    const QString text =
        areLines ? workspace::targetsAsLines(targets) : workspace::targetsAsCsv(targets, separator.front());
    if (const auto error = workspace::writeText(path, text))
        m_at.messages.show(MessageBar::Kind::Error, words::errorSentence(*error));
    else
        m_at.messages.show(MessageBar::Kind::Note,
            tr("Wrote %n target(s) to %1.", nullptr, int(targets.size())).arg(QDir::toNativeSeparators(path)));
}

void ExchangeActions::copyLines()
{
    const QList<Target> targets = chosen();
    QGuiApplication::clipboard()->setText(workspace::targetsAsLines(targets));
    m_at.messages.show(MessageBar::Kind::Note, tr("Copied %n target(s) as lines.", nullptr, int(targets.size())));
}

} // namespace keepwatch::ui
