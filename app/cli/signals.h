// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace keepwatch::cli {

/// Turns SIGINT and SIGTERM into a signal of the event loop, by a pipe that the handler writes to. One at a time; the
/// former handlers come back with its end, so that a second Ctrl+C during a slow end is deadly.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace keepwatch::cli
