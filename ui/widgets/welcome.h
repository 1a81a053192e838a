// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What stands in the window as long as there is nothing to watch: what Keepwatch does, and the ways to begin.
class Welcome final : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(QWidget *parent = nullptr);

Q_SIGNALS:
    void addRequested();
    void pasteRequested();
    void importRequested();
    void openRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void dress();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_import;
    QPushButton *m_open;
    QPushButton *m_demo;
};

} // namespace keepwatch::ui
