// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/idlelimitfeed.h"

#include "app/engine/idlelimit/idlelimitfile.h"

namespace keepwatch::desktop {

using engine::IdleLimitFile;
using engine::IdleLimitFinder;

IdleLimitFeed::IdleLimitFeed(const QString &folder, QObject *parent)
    : ui::IdleLimitSource(parent)
    , m_folder(folder)
{
}

IdleLimitFeed::~IdleLimitFeed() = default;

/// What is kept for another peer than the target's of today is not told.
IdleLimitProgress IdleLimitFeed::standing(const TargetSpec &target) const
{
    if (isRunning(target.id))
        return m_standing.value(target.id);
    const QString path = IdleLimitFile::pathFor(target, m_folder);
    if (path.isEmpty())
        return m_standing.value(target.id);
    const auto kept = IdleLimitFile(path, target).load();
    return kept && *kept ? (*kept)->progress() : health::IdleLimitSearch().progress();
}

bool IdleLimitFeed::isRunning(TargetId target) const
{
    return m_finders.contains(target.value);
}

void IdleLimitFeed::start(const TargetSpec &target, Begin begin, Duration maximum)
{
    const TargetId id = target.id;
    auto finder = std::make_unique<IdleLimitFinder>(IdleLimitFinder::Order{ .target = target,
        .maximum = maximum,
        .path = IdleLimitFile::pathFor(target, m_folder),
        .goesOn = begin == Begin::WhereItStood });
    connect(finder.get(), &IdleLimitFinder::progressed, this,
        [this, id](const IdleLimitProgress &progress) { keep(id, progress); });
    connect(finder.get(), &IdleLimitFinder::ended, this, [this, id](const IdleLimitProgress &progress) {
        finish(id);
        keep(id, progress);
        Q_EMIT ended(id, progress.limit);
    });
    connect(finder.get(), &IdleLimitFinder::failed, this, &IdleLimitFeed::failed);
    finder->start();
    m_finders.insert_or_assign(id.value, std::move(finder));
}

void IdleLimitFeed::keep(TargetId target, const IdleLimitProgress &progress)
{
    m_standing.insert(target, progress);
    Q_EMIT progressed(target, progress);
}

/// The finder may be the one that speaks.
void IdleLimitFeed::finish(TargetId target)
{
    const auto place = m_finders.find(target.value);
    if (place == m_finders.end())
        return;
    place->second->disconnect(this);
    place->second.release()->deleteLater();
    m_finders.erase(place);
}

void IdleLimitFeed::stop(TargetId target)
{
    finish(target);
    IdleLimitProgress progress = m_standing.value(target);
    progress.silence.reset();
    progress.silent = Duration::zero();
    progress.isAsking = false;
    keep(target, progress);
}

void IdleLimitFeed::forget(const QList<TargetId> &targets)
{
    for (const TargetId target : targets) {
        finish(target);
        m_standing.remove(target);
    }
}

} // namespace keepwatch::desktop
