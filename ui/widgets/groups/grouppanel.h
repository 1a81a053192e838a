// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class GroupModel;
class GroupView;

/// The groups beside the table, with a button for a new one and a hint as long as there is none.
class GroupPanel final : public QWidget {
    Q_OBJECT

public:
    explicit GroupPanel(GroupModel &model, QWidget *parent = nullptr);

    GroupView *view() const { return m_view; }

Q_SIGNALS:
    void newRequested();
    void hideRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showHint();

    GroupModel &m_model;
    QLabel *m_title;
    QToolButton *m_new;
    QToolButton *m_hide;
    GroupView *m_view;
    QLabel *m_hint;
};

} // namespace keepwatch::ui
