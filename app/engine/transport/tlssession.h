// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/tls.h"

#include <QSslSocket>

#include <memory>

namespace keepwatch::engine {

/// An established TLS session: what a handshake leads to.
struct TlsSession {
    std::unique_ptr<QSslSocket> socket;
    std::shared_ptr<const TlsFacts> facts;
};

/// Why the library gave up a handshake or a session, by the number in its own words ("error:0A000410:SSL…"); without
/// one: a broken protocol.
TlsFault faultOf(const QString &libraryWords);
/// The part of those words that is for people.
QString detailOf(const QString &libraryWords);
/// What is wrong with a certificate, each once, the most telling first.
QList<TlsFault> faultsOf(const QList<QSslError> &errors);
/// What is known of the session on that socket; of a hostile chain no more than a bounded part.
TlsFacts factsOf(const QSslSocket &socket);
/// Somebody else's text: without characters that steer a terminal or turn the direction of writing, and cut.
QString tamed(const QString &text);

} // namespace keepwatch::engine
