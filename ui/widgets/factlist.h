// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/detailcontent.h"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace keepwatch::ui {

class SteadyFrame;

/// A titled list of labels and values with a line above it. Shown again once a second: labels are kept and only texts
/// that changed are set, so that nothing flickers and a selection in a value survives.
class FactList final : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setSection(const DetailSection &section);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *label;
        QLabel *value;
        SteadyFrame *frame; ///< of the value
    };

    void setLines(std::vector<Line> &lines, const QList<words::Fact> &facts);
    Line addLine();
    void dress();

    QLabel *m_title;
    QLabel *m_notes;
    QGridLayout *m_grid;
    QLabel *m_warnings;
    std::vector<Line> m_lines;
};

} // namespace keepwatch::ui
