# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs with 10,000 live rows and eight charts of a day, and how fluid it stays."""
import subprocess
import sys

from .desktop import Desktop, Screen, writeWorkspace
from .processes import Server, program, scratch

DAY_MS = 86_400_000


def measure(options, isReal):
    with scratch() as folder, Server(program("keepwatch_bench", options.preset)) as server, Screen(isReal) as screen:
        workspace = folder / "many.keepwatch"
        writeWorkspace(workspace, server.port, options.rows)
        history = folder / "profile/history"
        history.mkdir(parents=True)
        subprocess.run([program("keepwatch_windowbench", options.preset), "fill", workspace, history / "history.sqlite",
                        "8"], check=True)
        with Desktop(folder, workspace, screen, options.preset, options.rows) as desktop:
            return watch(desktop, options)


def watch(desktop, options):
    up = desktop.waitFor(lambda figures: figures["up"] >= options.rows, 120)
    print(f"  {up['up']} rows are up", file=sys.stderr, flush=True)
    desktop.tell(f"chart {DAY_MS}")
    desktop.over(5)  # what is stored is read meanwhile
    live = desktop.over(options.seconds)
    result = {"live": live, "pan": desktop.tell("frames pan"), "zoom": desktop.tell("frames zoom"),
              "sort": desktop.tell("sort"), "filter": desktop.tell("filter")}
    desktop.tell(f"chart {DAY_MS}")
    desktop.tell("hide")
    desktop.over(2)
    return {**result, "hidden": desktop.over(options.seconds), "started": desktop.started}


def measureStart(options):
    """From the start of the process to the first picture with 1,000 targets saved: a second start, as most are."""
    with scratch() as folder, Server(program("keepwatch_bench", options.preset)) as server, Screen(True) as screen:
        workspace = folder / "saved.keepwatch"
        writeWorkspace(workspace, server.port, 1000)
        for _ in range(2):
            with Desktop(folder, workspace, screen, options.preset, 1000) as desktop:
                desktop.waitFor(lambda figures: figures["rows"] >= 1000, 60)
            started = desktop.started
    return started


def measureRound(results, options):
    for name, isReal in (("xvfb", True), ("offscreen", False)):
        result = measure(options, isReal)
        results.setdefault(name, []).append(result)
        print(f"  window, {name}: {result['live']}, hidden {result['hidden']}", file=sys.stderr, flush=True)
    results.setdefault("start", []).append(measureStart(options))
