// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionfilter.h"

#include "app/words/causes.h"

#include <algorithm>

namespace keepwatch::ui {

bool ConnectionFilter::accepts(const ConnectionRow &row) const
{
    if (states.any() && !states.test(size_t(row.state)))
        return false;
    if (group && *group != row.info.group)
        return false;
    if (!tag.isEmpty() && !row.tags.contains(tag))
        return false;
    if (text.isEmpty())
        return true;
    const auto has = [this](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return has(row.info.name) || has(row.info.peer) || has(row.info.group) || std::ranges::any_of(row.tags, has)
        || (row.hasCauseToShow() && has(words::causeLabel(row.cause)));
}

} // namespace keepwatch::ui
