// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"
#include "ui/models/eventsource.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace keepwatch::ui {

class EventView;

/// The list of events under its title; a text in its field shows in its place what the history has of it.
class EventPanel final : public QWidget {
    Q_OBJECT

public:
    EventPanel(EventModel &model, EventSource &source, QWidget *parent = nullptr);

    /// The list that is shown: of this session, or what was found.
    EventView *view() const;
    QLineEdit *searchField() const { return m_search; }
    /// A tab says what it is by itself.
    void setTitleShown(bool isShown);

Q_SIGNALS:
    void rowActivated(keepwatch::RowId row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showCount();
    void search();
    void take(const QList<Event> &events, bool isCut);

    EventModel &m_model;
    EventSource &m_source;
    EventModel m_past; ///< what was found
    QLabel *m_title;
    QLineEdit *m_search;
    QLabel *m_count;
    QStackedWidget *m_lists;
    EventView *m_view;
    EventView *m_pastView;
    QTimer m_typing;
    bool m_isTitleShown = true;
    bool m_isSearching = false;
    bool m_isCut = false;
};

} // namespace keepwatch::ui
