// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionmodel.h"

#include <QWidget>

#include <bitset>
#include <deque>
#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace keepwatch::ui {

class CounterTile;

/// The row of counters at the top: all, and one per state, each a filter. A click shows that state alone, Ctrl+click
/// adds it to what is shown, the first tile shows all again. The tile of closed rows comes when there are any.
class CounterBar final : public QWidget {
    Q_OBJECT

public:
    using States = std::bitset<stateCodes.size()>;

    explicit CounterBar(QWidget *parent = nullptr);

    void setCounts(const StateCounts &counts, UtcTime now);
    States states() const { return m_states; }
    void setStates(States states);

Q_SIGNALS:
    void statesChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the counters were at a moment: the remark says how they changed in five minutes.
    struct Remembered {
        UtcTime time;
        StateCounts counts;
    };

    void addTile(std::optional<State> state);
    void choose(std::optional<State> state);
    void showContent();
    void showChecks();
    QString remark(std::optional<State> state) const;
    void arrange();
    void place(const QList<CounterTile *> &tiles, qsizetype columns);

    QGridLayout *m_layout;
    std::vector<CounterTile *> m_tiles;
    StateCounts m_counts;
    States m_states;
    std::pair<qsizetype, qsizetype> m_placed; ///< so many tiles in so many columns
    std::deque<Remembered> m_past;
};

} // namespace keepwatch::ui
