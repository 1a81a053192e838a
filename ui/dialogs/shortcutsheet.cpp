// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsheet.h"

#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace keepwatch::ui {

ShortcutSheet::ShortcutSheet(
    const QList<QAction *> &actions, const QList<std::pair<QString, QString>> &more, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *content = new QWidget;
    auto *rows = new QFormLayout(content);
    rows->setHorizontalSpacing(24);
    const auto add = [rows](const QString &keys, const QString &meaning) {
        auto *label = new QLabel(keys);
        label->setFont(ui::font(FontRole::PanelTitle));
        rows->addRow(label, new QLabel(meaning));
    };
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            add(action->shortcut().toString(QKeySequence::NativeText), action->iconText());
    }
    for (const auto &[keys, meaning] : more)
        add(keys, meaning);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    resize(dialogSize(520, 680));
}

} // namespace keepwatch::ui
