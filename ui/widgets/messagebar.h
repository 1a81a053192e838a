// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

#include <functional>

namespace keepwatch::ui {

/// One line above the table for what went wrong or was done, with at most one action ("Undo"). Never modal: it stays
/// until it is closed, replaced, or its time is over.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    enum class Kind : quint8 { Note, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// A note goes away by itself; a warning or an error stays until it is closed.
    void show(Kind kind, const QString &text);
    void show(Kind kind, const QString &text, const QString &actionText, std::function<void()> action);
    void dismiss();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Kind m_kind = Kind::Note;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_do;
    class QTimer *m_timer;
};

} // namespace keepwatch::ui
