// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/fieldtext.h"
#include "ui/dialogs/fieldwords.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace keepwatch::ui {

class HelpButton;
class NoteLabel;

/// One value of a target, group or of the defaults: typed or chosen, or inherited, which is shown in its place and can
/// be returned to. What is wrong is said right under it when the field is left, not while it is typed in.
class ValueField final : public QWidget {
    Q_OBJECT

public:
    explicit ValueField(const FieldWords &field, QWidget *parent = nullptr);

    const workspace::TargetKey &key() const { return m_key; }
    QLabel *label() const { return m_label; }
    QWidget *editor() const;

    /// Shows what is set in `values`; several different ones at once are shown as such and kept unless touched.
    void show(const QList<workspace::TargetValues> &values);
    /// What holds where nothing is entered here, and where that comes from ("from group West"); empty: not said.
    void setInherited(const QString &text, const QString &source = {});
    /// How several values are spread, where they differ: shown instead of the hint until the field is touched.
    void setSpread(const QString &spread);
    /// The operator changed it since show().
    bool isTouched() const { return m_isTouched; }
    /// What was entered, in words.
    QString enteredText() const;
    /// Takes back what was entered since show().
    void leave();
    /// Takes the entry over. False: it is wrong, and the field says how.
    bool store(workspace::TargetValues &values);
    bool hasFault() const;
    void setHintShown(bool isShown);
    /// The room that the buttons at its right take: other fields of a form end where this one ends.
    int sideWidth() const;
    void setFault(const QString &sentence);
    void retranslate();

Q_SIGNALS:
    /// The field was left with a new entry, or another choice was made.
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    int room() const;
    void buildChoice();
    void buildEntry();
    void reset();
    void touch();
    QString entered() const;
    void showHint();
    void showInherited();
    void showReset();

    const FieldWords &m_field;
    const workspace::TargetKey &m_key;
    QLabel *m_label = nullptr;
    QLineEdit *m_entry = nullptr;
    QComboBox *m_choice = nullptr;
    QToolButton *m_reset = nullptr;
    HelpButton *m_help = nullptr;
    NoteLabel *m_note = nullptr;
    QString m_inherited;
    QString m_source;
    QString m_shown;
    QString m_spread;
    QList<workspace::TargetValues> m_values; ///< as shown
    bool m_isMixed = false;
    bool m_isTouched = false;
    bool m_isHintShown = true;
};

} // namespace keepwatch::ui
