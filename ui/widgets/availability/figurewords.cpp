// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/availability/figurewords.h"

#include "app/words/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace keepwatch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::ui::FigureWords)
};

} // namespace

QString figureSentence(const AvailabilityFigures &figures)
{
    if (!figures.isWatched)
        return Text::tr("not watched");
    QStringList parts;
    parts << (figures.percent ? words::percent(figures.percent) : Text::tr("no time that counts"));
    if (figures.outages > 0)
        parts << Text::tr("%n outage(s)", nullptr, int(figures.outages)) % u" ("_qs
                % words::duration(figures.unreachable) % u')';
    if (figures.drops > 0)
        parts << Text::tr("%n drop(s)", nullptr, int(figures.drops));
    // A number must not be torn from its unit.
    for (QString &part : parts)
        part.replace(u' ', QChar(QChar::Nbsp));
    return parts.join(Text::tr(", ", "between figures"));
}

} // namespace keepwatch::ui
