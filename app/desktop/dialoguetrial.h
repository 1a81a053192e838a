// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heartbeat/dialogue/dialoguespeaker.h"
#include "ui/dialogs/dialogues/dialoguesource.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

namespace keepwatch::desktop {

/// Speaks a dialogue once to a peer, and tells each step's bytes. Owns the socket; lives in the GUI thread. Is no
/// watching: no state comes of it, and nothing is stored.
class DialogueTrial final : public QObject {
    Q_OBJECT

public:
    static constexpr int rounds = 3; ///< of the repeated step
    static constexpr auto patience = std::chrono::seconds(5); ///< for a step that says nothing of its own

    DialogueTrial(const Dialogue &dialogue, const Endpoint &peer, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void happened(const keepwatch::ui::TrialEvent &event);

private:
    void connected();
    void failed();
    void readAll();
    void timedOut();
    void poll();
    void beat();
    void follow(const heartbeat::Event &event);
    void write(QByteArrayView bytes);
    void tell(ui::TrialEvent::Kind kind, const QByteArray &bytes = {}, const QString &detail = {});

    Dialogue m_dialogue;
    Endpoint m_peer;
    heartbeat::DialogueSpeaker m_speaker;
    QTcpSocket m_socket;
    QElapsedTimer m_clock;
    QTimer m_patience;
    QTimer m_poll; ///< for acknowledgements
    QString m_step; ///< that is due
    int m_answered = 0; ///< repeated steps
    bool m_isOver = false;
};

} // namespace keepwatch::desktop
