// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/dialogs/targets/changepanel.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

class NoteLabel;
class TagEntry;
class ValuePage;

/// Who a target is: role, host, port, name, group and tags, each checked at its place. Adds its rows to a page of the
/// form.
class IdentityForm final : public QObject {
    Q_OBJECT

public:
    IdentityForm(ValuePage &page, QObject *parent);

    /// For several targets only group and tags are asked for: the tags that all of them have.
    void show(const workspace::Workspace &workspace, const QList<workspace::Target> &targets);
    /// Takes the entries over; false: one is wrong, and its place says how.
    bool store(workspace::Target &target);
    /// Of several targets, each: takes over what was touched. Tags that not all of them have stay.
    void storeTouched(workspace::Target &target) const;
    /// Of several targets: what was entered since show().
    QList<PendingChange> changes();
    QString group() const;
    TargetSpec::Role role() const;
    QWidget *firstWrong() const;
    /// Where entering a new target begins.
    QWidget *first() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QLabel *label = nullptr;
        QWidget *box = nullptr;
        QWidget *editor = nullptr;
        NoteLabel *note = nullptr;
    };

    Row addRow(QWidget *editor);
    void splitPastedEndpoint();
    void showSeveral(const QList<workspace::Target> &targets);
    void leaveGroup();
    void leaveTags();
    std::optional<Endpoint> endpoint();
    bool checkName(const QString &name);

    ValuePage &m_page;
    Row m_roleRow;
    Row m_hostRow;
    Row m_portRow;
    Row m_nameRow;
    Row m_groupRow;
    Row m_tagRow;
    QComboBox *m_role = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_group = nullptr;
    TagEntry *m_tags = nullptr;
    QString m_commonGroup;
    QStringList m_commonTags;
    QStringList m_taken;
    bool m_isOne = true;
    bool m_isGroupTouched = false;
};

} // namespace keepwatch::ui
