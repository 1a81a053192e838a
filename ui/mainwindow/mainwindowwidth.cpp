// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"
#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/mainwindow/eventpanel.h"
#include "ui/mainwindow/lowerarea.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/toolbar.h"
#include "ui/widgets/connectionview.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/panel.h"

#include <QSplitter>
#include <QVBoxLayout>

// The part of the window that arranges it by its width, measured in the size of its texts.
namespace keepwatch::ui {

void MainWindow::applyWidth()
{
    const bool isNarrow = width() < scaled(spacing::narrowWindow);
    const int gap = isNarrow ? spacing::gapNarrow : spacing::gap;
    m_tools->setNarrow(isNarrow);
    applyTightness(width() < scaled(spacing::tightWindow));
    m_lower->setNarrow(isNarrow);
    m_chart->setTitleShown(!isNarrow);
    m_events->setTitleShown(!isNarrow);
    m_table->chooseDefaults(width());
    centralWidget()->layout()->setContentsMargins(gap, gap, gap, gap - 4);
    centralWidget()->layout()->setSpacing(gap);
    for (QSplitter *splitter : { m_columns, m_rows, m_sides })
        splitter->setHandleWidth(gap);
    showGroupPanel();
    if (!m_isRestored) {
        const int details = scaled(isNarrow ? spacing::detailsWidthNarrow : spacing::detailsWidth);
        m_columns->setSizes({ m_columns->width() - details, details });
    }
}

/// A large text on a small screen: the details join chart and events, and the table gets half of the height.
void MainWindow::applyTightness(bool isTight)
{
    if (isTight == m_isTight)
        return;
    m_isTight = isTight;
    m_chart->setLow(isTight);
    m_detailPanel->setVisible(!isTight);
    if (isTight) {
        m_lower->addDetails(m_details);
        m_rows->setSizes({ m_rows->height() / 2, m_rows->height() / 2 });
    } else {
        m_detailPanel->layout()->addWidget(m_details);
        m_details->setVisible(true);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyWidth();
    rememberSoon();
}

} // namespace keepwatch::ui
