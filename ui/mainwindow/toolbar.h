// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/commands.h"

#include <QToolBar>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

#include <vector>

namespace keepwatch::ui {

/// The strip at the top: what is done most, and the filter. In a narrow window only adding keeps its word.
class ToolBar final : public QToolBar {
    Q_OBJECT

public:
    ToolBar(const Commands &commands, QMenu *columnMenu, QWidget *parent = nullptr);

    QString filterText() const;
    void setFilterText(const QString &text);
    void focusFilter();
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void filterTextChanged(const QString &text);
    /// The operator wants to go on with what the filter has left.
    void filterLeft();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void addGap(int width);
    void choosePlaceholder();
    void retranslate();

    std::vector<QToolButton *> m_buttons; ///< those that lose their words in a narrow window
    QToolButton *m_columns = nullptr;
    QLineEdit *m_filter = nullptr;
};

} // namespace keepwatch::ui
