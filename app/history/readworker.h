// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace keepwatch::history {

/// A part of an answer. Parts come in the order of time; the last one says so.
template <typename Record> struct Part {
    quint64 ticket = 0;
    QList<Record> records;
    bool isLast = false;
    bool isCut = false; ///< the limit was reached; there is more in the file
    std::optional<Error> error;
};

/// Reads for the store's facade, in the reading thread, through a connection of its own. Has no parent.
class ReadWorker : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype partSize = 4096;

    struct Order {
        quint64 ticket = 0;
        Filter filter;
        Level level = Level::Samples; ///< of roll-ups
        qsizetype limit = 0;
        std::shared_ptr<std::atomic<bool>> isCancelled;
    };

    // Called in the worker's thread.
    void open(const QString &path); ///< anew, where one was open
    void close();
    void readSamples(const Order &order);
    void readTransitions(const Order &order);
    void readRollUps(const Order &order);
    void readIncidents(const Order &order);

Q_SIGNALS:
    void samplesRead(const keepwatch::history::Part<keepwatch::Sample> &part);
    void rollUpsRead(const keepwatch::history::Part<keepwatch::history::StoredRollUp> &part);
    void transitionsRead(const keepwatch::history::Part<keepwatch::history::StoredTransition> &part);
    void incidentsRead(const keepwatch::history::Part<keepwatch::history::StoredIncident> &part);

private:
    std::optional<Error> prepare();

    QString m_path;
    std::shared_ptr<Reader> m_reader; ///< made by the first order
};

} // namespace keepwatch::history
