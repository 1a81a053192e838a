// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/stage.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace keepwatch::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Short times, so that a newcomer sees every state within a minute.
workspace::TargetValues usualValues()
{
    workspace::TargetValues values;
    values.preset = Preset::Lan;
    values.connectTimeout = 2s;
    values.reconnectMax = 4s;
    values.keepIdle = 2s;
    values.keepInterval = 1s;
    values.keepCount = 3;
    return values;
}

Endpoint endpointOf(const Player &player, const QHash<QString, quint16> &ports)
{
    if (player.role == Role::Nowhere)
        return { u"former-backup.invalid"_s, Port{ 4000 } }; // RFC 6761: never resolves
    const quint16 port = ports.value(QString::fromLatin1(player.name), 0);
    return { QHostAddress(QHostAddress::LocalHost).toString(), Port{ port } };
}

workspace::Target targetOf(const Player &player, const QHash<QString, quint16> &ports)
{
    workspace::Target target;
    target.name = QString::fromLatin1(player.name);
    target.group = QString::fromLatin1(player.group);
    target.endpoint = endpointOf(player, ports);
    target.values.method = player.method;
    if (player.role == Role::Listener)
        target.role = TargetSpec::Role::Listener;
    if (player.interval > 0ms) {
        target.values.interval = player.interval;
        target.values.timeout = 500ms;
    }
    return target;
}

} // namespace

Demo::Demo(QObject *parent)
    : QObject(parent)
    , m_stage(new Stage)
{
    m_thread.setObjectName(u"demo"_s);
    m_stage->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_stage, &QObject::deleteLater);
    m_thread.start();
}

Demo::~Demo()
{
    m_thread.quit();
    m_thread.wait();
}

workspace::Workspace Demo::start()
{
    QHash<QString, quint16> ports;
    QMetaObject::invokeMethod(m_stage, &Stage::begin, Qt::BlockingQueuedConnection, &ports);
    m_workspace.defaults = usualValues();
    for (const Player &player : players()) {
        workspace::Target target = targetOf(player, ports);
        // A port that could not be had makes a target without a place to dial; the others are worth showing.
        if (target.endpoint.port.value == 0 && player.role != Role::Listener)
            continue;
        target.id = m_workspace.unusedId();
        m_workspace.targets.append(target);
    }
    return m_workspace;
}

void Demo::attach(engine::Engine &engine)
{
    connect(
        m_stage, &Stage::pauseAsked, &engine, [this, &engine](const QString &name) { engine.pause({ idOf(name) }); });
    connect(
        m_stage, &Stage::resumeAsked, &engine, [this, &engine](const QString &name) { engine.resume({ idOf(name) }); });
    connect(&engine, &engine::Engine::listening, m_stage,
        [stage = m_stage](TargetId, const Endpoint &endpoint) { stage->visit(endpoint); });
}

TargetId Demo::idOf(const QString &name) const
{
    for (const workspace::Target &target : m_workspace.targets) {
        if (target.name == name)
            return target.id;
    }
    return {};
}

} // namespace keepwatch::demo
