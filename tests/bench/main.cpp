// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/clients.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>
#include <sys/resource.h>
#include <vector>

using namespace keepwatch::bench;

namespace {

const std::map<std::string_view, Task> tasks{
    { "engine", Task::Echo },
    { "framed", Task::Framed },
    { "inbound", Task::Inbound },
    { "connect", Task::Connect },
};

void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

Load loadOf(const std::vector<const char *> &words)
{
    Load load{ .port = static_cast<unsigned short>(std::atoi(words[1])), .connections = std::atoi(words[2]) };
    if (words.size() > 3)
        load.measured = std::chrono::seconds(std::atoi(words[3]));
    if (words.size() > 4)
        load.interval = std::chrono::milliseconds(std::atoi(words[4]));
    if (words.size() > 5)
        load.waysOut = words[5];
    return load;
}

int usage()
{
    std::fprintf(stderr,
        "usage: bench server [WAYS-OUT [LOG]] | bench dialler PORT CONNECTIONS\n"
        "     | bench floor|engine|framed|inbound|connect PORT CONNECTIONS [SECONDS [INTERVAL-MS [WAYS-OUT]]]\n");
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    const std::vector<const char *> words(argv + 1, argv + argc);
    const std::string_view what = words.empty() ? "" : words[0];
    if (what == "server")
        return runServer(words.size() > 1 ? words[1] : "", words.size() > 2 ? words[2] : "");
    if (words.size() < 3)
        return usage();
    const Load load = loadOf(words);
    if (what == "dialler")
        return runDialler(load.port, load.connections);
    if (what == "floor")
        return runFloor(load);
    const auto task = tasks.find(what);
    return task == tasks.end() ? usage() : runEngine(task->second, load, argc, argv);
}
