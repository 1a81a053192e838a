// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace keepwatch::ui {

/// The line under a field: a quiet hint, or in its place what is wrong with the entry. Takes no room while empty.
class NoteLabel final : public QLabel {
    Q_OBJECT

public:
    explicit NoteLabel(QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setFault(const QString &sentence);
    QString fault() const { return m_fault; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    QString m_hint;
    QString m_fault;
};

} // namespace keepwatch::ui
