// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>

namespace keepwatch::ui {

/// The latest events, newest first. Bounded: the oldest ones go. Lives in the GUI thread; holds no widget.
class EventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, StateColumn, NameColumn, TextColumn, ColumnCount };
    enum Role { RawRole = Qt::UserRole };

    explicit EventModel(size_t limit = 5000, QObject *parent = nullptr);

    /// Names for the rows of later transitions.
    void changeRows(const QList<RowInfo> &rows);
    void addTransitions(const QList<Transition> &transitions);
    void addAcknowledgements(const QList<Acknowledgement> &made);
    void addIncidents(const QList<Incident> &incidents);
    /// Of earlier sessions, in the order of time: they come below all others, each in one line.
    void restoreIncidents(const QList<Incident> &incidents);
    void addFlapping(const QList<FlappingChange> &changes);
    /// Those of one moment become one event, however many connections they are of.
    void addInterruptions(const QList<Interruption> &interruptions);
    /// Those that warn become events.
    void addTls(const QList<TlsReport> &reports);
    void addOwnPause(const OwnPause &pause);
    /// In place of all events: these, newest first, with their dates (found in the past).
    void setPast(const QList<Event> &events);
    bool isPast() const { return m_isPast; }
    void clear();
    /// The language changed: every text is asked for again.
    void refreshTexts();

    const Event &eventAt(int position) const { return m_events[size_t(position)]; }
    /// A line to be copied: time, name, what happened.
    QString lineAt(int position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString peer;
        State state = State::Connecting;
        std::optional<UtcTime> troubleSince; ///< since when it is suspect or unreachable
    };

    Event eventOf(const Transition &transition);
    /// Something of that row which leaves its state as it is.
    Event about(RowId id, UtcTime time) const;
    bool join(const Interruption &interruption);
    void prepend(std::vector<Event> events);
    QString text(const Event &event, int column) const;
    QString timeText(UtcTime time) const;

    std::deque<Event> m_events;
    QHash<RowId, Row> m_rows;
    size_t m_limit;
    bool m_isPast = false;
};

} // namespace keepwatch::ui
