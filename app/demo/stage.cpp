// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/stage.h"

namespace keepwatch::demo {

namespace {

/// Between the arrivals of the clients.
constexpr Milliseconds arrival{ 300 };

} // namespace

Stage::Stage()
{
    m_cue.setSingleShot(true);
    m_cue.setTimerType(Qt::PreciseTimer);
    connect(&m_cue, &QTimer::timeout, this, &Stage::playNext);
}

Stage::~Stage() = default;

QHash<QString, quint16> Stage::begin()
{
    QHash<QString, quint16> ports;
    for (const Player &player : players()) {
        const QString name = QString::fromLatin1(player.name);
        if (player.role == Role::Responder) {
            auto *responder = new Responder(player.method, player.delay, player.spread);
            responder->setParent(this);
            m_actors.insert(name, responder);
            ports.insert(name, responder->open());
        } else if (player.role == Role::Refuser) {
            auto *refuser = new Refuser;
            refuser->setParent(this);
            ports.insert(name, refuser->open());
        }
    }
    m_begin = std::chrono::steady_clock::now();
    m_cue.start(script().front().at);
    return ports;
}

void Stage::visit(const Endpoint &listener)
{
    Milliseconds wait{ 0 };
    for (const Client &client : clients()) {
        auto *visitor = new Visitor(Method::Framed, client.delay, Milliseconds(4));
        visitor->setParent(this);
        m_actors.insert(QString::fromLatin1(client.name), visitor);
        QTimer::singleShot(wait, visitor, [visitor, listener] { visitor->visit(listener); });
        wait += arrival;
    }
}

void Stage::playNext()
{
    play(script()[m_next]);
    if (++m_next == script().size()) {
        m_next = 0;
        ++m_round;
    }
    // From the beginning, not from this act: lateness does not add up.
    const auto due = m_begin + m_round * scriptLength + script()[m_next].at;
    const auto wait = std::chrono::ceil<Milliseconds>(due - std::chrono::steady_clock::now());
    m_cue.start(std::max(wait, Milliseconds(0)));
}

void Stage::play(const Act &act)
{
    const QString who = QString::fromLatin1(act.who);
    if (act.deed == Deed::Pause)
        Q_EMIT pauseAsked(who);
    else if (act.deed == Deed::Resume)
        Q_EMIT resumeAsked(who);
    else if (Actor *actor = m_actors.value(who))
        actor->perform(act);
}

} // namespace keepwatch::demo
