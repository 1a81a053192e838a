// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/transport/truststore.h"
#include "app/heartbeat/dialogue/dialoguespeaker.h"
#include "ui/dialogs/dialogues/dialoguesource.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

namespace keepwatch::desktop {

/// Speaks a dialogue once to a peer, inside TLS where the peer wants it, and tells each step's bytes. Owns the socket;
/// lives in the GUI thread. Is no watching: no state comes of it, and nothing is stored.
class DialogueTrial final : public QObject {
    Q_OBJECT

public:
    static constexpr int rounds = 3; ///< of the repeated step
    static constexpr auto patience = std::chrono::seconds(5); ///< for a step that says nothing of its own

    /// `trust` must outlive it.
    DialogueTrial(
        const Dialogue &dialogue, const ui::TrialPeer &peer, engine::TrustStore &trust, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void happened(const keepwatch::ui::TrialEvent &event);

private:
    void dial();
    bool prepareTls();
    void connected();
    void secured();
    void verify(const QList<QSslError> &errors);
    void failed();
    TlsFault faultOfHandshake() const;
    void readAll();
    void timedOut();
    void poll();
    void beat();
    void follow(const heartbeat::Event &event);
    void write(QByteArrayView bytes);
    void tell(ui::TrialEvent::Kind kind, const QByteArray &bytes = {}, const QString &detail = {});
    void tellNoSession(TlsFault fault, const QString &detail = {});
    void tell(ui::TrialEvent event);

    Dialogue m_dialogue;
    ui::TrialPeer m_peer;
    engine::TrustStore &m_trust;
    heartbeat::DialogueSpeaker m_speaker;
    QSslSocket m_socket; ///< plain where there is no TLS
    QElapsedTimer m_clock;
    QTimer m_patience;
    QTimer m_poll; ///< for acknowledgements
    QString m_step; ///< that is due
    int m_answered = 0; ///< repeated steps
    bool m_isConnected = false; ///< once
    bool m_isSpeaking = false; ///< connected, and where TLS is on the session made
    QList<TlsFault> m_faults; ///< of the certificate
    bool m_isOver = false;
};

} // namespace keepwatch::desktop
