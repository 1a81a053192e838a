// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/referencechoice.h"
#include "app/engine/inbound/reception.h"
#include "app/engine/loop/loopobserver.h"
#include "app/engine/outagewatch.h"
#include "app/engine/outbox.h"
#include "app/engine/timing/pauseguard.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace keepwatch::engine {

struct Inside;

/// The engine's inside: owns every row, listener and socket. Made in the facade's thread, moved into its own, and from
/// begin() on touched there only. Commands are calls queued into that thread.
class Worker : public QObject, private TurnObserver {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds batch{ 100 };
    static constexpr std::chrono::milliseconds certificateReview = std::chrono::hours(1);

    Worker();
    ~Worker() override;

    Outbox &outbox() { return m_outbox; }
    OutageWatch &outages() { return m_outages; }

    /// First call in the worker's own thread.
    void begin();
    void add(const QList<TargetSpec> &specs);
    void edit(const QList<TargetSpec> &specs);
    void remove(const QList<TargetId> &targets);
    void pause(const QList<TargetId> &targets);
    void resume(const QList<TargetId> &targets);
    void setFiguresInterval(std::chrono::milliseconds interval);
    void watchDetails(RowId row);
    void setReference(const ReferenceChoice &choice);
    void stop();

Q_SIGNALS:
    void figuresChanged(const QList<keepwatch::RowFigures> &figures);
    void detailsRead(const keepwatch::RowDetails &details);
    void ownPaused(const keepwatch::OwnPause &pause);
    void listening(keepwatch::TargetId target, const keepwatch::Endpoint &endpoint);
    void failed(keepwatch::TargetId target, const keepwatch::Error &error);
    void stopped();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Target {
        std::unique_ptr<Session> session; ///< outbound
        std::unique_ptr<Reception> reception; ///< a listener
        bool isWanted = true; ///< not paused by the operator
    };
    void addAll(const QList<TargetSpec> &specs);
    void addOne(const TargetSpec &spec);
    void editOne(const TargetSpec &spec);
    void removeOne(TargetId id);
    void pauseOne(TargetId id);
    void startOne(TargetId id);
    void startAll(const QList<TargetId> &targets);
    std::unique_ptr<Reception> makeReception(const TargetSpec &spec);
    template <typename Function> void forEachSession(Function function);
    TargetId targetOf(RowId row);
    Session *watchedSession() const;
    void checkDescriptors();
    bool turnStarted(Instant now, Duration late) override;
    void drained(Instant now) override;
    void flushBatch();
    void showAllFigures();
    void sendFigures();
    void sendDetails();

    Outbox m_outbox;
    SystemClock m_clock;
    OutageWatch m_outages;
    std::unique_ptr<Inside> m_inside;
    std::unique_ptr<const Services> m_services; ///< of the rows
    std::unordered_map<quint32, Target> m_targets;
    bool m_hasListeners = false; ///< or had some
    quint32 m_lastRow = 0;
    RowId m_watched; ///< the row whose details are sent
    TargetId m_watchedTarget; ///< that it is of
    QBasicTimer m_batchTimer;
    QBasicTimer m_certificateTimer;
    QBasicTimer m_figuresTimer;
    QBasicTimer m_detailsTimer;
    std::optional<quint64> m_descriptorLimit;
    bool m_hasSaidTooFew = false;
    std::optional<PauseGuard::Gap> m_gap; ///< an own pause: until the sockets are drained
};

} // namespace keepwatch::engine
