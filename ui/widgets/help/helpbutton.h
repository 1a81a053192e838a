// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/help/help.h"

#include <QToolButton>

namespace keepwatch::ui {

/// A help topic as rich text for a popover, a What's this or the reference: title, text, source.
QString helpHtml(const words::HelpTopic &topic);

/// A small button beside what it explains; pressed, it opens the explanation under itself until something else is done.
class HelpButton final : public QToolButton {
    Q_OBJECT

public:
    explicit HelpButton(QWidget *parent = nullptr);

    void setTopic(const words::HelpTopic &topic);
    const words::HelpTopic &topic() const { return m_topic; }

private:
    void open();

    words::HelpTopic m_topic;
};

} // namespace keepwatch::ui
