// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/eventmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

class EventView;

/// The list of events under its title.
class EventPanel final : public QWidget {
    Q_OBJECT

public:
    explicit EventPanel(EventModel &model, QWidget *parent = nullptr);

    EventView *view() const { return m_view; }
    /// A tab says what it is by itself.
    void setTitleShown(bool isShown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    EventModel &m_model;
    QLabel *m_title;
    QLabel *m_count;
    EventView *m_view;
    bool m_isTitleShown = true;
};

} // namespace keepwatch::ui
