// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/figures.h"
#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"
#include "app/core/sample.h"

#include <QString>

#include <optional>

namespace keepwatch::ui {

/// One line of the list of events: a row's change, an incident of several rows, or a pause of Keepwatch itself.
struct Event {
    UtcTime time{};
    std::optional<RowId> row = {}; ///< absent: it concerns the whole program
    QString name = {}; ///< of the row at that moment
    QString peer = {};
    std::optional<State> from = {};
    State to = State::Paused;
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<Duration> silent = {};
    std::optional<Duration> lasted = {}; ///< of the trouble that ends with it, or of the own pause
    std::optional<TlsFault> tlsFault = {}; ///< what of TLS the cause is about
    std::optional<TlsReport> tls = {}; ///< present: a warning about a certificate, nothing changed
    std::optional<Acknowledgement> acknowledgement = {}; ///< present: somebody acknowledged, nothing changed
    std::optional<bool> isFlapping = {}; ///< present: it began to flap, or has settled; nothing else changed
    std::optional<Incident> incident = {}; ///< present: it is told of all its rows

    bool isEarlier = false; ///< of an earlier session
    std::optional<Interruption> interruption = {}; ///< present: a connection lived through it; nothing changed
    int interrupted = 0; ///< connections that are told of with it; more than one: it names no row

    /// Whether `to` is the state of something.
    bool hasState() const { return row || incident; }
};

/// What happened, in one line without a full stop and in the language that is set: "Recovered after 1 m 42 s".
QString eventText(const Event &event);

/// Whom it is about: a row's name, several rows, or Keepwatch itself.
QString eventSubject(const Event &event);

/// A stored incident as one event, told of in the words of its beginning, with how long it lasted.
Event wholeEvent(const Incident &incident);
Event wholeEvent(const OwnPause &pause);

} // namespace keepwatch::ui
