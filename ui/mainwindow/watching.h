// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/watchsource.h"
#include "ui/models/connectionmodel.h"
#include "ui/models/eventmodel.h"
#include "ui/widgets/detailcontent.h"

#include <QHash>

namespace keepwatch::ui {

/// What the window knows of everything that is watched: the rows, the events, and for each row its last certificate and
/// its options. Fed by a source; lives in the GUI thread.
class Watching final : public QObject {
    Q_OBJECT

public:
    Watching(WatchSource &source, const Clock &clock, QObject *parent = nullptr);

    ConnectionModel &connections() { return m_connections; }
    const ConnectionModel &connections() const { return m_connections; }
    EventModel &events() { return m_events; }
    /// The row to look at closely; nothing: none.
    void lookAt(std::optional<RowId> row);
    /// All about the row that is looked at; nothing when it is gone.
    std::optional<DetailContent> content(const std::optional<TargetSpec> &spec) const;
    std::optional<RowId> row() const { return m_row; }

Q_SIGNALS:
    /// Something about the row that is looked at.
    void contentChanged();
    void figuresChanged();

private:
    void connectSource();
    void keepCertificates(const QList<Certificate> &certificates);
    void keepOptions(const QList<OptionsReport> &reports);
    void forget(const QList<RowId> &rows);

    WatchSource &m_source;
    const Clock &m_clock;
    ConnectionModel m_connections;
    EventModel m_events;
    QHash<RowId, Certificate> m_certificates;
    QHash<RowId, OptionsReport> m_options;
    std::optional<RowId> m_row;
    std::optional<RowDetails> m_details; ///< of m_row
};

} // namespace keepwatch::ui
