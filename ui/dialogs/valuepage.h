// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/valuefield.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QFormLayout;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Whose values they are: a target's own, or such that targets inherit.
enum class ValueScope : quint8 { Own, Inherited };

/// The fields of one page of a form, in a column that scrolls where it does not fit.
class ValuePage final : public QScrollArea {
    Q_OBJECT

public:
    ValuePage(FieldPage page, ValueScope scope, QWidget *parent = nullptr);

    FieldPage page() const { return m_page; }
    const QList<ValueField *> &fields() const { return m_fields; }
    /// Puts a row of another kind above the fields.
    void addRow(QLabel *label, QWidget *field);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FieldPage m_page;
    QFormLayout *m_form = nullptr;
    QList<ValueField *> m_fields;
    int m_ownRows = 0;
};

} // namespace keepwatch::ui
