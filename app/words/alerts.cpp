// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/alerts.h"

#include "app/words/certificates.h"
#include "app/words/numbers.h"

#include <QCoreApplication>

namespace keepwatch::words {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::words::Alert)
};

QString title(const Alert &alert)
{
    const int count = int(alert.rows.size());
    const QString name = alert.names.value(0);
    switch (alert.kind) {
    case Alert::Kind::Lost:
        return count == 1 ? Text::tr("%1 is unreachable").arg(name) : Text::tr("%n peers are unreachable", "", count);
    case Alert::Kind::Recovered:
        return count == 1 ? Text::tr("%1 answers again").arg(name) : Text::tr("%n peers answer again", "", count);
    case Alert::Kind::Flapping:
        return count == 1 ? Text::tr("%1 keeps going and coming").arg(name)
                          : Text::tr("%n peers keep going and coming", "", count);
    case Alert::Kind::Acknowledged:
        return count == 1 ? Text::tr("Acknowledged: %1").arg(name) : Text::tr("%n peers acknowledged", "", count);
    }
    return {};
}

/// Whom it is about, where the title has only their number.
QString names(const Alert &alert)
{
    if (alert.rows.size() <= 1)
        return {};
    const QString list = alert.names.join(Text::tr(", ", "between names"));
    const int more = int(alert.rows.size() - alert.names.size());
    //: the first names of a list, and how many are left out
    return more > 0 ? Text::tr("%1 and %n more", "", more).arg(list) : list;
}

QString reason(const Alert &alert)
{
    switch (alert.kind) {
    case Alert::Kind::Lost:
        return alert.cause ? headline(*alert.cause, alert.confidence) : Text::tr("They have different causes");
    case Alert::Kind::Recovered:
        return alert.lasted ? Text::tr("It was unreachable for %1").arg(duration(alert.lasted)) : QString();
    case Alert::Kind::Flapping:
        return Text::tr("Nothing more is told until that has settled");
    case Alert::Kind::Acknowledged:
        return alert.author.isEmpty() || alert.note.isEmpty() ? QString(alert.author % alert.note)
                                                              : QString(alert.author % u": "_qs % alert.note);
    }
    return {};
}

QString others(const Alert &alert)
{
    if (alert.stillLost == 0 || alert.kind == Alert::Kind::Flapping)
        return {};
    return alert.kind == Alert::Kind::Lost ? Text::tr("%n others have been unreachable for longer", "", alert.stillLost)
                                           : Text::tr("%n others are still unreachable", "", alert.stillLost);
}

} // namespace

AlertWords describe(const Alert &alert)
{
    QStringList lines{ names(alert), reason(alert), others(alert) };
    lines.removeAll(QString());
    return { title(alert), lines.join(u'\n') };
}

QString acknowledgementSentence(const Acknowledgement &acknowledgement)
{
    const QString who = acknowledgement.author.isEmpty() ? Text::tr("Acknowledged")
                                                         : Text::tr("Acknowledged by %1").arg(acknowledgement.author);
    return acknowledgement.note.isEmpty() ? who
                                          : Text::tr("%1: %2", "who acknowledged, note").arg(who, acknowledgement.note);
}

} // namespace keepwatch::words
