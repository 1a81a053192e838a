// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/history/store.h"

namespace keepwatch::cli {

/// The file that `--history` names: everything the engine says goes into it. Trouble on the way is complained about
/// once and ends nothing; it is tried again, and said when it is over. Lives in the main thread.
class HistoryFile : public QObject {
    Q_OBJECT

public:
    HistoryFile(const Clock &clock, const engine::Engine &engine, QObject *parent = nullptr);

    /// Opens or makes the file. Nothing is stored without.
    [[nodiscard]] std::optional<Error> open(const QString &path);
    /// Writes what is left; waits for it.
    void close();

private:
    history::Store m_store;
};

} // namespace keepwatch::cli
