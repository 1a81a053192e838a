// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/words/languageswitch.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("keepwatch-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KEEPWATCH_VERSION));
    keepwatch::words::LanguageSwitch language;
    language.apply(QStringLiteral("system"));
    return static_cast<int>(keepwatch::cli::runProgram(QCoreApplication::arguments().sliced(1)));
}
