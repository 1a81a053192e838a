// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/clients.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/resource.h>

using namespace keepwatch::bench;

/// bench server | bench floor PORT CONNECTIONS SECONDS | bench engine PORT CONNECTIONS SECONDS
int main(int argc, char **argv)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "server")
        return runServer();
    if (argc == 5) {
        const Load load{ .port = static_cast<unsigned short>(std::atoi(argv[2])),
            .connections = std::atoi(argv[3]),
            .measured = std::chrono::seconds(std::atoi(argv[4])) };
        if (what == "floor")
            return runFloor(load);
        if (what == "engine")
            return runEngine(load, argc, argv);
    }
    std::fprintf(stderr, "usage: bench server | bench floor|engine PORT CONNECTIONS SECONDS\n");
    return 2;
}
