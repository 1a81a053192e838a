// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/optiontable.h"
#include "app/cli/translated.h"
#include "app/core/dialoguebook.h"
#include "app/words/faults.h"

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

struct CommandRow {
    Command command;
    const char *name;
    const char *usage;
    const char *help;
};
// clang-format off
constexpr std::array<CommandRow, 7> commands{ {
    { Watch, "watch", "[TARGET...] [--workspace FILE] [OPTION...]", QT_TRANSLATE_NOOP("keepwatch::cli", "opens connections to peers and keeps watch over them") },
    { Listen, "listen", "--listen ADDR:PORT [OPTION...]", QT_TRANSLATE_NOOP("keepwatch::cli", "accepts connections and keeps watch over them") },
    { Respond, "respond", "--listen ADDR:PORT", QT_TRANSLATE_NOOP("keepwatch::cli", "answers framed heartbeats and echoes everything else") },
    { Check, "check", "--workspace FILE", QT_TRANSLATE_NOOP("keepwatch::cli", "says what is wrong with a workspace file, and where") },
    { Explain, "explain", "[OPTION...]", QT_TRANSLATE_NOOP("keepwatch::cli", "says when a dead connection is noticed at the latest") },
    { Report, "report", "--history DB --kind KIND -o FILE [OPTION...]", QT_TRANSLATE_NOOP("keepwatch::cli", "writes a report from a history file") },
    { FindIdleLimit, "idle-limit", "TARGET [OPTION...]", QT_TRANSLATE_NOOP("keepwatch::cli", "finds the idle time after which a connection is forgotten on the way") },
} };
// clang-format on

const CommandRow &rowOf(Command command)
{
    return *std::find_if(
        commands.begin(), commands.end(), [command](const CommandRow &row) { return row.command == command; });
}

QString unknownOption(Command command, const QString &name)
{
    return tr("unknown option --%1; the options are in keepwatch-cli %2 --help")
        .arg(name, QLatin1StringView(rowOf(command).name));
}

/// `-o` is the one option with a short form; programs that write a file have it.
QString longForm(const QString &argument)
{
    return argument == "-o"_L1 ? u"--output"_s : argument;
}

/// Reads one option that begins at `at` and moves on past its value. Returns what is wrong.
std::optional<QString> takeNext(Command command, const QStringList &arguments, qsizetype &at, CommandLine &line)
{
    const QString argument = longForm(arguments.at(at++)).sliced(2);
    const auto equals = argument.indexOf(u'=');
    const QString name = equals < 0 ? argument : argument.first(equals);
    const Option *option = findOption(command, name);
    if (!option)
        return unknownOption(command, name);
    QString value;
    if (equals >= 0) {
        if (option->isSwitch())
            return tr("--%1 takes no value").arg(name);
        value = argument.sliced(equals + 1);
    } else if (!option->isSwitch()) {
        if (at >= arguments.size())
            return tr("--%1 needs a value: %2").arg(name, QLatin1StringView(option->placeholder));
        value = arguments.at(at++);
    }
    if (auto fault = takeOption(*option, line, value)) {
        fault->place = u"--"_s % name;
        return words::placedFaultSentence(*fault);
    }
    return std::nullopt;
}

QString optionHelp(const Option &option)
{
    const QLatin1StringView name(option.name);
    QString left = name == longForm(u"-o"_s).sliced(2) ? u"  -o, --"_s % name : u"  --"_s % name;
    if (!option.isSwitch())
        left += u' ' % QLatin1StringView(option.placeholder);
    QString text = left.leftJustified(28) % u' ' % tr(option.help);
    if (*option.fallback != '\0')
        text += u" ["_s % tr(option.fallback) % u']';
    return text % u'\n';
}

} // namespace

std::optional<Command> commandNamed(const QString &name)
{
    for (const CommandRow &row : commands) {
        if (name == QLatin1StringView(row.name))
            return row.command;
    }
    return std::nullopt;
}

Result<CommandLine, QString> parseArguments(Command command, const QStringList &arguments)
{
    CommandLine line;
    bool areOptionsOver = false;
    for (qsizetype at = 0; at < arguments.size();) {
        const QString argument = longForm(arguments.at(at));
        if (!areOptionsOver && argument == "--"_L1) {
            areOptionsOver = true;
            ++at;
        } else if (!areOptionsOver && argument.startsWith("--"_L1)) {
            if (const auto error = takeNext(command, arguments, at, line))
                return Unexpected{ *error };
        } else if (!areOptionsOver && argument.startsWith(u'-') && argument.size() > 1) {
            return Unexpected{ tr("unknown option %1; options begin with two dashes").arg(argument) };
        } else if ((command & (Watch | FindIdleLimit)) == 0) {
            return Unexpected{
                tr("%1: keepwatch-cli %2 takes no operands").arg(argument, QLatin1StringView(rowOf(command).name))
            };
        } else {
            line.operands.append(argument);
            ++at;
        }
    }
    return line;
}

QString helpText(Command command)
{
    const CommandRow &row = rowOf(command);
    QString text = u"keepwatch-cli "_s % QLatin1StringView(row.name) % u' ' % QLatin1StringView(row.usage) % u'\n';
    text += tr(row.help) % u"\n\n"_s;
    if ((command & (Watch | FindIdleLimit)) != 0)
        text += tr("TARGET = [METHOD[+tls]://]HOST:PORT[#NAME]\n"
                   "METHOD = keepalive (default), echo, framed, passive or connect; IPv6 as [::1]:7\n"
                   "         or a dialogue: %1\n\n")
                    .arg(DialogueBook::known().names().join(u", "_s));
    for (const Option &option : options()) {
        if ((option.commands & command) != 0)
            text += optionHelp(option);
    }
    text += u'\n' % tr("Times take a unit: 250ms, 1s, 2min.") % u'\n';
    return text;
}

QString helpText()
{
    QString text = tr("Keeps watch over long-lived TCP connections and says why a peer went away.\n\n");
    for (const CommandRow &row : commands)
        text += u"  keepwatch-cli "_s % QString::fromLatin1(row.name).leftJustified(10) % u' ' % tr(row.help) % u'\n';
    text += u'\n' % tr("keepwatch-cli COMMAND --help shows its options; --version the version.") % u'\n';
    text += tr("Exit: 0 all well, 1 a target is not, 2 usage or configuration, 3 cannot open or write.") % u'\n';
    return text;
}

} // namespace keepwatch::cli
