// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/idlelimit.h"
#include "app/core/targetspec.h"

#include <QObject>

namespace keepwatch::ui {

/// The searches for idle limits, one for each target that asks for one; implemented where sockets and files are known.
/// Lives in the GUI thread. A search goes on whether or not anybody looks.
class IdleLimitSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Begin : quint8 { Anew, WhereItStood };

    /// Where the search for that target stands; one that was stopped, in this session or an earlier one, can be gone on
    /// with.
    virtual IdleLimitProgress standing(const TargetSpec &target) const = 0;
    virtual bool isRunning(TargetId target) const = 0;
    /// Answered by progressed(), at once and from then on.
    virtual void start(const TargetSpec &target, Begin begin, Duration maximum) = 0;
    virtual void stop(TargetId target) = 0;

Q_SIGNALS:
    /// Also after a stop, and with the end.
    void progressed(keepwatch::TargetId target, const keepwatch::IdleLimitProgress &progress);
    /// It is over and has an answer, or cannot go on for now.
    void ended(keepwatch::TargetId target, const keepwatch::IdleLimit &limit);
    void failed(const keepwatch::Error &error);
};

} // namespace keepwatch::ui
