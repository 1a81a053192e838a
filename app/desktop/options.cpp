// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace keepwatch::desktop {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::desktop::Options)
};

/// One row per option: what it is called, what it means, what it takes.
struct OptionRow {
    const char *name;
    const char *description;
    const char *value; ///< empty: it takes none
    QString Options::*text;
    bool Options::*flag;
};

constexpr OptionRow rows[] = {
    { "workspace", QT_TRANSLATE_NOOP("keepwatch::desktop::Options", "Open this workspace."), "FILE",
        &Options::workspace, nullptr },
    { "profile",
        QT_TRANSLATE_NOOP("keepwatch::desktop::Options", "Keep settings, autosave and history in this folder."), "DIR",
        &Options::profile, nullptr },
    { "minimized",
        QT_TRANSLATE_NOOP(
            "keepwatch::desktop::Options", "Start as an icon in the tray; where there is none, with the window."),
        "", nullptr, &Options::isMinimized },
    { "demo",
        QT_TRANSLATE_NOOP("keepwatch::desktop::Options",
            "Watch peers on this computer that misbehave on purpose; nothing is remembered without --profile."),
        "", nullptr, &Options::isDemo },
    { "jsonl",
        QT_TRANSLATE_NOOP("keepwatch::desktop::Options",
            "Write transitions, certificates, options and a summary as JSON lines; - is stdout."),
        "FILE", &Options::jsonl, nullptr },
};

QString oneLine(const QString &text)
{
    return u"keepwatch: "_qs + text;
}

/// Written by hand: the parser knows no name of the program before there is an application.
QString helpText()
{
    QStringList lines{ QStringLiteral(
                           "keepwatch [--workspace FILE] [--profile DIR] [--minimized] [--demo] [--jsonl FILE]"),
        Text::tr("Keeps watch over long-lived TCP connections and says why a peer went away."), {} };
    const auto add = [&lines](const QString &option, const QString &description) {
        lines << u"  "_qs + option.leftJustified(20) + description;
    };
    for (const OptionRow &row : rows) {
        const QString name = u"--"_qs + QString::fromLatin1(row.name);
        add(row.text ? name + u' ' + QString::fromLatin1(row.value) : name, Text::tr(row.description));
    }
    add(QStringLiteral("--help"), Text::tr("Show this text."));
    add(QStringLiteral("--version"), Text::tr("Show the version."));
    return lines.join(u'\n');
}

} // namespace

Result<Options, Answer> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    for (const OptionRow &row : rows)
        parser.addOption(QCommandLineOption(
            QString::fromLatin1(row.name), Text::tr(row.description), QString::fromLatin1(row.value)));
    if (!parser.parse(QStringList(QStringLiteral("keepwatch")) + arguments))
        return Unexpected{ Answer{
            ExitCode::Usage, oneLine(Text::tr("%1 The options are in keepwatch --help.").arg(parser.errorText())) } };
    if (parser.isSet(help))
        return Unexpected{ Answer{ ExitCode::Ended, helpText() } };
    if (parser.isSet(version))
        return Unexpected{ Answer{ ExitCode::Ended, u"keepwatch "_qs + QLatin1StringView(KEEPWATCH_VERSION) } };
    if (!parser.positionalArguments().isEmpty()) {
        const QString &extra = parser.positionalArguments().constFirst();
        return Unexpected{ Answer{ ExitCode::Usage,
            oneLine(Text::tr("\"%1\" is no option; a workspace is opened by --workspace FILE.").arg(extra)) } };
    }
    Options options;
    for (const OptionRow &row : rows) {
        const QString name = QString::fromLatin1(row.name);
        if (row.flag)
            options.*row.flag = parser.isSet(name);
        else
            options.*row.text = parser.value(name);
        if (row.text && parser.isSet(name) && parser.value(name).isEmpty())
            return Unexpected{ Answer{ ExitCode::Usage, oneLine(Text::tr("--%1 needs a value.").arg(name)) } };
    }
    return options;
}

} // namespace keepwatch::desktop
