// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/history/sqlite/roller.h"

namespace keepwatch::history {

/// Brings the records of other history files over into this one, a few thousand at a time; goes on where it was after
/// a restart. From a damaged file it takes what can be read. Lives in the writer's thread.
class Importer {
public:
    explicit Importer(Database &database);
    ~Importer();
    Q_DISABLE_COPY_MOVE(Importer)

    /// Puts a file on the list. A damaged one is kept afterwards, another removed.
    bool add(const QString &path, bool isDamaged);
    /// One step, in a transaction of its own. True: there is more.
    Result<bool, Error> step(Roller &roller);
    /// A key for a new row.
    qint64 takeKey();

private:
    enum class Stage { Rows, Samples, Minutes, Hours, Transitions, Certificates, Pauses, Incidents, Over };
    /// The file that is being brought over.
    struct Current {
        QString path;
        bool isDamaged = false;
        qint64 firstKey = 0;
        Stage stage = Stage::Rows;
        qint64 position = 0; ///< next bucket or id
        std::optional<qint64> firstMs; ///< of the samples so far
        std::optional<qint64> lastMs;
        int step = 0; ///< of its schema
        qint64 stride = 1; ///< past what cannot be read
    };

    bool begin(Current &current);
    bool attach(Current &current);
    void detach();
    bool advance(Current &current);
    bool copyRows(Current &current);
    bool copyBucket(Current &current, Level level);
    bool copyEvents(Current &current, const char *table, const char *columns);
    bool copyPauses(Current &current);
    bool copyIncidents(Current &current);
    bool keep(const Current &current);
    bool end(const Current &current, Roller &roller);
    void passOver(Current &current);
    static void nextStage(Current &current);

    Database &m_database;
    std::optional<Current> m_current;
    bool m_isIdle = false; ///< nothing is on the list
    qint64 m_nextKey = 0;
};

} // namespace keepwatch::history
