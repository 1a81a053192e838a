// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include <QApplication>

#include <cstdio>

using namespace keepwatch::desktop;

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = parseOptions(arguments);
    if (!options) {
        const Answer &answer = options.error();
        std::fprintf(answer.code == ExitCode::Ended ? stdout : stderr, "%s\n", qPrintable(answer.text.trimmed()));
        return int(answer.code);
    }
    QCoreApplication::setApplicationName(QStringLiteral("keepwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KEEPWATCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.keepwatch.Keepwatch"));
    const QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Keepwatch"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Desktop desktop(*options);
    const ExitCode code = desktop.begin();
    return code == ExitCode::Ended ? QApplication::exec() : int(code);
}
