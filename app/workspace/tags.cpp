// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/tags.h"

#include "app/workspace/workspace.h"

#include <QSet>

namespace keepwatch::workspace {

QStringList tagsOf(const QString &text)
{
    QString separated = text;
    QStringList tags;
    for (const QString &part : separated.replace(u';', u',').split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QString tagText(const QStringList &tags)
{
    return tags.join(QStringLiteral(", "));
}

QStringList allTags(const Workspace &workspace)
{
    QSet<QString> seen;
    for (const Target &target : workspace.targets) {
        for (const QString &tag : target.tags)
            seen.insert(tag);
    }
    QStringList tags = seen.values();
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

} // namespace keepwatch::workspace
