// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/translated.h"
#include "app/engine/inbound/responder.h"
#include "app/words/errors.h"

#include <QCoreApplication>

namespace keepwatch::cli {

ExitCode respond(const CommandLine &line)
{
    if (!line.listen) {
        complain(tr("--listen is missing: name the address to answer on, as 0.0.0.0:4000"));
        return ExitCode::Usage;
    }
    TerminationSignals signals;
    engine::Responder responder;
    const auto opened = responder.listen(*line.listen);
    if (!opened) {
        complain(words::errorSentence(opened.error()));
        return ExitCode::CannotOpen;
    }
    QObject::connect(&signals, &TerminationSignals::received, &responder, &QCoreApplication::quit);
    const QString text = tr("answering on %1\n").arg(opened->toString());
    const ExitCode code = printOnce(text.toUtf8(), ExitCode::AllWell);
    if (code == ExitCode::AllWell)
        QCoreApplication::exec();
    return code;
}

} // namespace keepwatch::cli
