// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/names.h"

#include "app/core/dialoguebook.h"
#include "app/words/context.h"
#include "app/words/dialogues.h"

namespace keepwatch::words {

namespace {

template <typename E> struct Words {
    E value;
    const char *name;
    const char *explanation = "";
};

template <typename E, size_t N> const Words<E> &wordsIn(const std::array<Words<E>, N> &table, E value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row;
    }
    static constexpr Words<E> none{ {}, "" };
    return none;
}

constexpr std::array<Words<State>, 7> states{ {
    { State::Paused, QT_TRANSLATE_NOOP("Words", "Paused"),
        QT_TRANSLATE_NOOP("Words", "The operator paused it; nothing is sent.") },
    { State::Connecting, QT_TRANSLATE_NOOP("Words", "Connecting"),
        QT_TRANSLATE_NOOP("Words", "Not known yet: the first connection is being made.") },
    { State::Up, QT_TRANSLATE_NOOP("Words", "Up"), QT_TRANSLATE_NOOP("Words", "It answers in time.") },
    { State::Degraded, QT_TRANSLATE_NOOP("Words", "Degraded"),
        QT_TRANSLATE_NOOP("Words", "It answers, but slowly, unsteadily or not always.") },
    { State::Suspect, QT_TRANSLATE_NOOP("Words", "Suspect"),
        QT_TRANSLATE_NOOP("Words", "A heartbeat is unanswered or the connection died; the verdict is not due yet.") },
    { State::Unreachable, QT_TRANSLATE_NOOP("Words", "Unreachable"),
        QT_TRANSLATE_NOOP("Words", "The verdict is in: the peer does not answer.") },
    { State::Closed, QT_TRANSLATE_NOOP("Words", "Closed"),
        QT_TRANSLATE_NOOP("Words", "The client's connection has ended.") },
} };

constexpr std::array<Words<Outcome>, 4> outcomes{ {
    { Outcome::Reply, QT_TRANSLATE_NOOP("Words", "Reply") },
    { Outcome::Miss, QT_TRANSLATE_NOOP("Words", "Miss") },
    { Outcome::Late, QT_TRANSLATE_NOOP("Words", "Late") },
    { Outcome::Excluded, QT_TRANSLATE_NOOP("Words", "Excluded") },
} };

constexpr std::array<Words<Confidence>, 3> confidences{ {
    { Confidence::Possible, QT_TRANSLATE_NOOP("Words", "possible") },
    { Confidence::Likely, QT_TRANSLATE_NOOP("Words", "likely") },
    { Confidence::Certain, QT_TRANSLATE_NOOP("Words", "certain") },
} };

constexpr std::array<Words<Aftermath>, 3> aftermaths{ {
    { Aftermath::ReEstablished, QT_TRANSLATE_NOOP("Words", "Re-established") },
    { Aftermath::Unreachable, QT_TRANSLATE_NOOP("Words", "Unreachable") },
    { Aftermath::Closed, QT_TRANSLATE_NOOP("Words", "Closed") },
} };

constexpr std::array<Words<Method>, 6> methods{ {
    { Method::Keepalive, QT_TRANSLATE_NOOP("Words", "Keepalive"),
        QT_TRANSLATE_NOOP("Words", "The kernel's own probes on an idle connection; the protocol stays untouched.") },
    { Method::Echo, QT_TRANSLATE_NOOP("Words", "Echo"),
        QT_TRANSLATE_NOOP("Words", "A frame goes to an echo service (RFC 862) and has to come back.") },
    { Method::Framed, QT_TRANSLATE_NOOP("Words", "Framed heartbeat"),
        QT_TRANSLATE_NOOP(
            "Words", "Keepwatch's own heartbeat, answered by another Keepwatch or keepwatch-cli respond.") },
    { Method::Passive, QT_TRANSLATE_NOOP("Words", "Passive"),
        QT_TRANSLATE_NOOP("Words", "Nothing is sent; any byte from the peer within the interval is a sign of life.") },
    { Method::Connect, QT_TRANSLATE_NOOP("Words", "Connect"),
        QT_TRANSLATE_NOOP("Words", "A new connection each time; the time of its handshake is measured.") },
    { Method::Dialogue, QT_TRANSLATE_NOOP("Words", "Dialogue"),
        QT_TRANSLATE_NOOP("Words", "What is said and what has to be answered stands in a file.") },
} };

constexpr std::array<Words<Preset>, 3> presets{ {
    { Preset::Lan, QT_TRANSLATE_NOOP("Words", "LAN"),
        QT_TRANSLATE_NOOP("Words", "Wired and near: the quickest verdict.") },
    { Preset::Office, QT_TRANSLATE_NOOP("Words", "Office"),
        QT_TRANSLATE_NOOP("Words", "Outlasts short interruptions, such as Wi-Fi roaming.") },
    { Preset::Wan, QT_TRANSLATE_NOOP("Words", "WAN"),
        QT_TRANSLATE_NOOP("Words", "Far or metered: few packets, a patient verdict.") },
} };

constexpr std::array<Words<Platform>, 3> platforms{ {
    { Platform::Linux, "Linux" },
    { Platform::Windows, "Windows" },
    { Platform::MacOs, "macOS" },
} };

constexpr std::array<Words<TcpState>, 11> tcpStates{ {
    { TcpState::Established, QT_TRANSLATE_NOOP("Words", "Established") },
    { TcpState::SynSent, QT_TRANSLATE_NOOP("Words", "Dialling (SYN-SENT)") },
    { TcpState::SynReceived, QT_TRANSLATE_NOOP("Words", "Accepting (SYN-RECEIVED)") },
    { TcpState::FinWait1, QT_TRANSLATE_NOOP("Words", "Closing from here (FIN-WAIT-1)") },
    { TcpState::FinWait2, QT_TRANSLATE_NOOP("Words", "Closed from here (FIN-WAIT-2)") },
    { TcpState::TimeWait, QT_TRANSLATE_NOOP("Words", "Closed, waiting (TIME-WAIT)") },
    { TcpState::Close, QT_TRANSLATE_NOOP("Words", "Dead (CLOSED)") },
    { TcpState::CloseWait, QT_TRANSLATE_NOOP("Words", "Closed by the peer (CLOSE-WAIT)") },
    { TcpState::LastAck, QT_TRANSLATE_NOOP("Words", "Closed by both (LAST-ACK)") },
    { TcpState::Listen, QT_TRANSLATE_NOOP("Words", "Listening") },
    { TcpState::Closing, QT_TRANSLATE_NOOP("Words", "Closing from both sides (CLOSING)") },
} };

} // namespace

