// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/core/error.h"
#include "app/core/time.h"
#include "app/core/tls.h"
#include "app/heartbeat/dialogue/dialoguelibrary.h"

#include <QObject>

#include <optional>

namespace keepwatch::ui {

/// One thing that happened while a dialogue was tried out.
struct TrialEvent {
    enum class Kind : quint8 {
        Connected,
        Secured, ///< the TLS session is made
        Sent,
        Received,
        Answered, ///< the step, as it should be
        Failed, ///< the step; the trial is over
        NoConnection, ///< the trial is over
        NoSession, ///< of TLS; the trial is over
        TimedOut, ///< the step; the trial is over
        Closed, ///< by the peer; the trial is over
        Finished, ///< all went well; the trial is over
    };

    Kind kind = Kind::Connected;
    Duration at{}; ///< since the trial began
    QString step; ///< its label; empty: none
    QByteArray bytes; ///< sent or received
    QString detail; ///< the system's own words, or the whole of what was heard instead
    std::optional<TlsFault> fault = {}; ///< why there is no session

    bool isEnd() const { return kind >= Kind::Failed; }
};

/// Whom a dialogue is tried on.
struct TrialPeer {
    Endpoint endpoint;
    TlsOptions tls;
};

/// The operator's dialogues, and a peer to try them on; implemented where files and sockets are known. Lives in the GUI
/// thread. One trial at a time.
class DialogueSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Those that come with Keepwatch, the operator's, and the files that cannot be used.
    virtual heartbeat::DialogueLibrary library() const = 0;
    /// Writes it into the operator's folder. From then on targets can name it, and those that do speak it anew.
    [[nodiscard]] virtual std::optional<Error> save(const Dialogue &dialogue) = 0;
    /// Removes the operator's dialogue of that name; a built-in one of the same name is there again.
    [[nodiscard]] virtual std::optional<Error> remove(const QString &name) = 0;

    /// Speaks it once: a connection, the opening, and the repeated step a few times. Answered by tried().
    virtual void startTrial(const Dialogue &dialogue, const TrialPeer &peer) = 0;
    /// Nothing is said of it any more.
    virtual void cancelTrial() = 0;

Q_SIGNALS:
    void tried(const keepwatch::ui::TrialEvent &event);
};

} // namespace keepwatch::ui
