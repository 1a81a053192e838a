// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/identityform.h"

#include "app/words/errors.h"
#include "app/words/faults.h"
#include "app/workspace/edits.h"
#include "app/workspace/tags.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targets/spread.h"
#include "ui/dialogs/targets/tagentry.h"
#include "ui/dialogs/valuepage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace keepwatch::ui {

using workspace::Target;
using workspace::Workspace;

namespace {

QStringList commonTagsOf(const QList<Target> &targets)
{
    QStringList common = targets.value(0).tags;
    for (const Target &target : targets)
        common.removeIf([&](const QString &tag) { return !target.tags.contains(tag); });
    return common;
}

} // namespace

IdentityForm::IdentityForm(ValuePage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_role(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_name(new QLineEdit)
    , m_group(new QComboBox)
    , m_tags(new TagEntry)
{
    m_role->addItem(QString(), int(TargetSpec::Role::Outbound));
    m_role->addItem(QString(), int(TargetSpec::Role::Listener));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_host->setObjectName(QStringLiteral("host"));
    m_port->setObjectName(QStringLiteral("port"));
    m_name->setObjectName(QStringLiteral("name"));
    m_group->setObjectName(QStringLiteral("group"));
    m_tags->setObjectName(QStringLiteral("tags"));
    m_role->setObjectName(QStringLiteral("role"));
    m_roleRow = addRow(m_role);
    m_hostRow = addRow(m_host);
    m_portRow = addRow(m_port);
    m_nameRow = addRow(m_name);
    m_groupRow = addRow(m_group);
    m_tagRow = addRow(m_tags);
    connect(m_role, &QComboBox::activated, this, [this] {
        retranslate();
        Q_EMIT edited();
    });
    connect(m_host, &QLineEdit::editingFinished, this, &IdentityForm::splitPastedEndpoint);
    for (QLineEdit *entry : { m_host, m_port, m_name })
        connect(entry, &QLineEdit::editingFinished, this, &IdentityForm::edited);
    connect(m_group, &QComboBox::editTextChanged, this, [this] { m_isGroupTouched = true; });
    for (const QLineEdit *entry : std::initializer_list<const QLineEdit *>{ m_group->lineEdit(), m_tags })
        connect(entry, &QLineEdit::editingFinished, this, &IdentityForm::edited);
    retranslate();
}

IdentityForm::Row IdentityForm::addRow(QWidget *editor)
{
    Row row{ .label = new QLabel, .box = new QWidget, .editor = editor, .note = new NoteLabel };
    auto *layout = new QVBoxLayout(row.box);
    const QList<ValueField *> &fields = m_page.fields();
    layout->setContentsMargins(0, 0, fields.isEmpty() ? 0 : fields.first()->sideWidth(), 0);
    layout->setSpacing(2);
    layout->addWidget(editor);
    layout->addWidget(row.note);
    row.label->setBuddy(editor);
    m_page.addRow(row.label, row.box);
    return row;
}

void IdentityForm::show(const Workspace &workspace, const QList<Target> &targets)
{
    const Target first = targets.value(0);
    m_isOne = targets.size() <= 1;
    for (const Row &row : { m_roleRow, m_hostRow, m_portRow, m_nameRow }) {
        row.label->setVisible(m_isOne);
        row.box->setVisible(m_isOne);
    }
    m_role->setCurrentIndex(m_role->findData(int(first.role)));
    m_host->setText(first.endpoint.host);
    m_port->setText(first.endpoint.port.value == 0 ? QString() : QString::number(first.endpoint.port.value));
    m_name->setText(first.name == first.endpoint.toString() ? QString() : first.name);
    m_group->clear();
    m_group->addItems(workspace::groupNames(workspace));
    m_commonTags = commonTagsOf(targets);
    m_tags->setKnown(workspace::allTags(workspace));
    showSeveral(targets);
    leaveGroup();
    leaveTags();
    m_taken.clear();
    for (const Target &other : workspace.targets) {
        if (other.id != first.id)
            m_taken.append(other.name);
    }
    retranslate();
}

/// What they have in common, and how the rest is spread.
void IdentityForm::showSeveral(const QList<Target> &targets)
{
    QStringList groups;
    for (const Target &target : targets)
        groups << (target.group.isEmpty() ? tr("no group") : target.group);
    const QString spread = spreadText(groups);
    m_commonGroup = spread.isEmpty() ? targets.value(0).group : QString();
    m_group->lineEdit()->setPlaceholderText(spread.isEmpty() ? QString() : tr("several values"));
    m_groupRow.note->setHint(
        spread.isEmpty() ? QString() : tr("Now %1", "values and how many targets have them").arg(spread));
}

void IdentityForm::leaveGroup()
{
    m_group->setEditText(m_commonGroup);
    m_isGroupTouched = false;
}

void IdentityForm::leaveTags()
{
    m_tags->setTags(m_commonTags);
}

QList<PendingChange> IdentityForm::changes()
{
    const auto change = [this](const Row &row, const QString &to, void (IdentityForm::*leave)()) {
        return PendingChange{ .what = row.label->text().remove(u'&'),
            .to = to.isEmpty() ? tr("none") : to,
            .leave = [this, leave] {
                (this->*leave)();
                Q_EMIT edited();
            } };
    };
    QList<PendingChange> result;
    if (m_isGroupTouched)
        result.append(change(m_groupRow, group(), &IdentityForm::leaveGroup));
    if (m_tags->tags() != m_commonTags)
        result.append(change(m_tagRow, m_tags->tags().join(QStringLiteral(", ")), &IdentityForm::leaveTags));
    return result;
}

/// HOST:PORT pasted into the field for the host fills both.
void IdentityForm::splitPastedEndpoint()
{
    const auto whole = Endpoint::parse(m_host->text().trimmed());
    if (!whole)
        return;
    m_host->setText(whole->host);
    m_port->setText(QString::number(whole->port.value));
}

std::optional<Endpoint> IdentityForm::endpoint()
{
    const QString host = m_host->text().trimmed();
    const QString port = m_port->text().trimmed();
    const Endpoint literal{ host, {} };
    const QString joined = literal.toString().chopped(1) + port;
    const auto parsed = Endpoint::parse(joined, role() == TargetSpec::Role::Listener);
    m_hostRow.note->setFault({});
    m_portRow.note->setFault({});
    if (parsed)
        return *parsed;
    const bool isHost =
        parsed.error() == Endpoint::Fault::HostMissing || parsed.error() == Endpoint::Fault::BracketMissing;
    (isHost ? m_hostRow : m_portRow).note->setFault(words::faultSentence(parsed.error(), isHost ? host : port));
    return std::nullopt;
}

bool IdentityForm::checkName(const QString &name)
{
    const bool isTaken = m_taken.contains(name);
    m_nameRow.note->setFault(isTaken ? words::faultSentence(
                                 Fault{ .code = FaultCode::DuplicateName, .place = {}, .value = name, .expected = {} })
                                     : QString());
    return !isTaken;
}

bool IdentityForm::store(Target &target)
{
    const auto where = endpoint();
    const QString name = m_name->text().trimmed();
    m_name->setPlaceholderText(where ? where->toString() : QString());
    const QString finalName = name.isEmpty() && where ? where->toString() : name;
    const bool isNameFree = checkName(finalName);
    target.role = role();
    target.group = group();
    target.tags = m_tags->tags();
    target.name = finalName;
    if (where)
        target.endpoint = *where;
    return where && isNameFree;
}

void IdentityForm::storeTouched(Target &target) const
{
    if (m_isGroupTouched)
        target.group = group();
    const QStringList entered = m_tags->tags();
    target.tags.removeIf([&](const QString &tag) { return m_commonTags.contains(tag) && !entered.contains(tag); });
    for (const QString &tag : entered) {
        if (!target.tags.contains(tag))
            target.tags.append(tag);
    }
}

QString IdentityForm::group() const
{
    return m_group->currentText().trimmed();
}

TargetSpec::Role IdentityForm::role() const
{
    return TargetSpec::Role(m_role->currentData().toInt());
}

QWidget *IdentityForm::firstWrong() const
{
    for (const Row &row : { m_hostRow, m_portRow, m_nameRow }) {
        if (!row.note->fault().isEmpty())
            return row.editor;
    }
    return nullptr;
}

QWidget *IdentityForm::first() const
{
    return m_host;
}

void IdentityForm::retranslate()
{
    const bool isListener = role() == TargetSpec::Role::Listener;
    m_roleRow.label->setText(tr("&Direction"));
    m_role->setItemText(0, tr("Outbound: Keepwatch connects"));
    m_role->setItemText(1, tr("Listener: peers connect to Keepwatch"));
    m_hostRow.label->setText(isListener ? tr("Listen on &address") : tr("&Host"));
    m_hostRow.note->setHint(isListener ? tr("127.0.0.1 is reached from this computer only, 0.0.0.0 from everywhere")
                                       : tr("A name or an address; host:port fills both fields"));
    m_portRow.label->setText(tr("&Port"));
    m_nameRow.label->setText(tr("&Name"));
    m_groupRow.label->setText(tr("&Group"));
    m_tagRow.label->setText(tr("Ta&gs"));
    m_tagRow.note->setHint(
        m_isOne ? tr("Separated by commas") : tr("The tags that all of them have; other tags stay as they are"));
    for (const Row &row : { m_roleRow, m_hostRow, m_portRow, m_nameRow, m_groupRow, m_tagRow }) {
        row.editor->setAccessibleName(row.label->text().remove(u'&'));
        if (const auto *box = qobject_cast<QComboBox *>(row.editor); box && box->lineEdit())
            box->lineEdit()->setAccessibleName(box->accessibleName());
    }
}

} // namespace keepwatch::ui
