// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoplan.h"
#include "app/heartbeat/speaker.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

namespace keepwatch::demo {

/// How somebody of the demo behaves at the moment; shared by all of his conversations.
struct Manner {
    Deed deed = Deed::Answer;
    Milliseconds delay{ 0 };
    Milliseconds spread{ 0 };
};

/// One connection, seen from the demo's side: answers heartbeats in the manner of the moment. Owns its socket; lives
/// in the demo's thread. Emits ended() once and never closes by itself.
class Conversation : public QObject {
    Q_OBJECT

public:
    /// `manner` must outlive it.
    Conversation(QTcpSocket *socket, Method method, const Manner &manner, QObject *parent);

    /// Reads what waited while nobody read, and goes on.
    void listenAgain();
    void close(bool withReset);

Q_SIGNALS:
    void ended();

private:
    void read();
    void respond(const QByteArray &bytes);
    QByteArray answerTo(const QByteArray &bytes);
    void chatter();
    void writeLater(const QByteArray &bytes);

    QTcpSocket *m_socket;
    Method m_method;
    const Manner &m_manner;
    std::unique_ptr<heartbeat::Speaker> m_speaker;
    QRandomGenerator m_random;
    QTimer m_chatter; ///< method passive: the peer speaks by itself
};

} // namespace keepwatch::demo
