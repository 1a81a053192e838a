// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// A value that was entered for several targets at once.
struct PendingChange {
    QString what; ///< the field's label, without its mnemonic
    QString to;
    std::function<void()> leave; ///< takes the entry back: each target keeps its own value
};

/// Beside the form for several targets: which of their values will change when it is saved, and whose. Changes nothing
/// itself.
class ChangePanel final : public QFrame {
    Q_OBJECT

public:
    explicit ChangePanel(const QStringList &names, QWidget *parent = nullptr);

    void show(const QList<PendingChange> &changes);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addRow(const PendingChange &change, int row);

    QStringList m_names;
    QList<PendingChange> m_changes;
    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    QGridLayout *m_rows = nullptr;
    QLabel *m_whose = nullptr;
    QLabel *m_list = nullptr;
};

} // namespace keepwatch::ui
