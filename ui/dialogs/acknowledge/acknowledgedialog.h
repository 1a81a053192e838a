// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"

#include <QDialog>

#include <optional>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Asks for the note with which a trouble is acknowledged, and who says so.
class AcknowledgeDialog final : public QDialog {
    Q_OBJECT

public:
    /// `names`: of the connections, at least one. `before`: what is changed, if it was acknowledged already.
    AcknowledgeDialog(const QStringList &names, const QString &author, const std::optional<Acknowledgement> &before,
        QWidget *parent = nullptr);

    QString author() const;
    QString note() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QStringList m_names;
    QLabel *m_whom = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_noteLabel = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_authorLabel = nullptr;
    QLineEdit *m_author = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace keepwatch::ui
