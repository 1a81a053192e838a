// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event.h"

#include "app/words/causes.h"
#include "app/words/numbers.h"

#include <QCoreApplication>

namespace keepwatch::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("keepwatch::ui::Event", text);
}

QString recovery(const Event &event)
{
    if (event.lasted && *event.lasted < std::chrono::milliseconds(1))
        return tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Recovered at once"));
    if (event.lasted)
        return tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Recovered after %1")).arg(words::duration(event.lasted));
    return tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Recovered"));
}

QString start(const Event &event)
{
    return event.to == State::Connecting ? tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Connecting"))
                                         : tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Connected"));
}

} // namespace

QString eventText(const Event &event)
{
    if (!event.row) {
        return tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "Keepwatch itself stood still for %1: not counted"))
            .arg(words::duration(event.lasted));
    }
    if (event.cause == Cause::Recovered)
        return recovery(event);
    if (event.cause == Cause::Started)
        return start(event);
    QString sentence = words::causeSentence(event.cause);
    if (!event.silent)
        return sentence;
    return tr(QT_TRANSLATE_NOOP("keepwatch::ui::Event", "%1; silent for %2"))
        .arg(sentence, words::duration(event.silent));
}

} // namespace keepwatch::ui
