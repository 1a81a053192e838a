// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/state.h"

#include <QLabel>

namespace keepwatch::ui {

/// A state as a chip with words of its own: "Degraded for 8 m 14 s". It has no accessible name besides its text.
class StateLabel final : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    void setState(State state, const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::Up;
};

} // namespace keepwatch::ui