QString name(State state)
{
    return translated(wordsIn(states, state).name);
}

QString name(Outcome outcome)
{
    return translated(wordsIn(outcomes, outcome).name);
}

QString name(Confidence confidence)
{
    return translated(wordsIn(confidences, confidence).name);
}

QString name(Aftermath aftermath)
{
    return translated(wordsIn(aftermaths, aftermath).name);
}

QString name(Method method)
{
    return translated(wordsIn(methods, method).name);
}

QString name(const ChosenMethod &method)
{
    return method == Method::Dialogue ? QString::fromLatin1(method.dialogueName()) : name(Method(method));
}

QString name(Preset preset)
{
    return translated(wordsIn(presets, preset).name);
}

QString name(Platform platform)
{
    return QString::fromLatin1(wordsIn(platforms, platform).name);
}

QString name(TcpState state)
{
    return translated(wordsIn(tcpStates, state).name);
}

QString explanation(State state)
{
    return translated(wordsIn(states, state).explanation);
}

QString explanation(Method method)
{
    return translated(wordsIn(methods, method).explanation);
}

QString explanation(const ChosenMethod &method)
{
    const auto dialogue = DialogueBook::known().find(QLatin1StringView(method.dialogueName()));
    if (!dialogue || dialogue->comment.isEmpty())
        return explanation(Method(method));
    return dialogueComment(dialogue->comment);
}

QString explanation(Preset preset)
{
    return translated(wordsIn(presets, preset).explanation);
}

} // namespace keepwatch::words
