// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/hover.h"

#include <QWidget>

namespace keepwatch::ui {

/// What the traces say at the moment under the pointer: each row's name with its least, mean and longest RTT, the
/// shares of network and application, and suspicion. It only draws; where it may stand without covering a trace is
/// decided by the chart. Lives above everything in the window; the mouse passes through it.
class HoverBox final : public QWidget {
    Q_OBJECT

public:
    explicit HoverBox(QWidget *parent);

    /// Takes the reading and the size that it asks for.
    void setReading(const HoverReading &reading);
    /// What is written in it, line by line; for tests and screen readers.
    QStringList lines() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        std::optional<qsizetype> colour; ///< of a swatch
        QString name;
        QString figures;
        bool isSecondary = false;
    };

    void addRow(const HoverRow &row, qsizetype index);

    std::vector<Line> m_lines;
    double m_lineHeight = 0;
    double m_nameWidth = 0;
};

} // namespace keepwatch::ui
