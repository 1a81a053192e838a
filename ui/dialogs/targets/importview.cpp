// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/importview.h"

#include "ui/dialogs/targets/importmodel.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace keepwatch::ui {

namespace {

/// Tells apart by ink what is added and what is not; the reason stands beside it in words.
class ImportDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Texts begin where their heading begins.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem shifted = option;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokensOf(option.palette).selection);
        shifted.state.setFlag(QStyle::State_Selected, false);
        shifted.rect.adjust(scaled(spacing::cellPadding - 4), 0, 0, 0);
        QStyledItemDelegate::paint(painter, shifted, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Tokens &tokens = tokensOf(option->palette);
        const auto status = ImportModel::Status(index.data(ImportModel::StatusRole).toInt());
        QColor ink = status == ImportModel::Status::Added ? tokens.text : tokens.text2;
        if (status == ImportModel::Status::Faulty && index.column() == ImportModel::RemarkColumn)
            ink = tokens.of(State::Unreachable).emphasis;
        if (status == ImportModel::Status::Taken && index.column() == ImportModel::RemarkColumn)
            ink = tokens.of(State::Degraded).emphasis;
        for (const auto role : { QPalette::Text, QPalette::HighlightedText })
            option->palette.setColor(role, ink);
    }
};

} // namespace

ImportView::ImportView(ImportModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new ImportDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyFonts();
}

void ImportView::applyFonts()
{
    verticalHeader()->setMinimumSectionSize(scaled(spacing::rowHeight));
    verticalHeader()->setDefaultSectionSize(scaled(spacing::rowHeight));
    horizontalHeader()->setFixedHeight(scaled(spacing::headerHeight));
    constexpr std::array widths{ 72, 210, 130, 90, 90, 360 };
    for (int column = 0; column < ImportModel::ColumnCount; ++column)
        setColumnWidth(column, scaled(widths.at(size_t(column))));
}

void ImportView::goToFirst()
{
    if (m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, ImportModel::TextColumn));
    scrollToTop();
}

void ImportView::mend(const QModelIndex &index)
{
    const QModelIndex text = index.siblingAtColumn(ImportModel::TextColumn);
    if (!text.isValid())
        return;
    setCurrentIndex(text);
    edit(text);
}

void ImportView::toggle()
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    const bool isAnyWanted = std::ranges::any_of(rows, [this](int row) { return m_model.lineAt(row).isWanted; });
    m_model.setWanted(rows, !isAnyWanted);
}

void ImportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && state() != EditingState)
        mend(currentIndex());
    else if (event->key() == Qt::Key_Delete)
        toggle();
    else
        QTableView::keyPressEvent(event);
}

void ImportView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mend(indexAt(event->position().toPoint()));
}

void ImportView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

void ImportView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(tokensOf(palette()).text2);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter | Qt::TextWordWrap),
        tr("Paste a list (Ctrl+V) or open a file.\n\nLines: host:port, echo://host:port#name …\n"
           "CSV: name,host,port,method,group …"));
}

} // namespace keepwatch::ui
