// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerts/alertdesk.h"

#include "app/words/alerts.h"
#include "app/words/incidents.h"
#include "ui/format/stateicon.h"
#include "ui/format/tokens.h"

namespace keepwatch::desktop {

using namespace Qt::StringLiterals;
using workspace::Setting;

namespace {

constexpr Notifier::Key ownKey = Notifier::Key(-2);
constexpr int pictureSize = 64;

/// The state whose shape the message bears.
State pictureOf(const Alert &alert)
{
    switch (alert.kind) {
    case Alert::Kind::Recovered:
        return State::Up;
    case Alert::Kind::Flapping:
        return State::Suspect;
    case Alert::Kind::Lost:
    case Alert::Kind::Acknowledged:
        return State::Unreachable;
    }
    return State::Unreachable;
}

/// As long as somebody is lost and nobody has said that he knows, the message stays on the screen.
Notification::Urgency urgencyOf(const Alert &alert)
{
    if (alert.kind == Alert::Kind::Lost || alert.stillLost > 0)
        return Notification::Urgency::Critical;
    return alert.kind == Alert::Kind::Acknowledged ? Notification::Urgency::Low : Notification::Urgency::Normal;
}

} // namespace

AlertDesk::AlertDesk(engine::Engine &engine, const AcknowledgementKeeper &acknowledgements,
    const workspace::Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AlertDesk::deliver);
    connectAcknowledgements(acknowledgements); // an end is heard before the recovery that caused it
    connectEngine(engine);
    connect(&m_notifier, &Notifier::undeliverable, this, &AlertDesk::undeliverable);
    connect(&m_notifier, &Notifier::invoked, this, [this](Notifier::Key key, const QString &action) {
        if (action == u"acknowledge")
            Q_EMIT acknowledgeRequested(m_rows.value(key));
        else
            Q_EMIT showRequested(m_rows.value(key));
    });
}

void AlertDesk::connectEngine(engine::Engine &engine)
{
    using E = engine::Engine;
    connect(&engine, &E::rowsChanged, this, [this](const QList<RowInfo> &rows) { m_coalescer.changeRows(rows); });
    connect(&engine, &E::rowsRemoved, this, [this](const QList<RowId> &rows) {
        m_coalescer.removeRows(rows);
        arm();
    });
    connect(&engine, &E::incidentsChanged, this, [this](const QList<Incident> &incidents) {
        for (const Incident &incident : incidents) {
            if (incident.phase != IncidentPhase::Ended)
                m_coalescer.join(incident.id.value, incident.rows);
            m_incidents.insert(incident.id.value, incident);
        }
    });
    connect(&engine, &E::transitioned, this, [this](const QList<Transition> &transitions) {
        for (const Transition &transition : transitions)
            m_coalescer.add(transition, m_clock.now());
        arm();
    });
}

void AlertDesk::connectAcknowledgements(const AcknowledgementKeeper &acknowledgements)
{
    using A = AcknowledgementKeeper;
    connect(&acknowledgements, &A::acknowledged, this, [this](const QList<Acknowledgement> &made) {
        m_coalescer.acknowledge(made, m_clock.now());
        arm();
    });
    connect(&acknowledgements, &A::restored, this, [this](const QList<Acknowledgement> &kept) {
        for (const Acknowledgement &one : kept)
            m_coalescer.silence(one.row);
    });
    connect(&acknowledgements, &A::ended, this, [this](const QList<RowId> &rows) { m_coalescer.endSilence(rows); });
}

/// Sets the alarm clock for the next message; what stands on the screen goes once nobody is lost any more.
void AlertDesk::arm()
{
    const auto due = m_coalescer.due();
    if (due)
        m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(*due - std::min(*due, m_clock.now())),
            std::chrono::milliseconds(0)));
    else
        m_timer.stop();
    if (!due && m_coalescer.standing() == 0)
        withdraw();
}

void AlertDesk::withdraw()
{
    const auto urgent = std::exchange(m_urgent, {});
    for (const Notifier::Key key : urgent)
        m_notifier.close(key);
}

void AlertDesk::deliver()
{
    for (const Alert &alert : m_coalescer.take(m_clock.now())) {
        if (m_settings.get<bool>(Setting::Notifications))
            show(alert);
    }
    arm();
}

void AlertDesk::show(const Alert &alert)
{
    const words::AlertWords words = words::describe(alert);
    const auto incident = m_incidents.constFind(alert.incident);
    const bool opensIncident = alert.kind == Alert::Kind::Lost && incident != m_incidents.constEnd();
    Notification notification{ .title = words.title,
        .body = opensIncident ? QString(words::incidentSentence(*incident) % u'\n' % words.body) : words.body,
        .urgency = urgencyOf(alert),
        .isLoud = alert.kind == Alert::Kind::Lost && m_settings.get<bool>(Setting::NotificationSound),
        .picture = ui::statePixmap(pictureOf(alert), ui::tokens(ui::Scheme::Light), pictureSize, 1).toImage(),
        .actions = { { u"default"_s, tr("Show") } } };
    if (alert.kind == Alert::Kind::Lost)
        notification.actions << std::pair(u"acknowledge"_s, tr("Acknowledge…"));
    m_rows.insert(alert.incident, alert.rows);
    if (notification.urgency == Notification::Urgency::Critical)
        m_urgent.insert(alert.incident);
    else
        m_urgent.remove(alert.incident);
    m_notifier.show(alert.incident, notification);
}

void AlertDesk::tell(const QString &title, const QString &body)
{
    m_notifier.show(ownKey, Notification{ .title = title, .body = body, .picture = {}, .actions = {} });
}

void AlertDesk::end()
{
    m_timer.stop();
    m_notifier.closeAll();
}

} // namespace keepwatch::desktop
