// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/help/referencedialog.h"

#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/widgets/help/helpbutton.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int placeRole = Qt::UserRole + 1; ///< in the list of topics; −1 is a heading

bool isTopic(const QTreeWidgetItem *item)
{
    return item && !item->data(0, idRole).toString().isEmpty();
}

} // namespace

ReferenceDialog::ReferenceDialog(const QString &topic, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_text(new QTextBrowser(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    m_search->addAction(lineIcon(QLatin1StringView("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(scaled(10));
    m_list->setExpandsOnDoubleClick(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(14);
    auto *both = new QSplitter(this);
    both->addWidget(m_list);
    both->addWidget(m_text);
    both->setChildrenCollapsible(false);
    both->setSizes({ scaled(430), scaled(500) }); // the longest title is seen
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(both, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ReferenceDialog::search);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReferenceDialog::showCurrent);
    retranslate();
    select(topic);
    resize(dialogSize(960, 560));
}

void ReferenceDialog::fill()
{
    m_topics = words::allHelp();
    m_list->clear();
    QTreeWidgetItem *heading = nullptr;
    std::optional<words::HelpTopic::Kind> kind;
    for (int i = 0; i < int(m_topics.size()); ++i) {
        const words::HelpTopic &topic = m_topics.at(i);
        if (kind != topic.kind) {
            heading = new QTreeWidgetItem(m_list, { words::kindTitle(topic.kind) });
            heading->setFlags(Qt::ItemIsEnabled);
            heading->setFont(0, ui::font(FontRole::Header));
            kind = topic.kind;
        }
        auto *item = new QTreeWidgetItem(heading, { topic.title });
        item->setData(0, idRole, topic.id);
        item->setData(0, placeRole, i);
        item->setToolTip(0, topic.title);
    }
    m_list->expandAll();
}

/// What contains every word that was typed stays in the list.
void ReferenceDialog::search()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_list->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            const words::HelpTopic &topic = m_topics.at(heading->child(j)->data(0, placeRole).toInt());
            const QString all = topic.title % u' ' % topic.text % u' ' % topic.source % u' ' % topic.id;
            const bool isFound = std::ranges::all_of(
                words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
            heading->child(j)->setHidden(!isFound);
            isAnyShown = isAnyShown || isFound;
        }
        heading->setHidden(!isAnyShown);
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(firstShown());
    showCurrent();
}

QTreeWidgetItem *ReferenceDialog::firstShown() const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *heading = m_list->topLevelItem(i);
        for (int j = 0; j < heading->childCount(); ++j) {
            if (!heading->child(j)->isHidden())
                return heading->child(j);
        }
    }
    return nullptr;
}

void ReferenceDialog::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!isTopic(item) || item->isHidden())
        m_text->setPlainText(tr("Nothing is called that, or says it."));
    else
        m_text->setHtml(helpHtml(m_topics.at(item->data(0, placeRole).toInt())));
}

void ReferenceDialog::select(const QString &id)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_list->topLevelItem(i);
        for (int j = 0; j < heading->childCount(); ++j) {
            if (heading->child(j)->data(0, idRole).toString() == id)
                return m_list->setCurrentItem(heading->child(j));
        }
    }
    m_list->setCurrentItem(firstShown());
}

void ReferenceDialog::retranslate()
{
    const QString shown =
        isTopic(m_list->currentItem()) ? m_list->currentItem()->data(0, idRole).toString() : QString();
    setWindowTitle(tr("States, causes and options"));
    m_search->setPlaceholderText(tr("Search, for example: RST, keepalive, RFC 5482"));
    m_search->setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Topics"));
    m_text->setAccessibleName(tr("Explanation"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    fill();
    select(shown);
    search();
}

void ReferenceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
