// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cellfaces.h"

#include <QJsonObject>
#include <QTableView>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace keepwatch::ui {

class ConnectionDelegate;

/// The table of connections: whole rows are selected, columns are chosen, moved and sized, their order holds while the
/// pointer is over it, once it has moved there. Lives in the GUI thread; knows no engine.
class ConnectionView final : public QTableView {
    Q_OBJECT

public:
    explicit ConnectionView(ConnectionModel &model, QWidget *parent = nullptr);

    QList<RowId> selectedRows() const;
    /// The row that the details show: the current one, where it is selected.
    std::optional<RowId> currentRow() const;
    void select(RowId row);
    /// Takes the keyboard, and selects the first row where none is.
    void enter();

    bool isColumnShown(TableColumn column) const;
    void showColumn(TableColumn column, bool isShown);
    /// Every column with a check mark; the menu is filled when it opens.
    void fillColumnMenu(QMenu &menu);
    /// Widths, order and visibility by the columns' ids; columns that are not named keep their place.
    QJsonObject saveColumns() const;
    void restoreColumns(const QJsonObject &columns);
    /// The columns that fit a window of that width, as long as the operator has not chosen any.
    void chooseDefaults(int windowWidth);

    /// What Ctrl+C takes: the selected rows as tab-separated lines with the shown columns; for one row only, with
    /// `isCellOnly`, the current cell.
    QString copiedText(bool isCellOnly) const;
    /// What stands where rows would, when there is none.
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void selectionChangedByUser();
    void rowActivated(keepwatch::RowId row);
    void columnsChanged();
    /// The selected rows are being pulled out of the table.
    void dragRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpHeader();
    void noteOwnColumns();
    int usualWidth(const ColumnInfo &info, bool isNarrow) const;
    void dropWhatDoesNotFit(bool isNarrow);
    void applyFonts();
    void setHovered(int row);
    void paintSelectionBars();

    ConnectionModel &m_model;
    ConnectionDelegate *m_delegate;
    QString m_placeholder;
    bool m_hasOwnColumns = false;
    bool m_isRestoring = false;
    int m_hoveredRow = -1;
    CellFaces m_faces;
};

} // namespace keepwatch::ui
