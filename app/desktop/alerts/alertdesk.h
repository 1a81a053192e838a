// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alerts/acknowledgementkeeper.h"
#include "app/desktop/alerts/notifier.h"
#include "app/health/alerts/alertcoalescer.h"
#include "app/workspace/settings.h"

#include <QTimer>

namespace keepwatch::desktop {

/// Tells the operator's desktop what the coalescer lets through, and takes back what holds no more. Owns the coalescer
/// and the way to the desktop; decides nothing. Lives in the GUI thread.
class AlertDesk final : public QObject {
    Q_OBJECT

public:
    AlertDesk(engine::Engine &engine, const AcknowledgementKeeper &acknowledgements,
        const workspace::Settings &settings, const Clock &clock, QObject *parent = nullptr);

    /// A message of the program itself, not of a peer.
    void tell(const QString &title, const QString &body);
    /// Nothing stays on the screen.
    void end();

Q_SIGNALS:
    /// The operator wants to see these rows.
    void showRequested(const QList<keepwatch::RowId> &rows);
    void acknowledgeRequested(const QList<keepwatch::RowId> &rows);
    /// The desktop has no service for messages.
    void undeliverable(const keepwatch::desktop::Notification &notification);

private:
    void connectEngine(engine::Engine &engine);
    void connectAcknowledgements(const AcknowledgementKeeper &acknowledgements);
    void arm();
    void deliver();
    void withdraw();
    void show(const Alert &alert);

    const workspace::Settings &m_settings;
    const Clock &m_clock;
    health::AlertCoalescer m_coalescer;
    Notifier m_notifier;
    QHash<Notifier::Key, QList<RowId>> m_rows; ///< what the message on the screen is about
    QHash<quint32, Incident> m_incidents; ///< of this run, by their numbers
    QSet<Notifier::Key> m_urgent; ///< messages that stay until they are closed
    QTimer m_timer;
};

} // namespace keepwatch::desktop
