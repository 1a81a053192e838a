// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rttchart.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keepwatch::ui {

class ChartLegend;
class PeriodPanel;
struct ChartPicture;

/// The chart with its title, legend, the buttons for its period, its menu and the figures of a picked period. Lives in
/// the GUI thread.
class ChartPanel final : public QWidget {
    Q_OBJECT

public:
    ChartPanel(ChartSource &source, const Clock &clock, QWidget *parent = nullptr);

    /// The selected and the pinned rows, at most eight; the order gives the colours.
    void setRows(const QList<ChartRow> &rows);
    RttChart &chart() { return *m_chart; }

    /// Where something else bears the title, the legend stands in its place.
    void setTitleShown(bool isShown);
    /// In a window that has little height the chart contents itself with half of its own.
    void setLow(bool isLow);

    /// The chosen period, to be remembered.
    qint64 span_ms() const;
    void setSpan(qint64 span_ms);

    /// The keyboard is in the chart or in the figures of its picked period.
    bool hasFocusInside() const;
    /// Copies the figures of the picked period; without one the picture.
    void copy();
    void copyPicture();
    /// Writes the picture; the ending of the name (svg or else) decides the format. False: it could not.
    [[nodiscard]] bool savePicture(const QString &path);
    /// Asks for the name first.
    void askToSavePicture();

Q_SIGNALS:
    void pinToggled(keepwatch::RowId row, bool isPinned);
    void removed(keepwatch::RowId row);
    void saveFailed(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addRangeButtons();
    void build();
    void connectParts();
    void retranslate();
    void showViewport();
    void showPicked();
    void fillMenu();
    ChartPicture picture(const QSizeF &size) const;

    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_period = nullptr;
    ChartLegend *m_legend = nullptr;
    RttChart *m_chart = nullptr;
    PeriodPanel *m_figures = nullptr;
    QWidget *m_rangeRow = nullptr;
    QButtonGroup *m_ranges = nullptr;
    QToolButton *m_live = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QTimer m_figuresTimer; ///< gathers the steps of a picking
    QList<ChartRow> m_rows;
    bool m_isTitleShown = true;
};

} // namespace keepwatch::ui
