// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace keepwatch::ui {

/// An entry for one line that may be long: it wraps and grows to a few rows instead of hiding its end. Return ends the
/// entry, Tab goes on to the next field, and a pasted line break becomes a space: what it holds is always one line.
class LongEntry final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LongEntry(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    void setText(const QString &text);

Q_SIGNALS:
    void editingFinished();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace keepwatch::ui
