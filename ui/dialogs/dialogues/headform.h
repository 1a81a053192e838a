// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace keepwatch::ui {

class LongEntry;

/// What concerns a dialogue as a whole: its name, how its texts become bytes, how long a connection is used.
class HeadForm final : public QWidget {
    Q_OBJECT

public:
    explicit HeadForm(QWidget *parent = nullptr);

    void show(const Dialogue &dialogue);
    /// Writes the fields into the dialogue; its steps stay.
    void store(Dialogue &dialogue) const;
    void setReadOnly(bool isReadOnly);
    void focusName();
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    enum Connection { Kept, Renewed, EachTime };

    QLabel *addField(QWidget *field, int row, int column, int span = 1);
    void follow();

    QGridLayout *m_grid = nullptr;
    QLineEdit *m_name = nullptr;
    LongEntry *m_comment = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_charset = nullptr;
    QComboBox *m_lineEnd = nullptr;
    QComboBox *m_connection = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_age = nullptr;
    QList<QLabel *> m_labels;
    bool m_isReadOnly = false;
};

} // namespace keepwatch::ui
