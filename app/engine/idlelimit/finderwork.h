// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/idlelimit/idlelimitfile.h"
#include "app/engine/idlelimit/idlelimitfinder.h"
#include "app/engine/idlelimit/silencerun.h"

namespace keepwatch::engine {

/// The finder's inside: one trial after the other. Made in the facade's thread, moved into its own, and from start() on
/// touched there only.
class FinderWork final : public QObject {
    Q_OBJECT

public:
    explicit FinderWork(const IdleLimitFinder::Order &order);
    ~FinderWork() override;

    void start();
    void stop();

Q_SIGNALS:
    void progressed(const keepwatch::IdleLimitProgress &progress);
    void ended(const keepwatch::IdleLimitProgress &progress);
    void stopped();
    void failed(const keepwatch::Error &error);

private:
    bool load();
    void next();
    void trialEnded(const SilenceTrial &trial);
    void save();
    IdleLimitProgress progress() const;

    IdleLimitFinder::Order m_order;
    IdleLimitFile m_file;
    SystemClock m_clock;
    health::IdleLimitSearch m_search;
    std::unique_ptr<Inside> m_inside;
    std::unique_ptr<SilenceRun> m_run;
    std::optional<Duration> m_silence; ///< that is being tried
    QTimer m_second;
};

} // namespace keepwatch::engine
