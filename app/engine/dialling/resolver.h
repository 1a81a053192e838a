// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"
#include "app/native/resolve.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace keepwatch::engine {

/// Turns host names into addresses: one look-up per name however many ask, at most 64 at a time, the rest in a queue.
/// Lives in the engine's thread; each look-up runs in a thread of its own that knows nothing of it, so that a name
/// server that never answers holds up nobody, not even the end of the program. The system is asked directly because
/// QHostInfo keeps back the difference between a wrong name and a missing name server.
class Resolver : public QObject {
    Q_OBJECT

public:
    static constexpr int lookUpsAtOnce = 64;
    /// A burst of dials shares one answer; a reconnect after it asks anew. Failures are not remembered.
    static constexpr Duration shelfLife = std::chrono::seconds(30);

    using Answer = std::function<void(const native::Resolution &)>;
    using LookUp = std::function<native::Resolution(const std::string &)>;

    /// `lookUp` is called in other threads.
    explicit Resolver(const Clock &clock, LookUp lookUp = native::resolve, QObject *parent = nullptr);
    ~Resolver() override;

    /// The addresses of a literal or of a name that was looked up a moment ago.
    std::optional<native::Resolution> known(const QString &host);
    /// Looks the name up; `answer` is called later, from the event loop, unless `asker` is gone by then.
    void lookUp(const QString &host, QObject *asker, Answer answer);

    int lookUpsUnderWay() const { return m_underWay; }

private:
    struct Waiting {
        QPointer<QObject> asker;
        Answer answer;
    };
    struct Shelved {
        native::Resolution resolution;
        Instant at{};
    };
    /// Where look-ups leave their answers; outlives the resolver as long as one of them runs.
    struct Mailbox;

    void begin(const QString &host);
    void collect();
    void finish(const QString &host, const native::Resolution &resolution);

    const Clock &m_clock;
    LookUp m_lookUp;
    std::shared_ptr<Mailbox> m_mailbox;
    QHash<QString, std::vector<Waiting>> m_waiting;
    QHash<QString, Shelved> m_shelf;
    std::deque<QString> m_queue;
    int m_underWay = 0;
};

} // namespace keepwatch::engine
