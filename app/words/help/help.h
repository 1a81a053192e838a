// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/state.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>

// What each state, cause and option means in the protocol, and where that is written.
namespace keepwatch::words {

struct HelpTopic {
    enum class Kind : quint8 { State, Cause, Option, Belief };

    Kind kind = Kind::State;
    QString id; ///< stable: "state:up", "cause:refused", "option:interval_ms"
    QString title;
    QString text; ///< a few sentences
    QString source; ///< RFC, man page or paper
};

HelpTopic help(State state);
HelpTopic help(Cause cause);
/// By the key that the option has in the workspace file; absent: there is no such option.
std::optional<HelpTopic> optionHelp(QLatin1StringView key);
/// Everything: states, causes, options, then what is often believed of TCP and is not so.
QList<HelpTopic> allHelp();
/// "Causes"
QString kindTitle(HelpTopic::Kind kind);

} // namespace keepwatch::words
