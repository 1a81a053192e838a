// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/alert.h"

#include <QString>

// What a message says to somebody who is not looking at the window.
namespace keepwatch::words {

struct AlertWords {
    QString title; ///< who, and what is the matter with it
    QString body; ///< further names, why, and what else is going on; a line each
};
AlertWords describe(const Alert &alert);

/// "Acknowledged by ana: power cut", as far as these are known.
QString acknowledgementSentence(const Acknowledgement &acknowledgement);

} // namespace keepwatch::words
