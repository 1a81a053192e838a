// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"

namespace keepwatch::engine {

/// The newest figures of the rows that have news, until they are taken. A row writes its own when something happened to
/// it, while all that they are made of is at hand: going to ten thousand rows later costs more than the heartbeats.
/// Lives in the engine's thread.
class FiguresBoard {
public:
    /// Where a row's figures stand. Kept by the row, and understood by the board alone.
    struct Place {
        quint32 edition = 0; ///< 0: nowhere yet
        qsizetype index = 0;
    };

    /// Nothing is written while nobody looks.
    bool isWanted() const { return m_isWanted; }
    void setWanted(bool isWanted)
    {
        m_isWanted = isWanted;
        take();
    }

    /// In the place of the row's figures that have not been taken yet.
    void put(const RowFigures &figures, Place &place)
    {
        if (place.edition == m_edition) {
            m_figures[place.index] = figures;
            return;
        }
        place = { m_edition, m_figures.size() };
        m_figures << figures;
    }

    /// The row is gone.
    void drop(const Place &place)
    {
        if (place.edition != m_edition)
            return;
        m_figures[place.index].row = RowId();
        m_hasGone = true;
    }

    QList<RowFigures> take()
    {
        ++m_edition;
        if (std::exchange(m_hasGone, false))
            m_figures.removeIf([](const RowFigures &figures) { return !figures.row.isValid(); });
        QList<RowFigures> fresh;
        fresh.reserve(m_figures.size()); // next time there will be about as many
        return std::exchange(m_figures, std::move(fresh));
    }

private:
    QList<RowFigures> m_figures;
    quint32 m_edition = 1;
    bool m_isWanted = false;
    bool m_hasGone = false; ///< some that were written belong to nobody
};

} // namespace keepwatch::engine
