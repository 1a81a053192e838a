// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/html/incidentlist.h"

#include "app/report/html/page.h"
#include "app/words/incidents.h"

#include <QCoreApplication>

namespace keepwatch::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::report::IncidentList)
};

constexpr qsizetype namedAtMost = 50;

QString namesOf(const QStringList &names)
{
    QString list = names.first(std::min(names.size(), namedAtMost)).join(u", ");
    if (names.size() <= namedAtMost)
        return list;
    //: the first names of a list, and how many are left out
    return Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - namedAtMost)).arg(list);
}

void row(Page &page, const history::StoredIncident &stored)
{
    Incident incident = stored.incident;
    const bool isOver = incident.phase == IncidentPhase::Ended;
    incident.phase = IncidentPhase::Opened; // what it was is told in the words of its beginning
    page.beginRow();
    page.cell(std::optional(incident.since));
    page.cell(isOver ? std::optional(incident.time) : std::nullopt);
    page.cell(isOver ? std::optional(incident.time - incident.since) : std::nullopt);
    page.cell(words::incidentSentence(incident));
    page.cell(namesOf(stored.names));
    page.endRow();
}

} // namespace

Result<quint64, Error> writeIncidentList(
    Page &page, const history::Reader &reader, const history::Filter &filter, const std::function<bool()> &goesOn)
{
    bool isBegun = false;
    auto read = reader.readIncidents(filter, [&](const history::StoredIncident &stored) {
        if (!std::exchange(isBegun, true)) {
            page.heading(2, Words::tr("Incidents"));
            page.beginTable({ Words::tr("From"), Words::tr("To"), Words::tr("Duration"), Words::tr("What happened"),
                Words::tr("Targets") });
        }
        row(page, stored);
        return goesOn();
    });
    if (isBegun)
        page.endTable();
    return read;
}

} // namespace keepwatch::report
