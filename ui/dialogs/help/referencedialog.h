// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/help/help.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// All help in one place: what each state, cause and option means, where that is written, and what is often believed
/// and not so. Searched as it is typed.
class ReferenceDialog final : public QDialog {
    Q_OBJECT

public:
    /// `topic`: the id of what is shown first; empty: the first of all.
    explicit ReferenceDialog(const QString &topic, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void search();
    void showCurrent();
    void select(const QString &id);
    QTreeWidgetItem *firstShown() const;

    QList<words::HelpTopic> m_topics;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QTextBrowser *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace keepwatch::ui
