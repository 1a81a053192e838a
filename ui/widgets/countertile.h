// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/state.h"

#include <QAbstractButton>

#include <optional>

namespace keepwatch::ui {

/// A large figure with a word under it, or beside it where the tile is low. With a state it is a button that filters
/// the table by that state; without one it stands for all. Checkable, usable by keyboard; its text and figure are its
/// name for screen readers.
class CounterTile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit CounterTile(std::optional<State> state, QWidget *parent = nullptr);

    std::optional<State> state() const { return m_state; }
    /// What is written: the figure, the word under it, and at the right a remark that may be left out for want of room.
    void setContent(const QString &figure, const QString &word, const QString &remark);
    QString figure() const { return m_figure; }
    /// Half as high: figure and word stand on one line.
    void setLow(bool isLow);
    /// What it takes to show everything but the remark while the tile is not low.
    int fullWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTexts(QPainter &painter, const QRect &area) const;
    void paintLine(QPainter &painter, const QRect &area) const;
    int iconRoom(bool isLow) const;
    QColor figureInk() const;

    std::optional<State> m_state;
    QString m_figure;
    QString m_word;
    QString m_remark;
    bool m_isZero = true;
    bool m_isLow = false;
};

} // namespace keepwatch::ui
