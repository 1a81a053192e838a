// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/idlelimit/idlelimitsource.h"
#include "ui/mainwindow/targets/workplace.h"

namespace keepwatch::ui {

/// What the operator does about idle limits: opens the search for the selected target, hears of its end whether or not
/// it is looked at, and takes the keepalive idle time over as a step of the document. Lives in the GUI thread.
class IdleLimitActions final : public QObject {
    Q_OBJECT

public:
    IdleLimitActions(const Workplace &workplace, IdleLimitSource &source, QObject *parent = nullptr);

    /// One target that dials is selected.
    bool canOpen() const;
    void open();

private:
    void openFor(TargetId target);
    void tellEnd(TargetId target, const IdleLimit &limit);
    void setKeepaliveIdle(TargetId target, std::chrono::seconds idle);

    Workplace m_at;
    IdleLimitSource &m_source;
};

} // namespace keepwatch::ui
