// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/idlelimit/idlelimitfinder.h"
#include "ui/dialogs/idlelimit/idlelimitsource.h"

#include <QHash>

#include <memory>
#include <unordered_map>

namespace keepwatch::desktop {

/// The searches for idle limits that run, and those that lie in the profile. Lives in the GUI thread; each search has a
/// thread of its own.
class IdleLimitFeed final : public ui::IdleLimitSource {
    Q_OBJECT

public:
    /// `folder`: the profile's; empty: nothing is kept beyond the session.
    explicit IdleLimitFeed(const QString &folder, QObject *parent = nullptr);
    ~IdleLimitFeed() override;

    IdleLimitProgress standing(const TargetSpec &target) const override;
    bool isRunning(TargetId target) const override;
    void start(const TargetSpec &target, Begin begin, Duration maximum) override;
    void stop(TargetId target) override;
    /// They are watched no more.
    void forget(const QList<TargetId> &targets);

private:
    void keep(TargetId target, const IdleLimitProgress &progress);
    void finish(TargetId target);

    QString m_folder;
    std::unordered_map<quint32, std::unique_ptr<engine::IdleLimitFinder>> m_finders;
    QHash<TargetId, IdleLimitProgress> m_standing; ///< of this session
};

} // namespace keepwatch::desktop
