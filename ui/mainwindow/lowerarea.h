// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSplitter;
class QTabWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keepwatch::ui {

class Panel;

/// Chart and events: side by side in a wide window, as two tabs in a narrow one. Where the window has no room for the
/// details beside the table either, they are a third tab.
class LowerArea final : public QWidget {
    Q_OBJECT

public:
    LowerArea(QWidget *chart, QWidget *events, QWidget *parent = nullptr);

    void setNarrow(bool isNarrow);
    /// As a third tab of a narrow window, until their owner takes them back.
    void addDetails(QWidget *details);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void moved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_chart;
    QWidget *m_events;
    QSplitter *m_splitter;
    Panel *m_chartPanel;
    Panel *m_eventPanel;
    Panel *m_tabPanel;
    QTabWidget *m_tabs;
    bool m_isNarrow = false;
};

} // namespace keepwatch::ui
