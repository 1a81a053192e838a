// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/desktop/alerts/acknowledgementkeeper.h"
#include "app/engine/engine.h"
#include "app/report/availabilitybook.h"

#include <QFile>

namespace keepwatch::desktop {

/// Writes what the engine says as JSON lines, each at once, and a summary at the end. Hears nothing before it is open.
/// It keeps the accounts of every row by every sample: hence a thread of its own, to be moved to once it is open.
class JsonLog final : public QObject {
    Q_OBJECT

public:
    JsonLog(const engine::Engine &engine, const Clock &clock, QObject *parent = nullptr);

    void attach(const AcknowledgementKeeper &acknowledgements);
    /// `-` is stdout.
    [[nodiscard]] std::optional<Error> open(const QString &path);
    /// The last line: how every row ended.
    void finish();

Q_SIGNALS:
    /// Writing failed: told once, and nothing is written after it.
    void failed(const keepwatch::Error &error);

private:
    void connectEngine();
    template <typename Record> void write(const QList<Record> &records);
    void write(const QByteArray &line);

    const engine::Engine &m_engine;
    const Clock &m_clock;
    report::AvailabilityBook m_book;
    QFile m_file;
    QString m_name;
};

} // namespace keepwatch::desktop
