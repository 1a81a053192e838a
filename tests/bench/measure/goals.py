# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was promised, what is aimed at, and what was measured of it."""
import statistics
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Goal:
    what: str
    unit: str
    promise: float
    goal: float
    value: Callable  # of all results; what it needs may be missing
    isAtLeast: bool = False

    def holds(self, value, limit):
        return value >= limit if self.isAtLeast else value <= limit


def median(runs, *keys):
    """Of what stands in each run under those keys, one inside the other."""
    values = []
    for run in runs:
        for key in keys:
            run = run[key]
        values.append(run)
    return statistics.median(values)


def ratio(above, below, key="cpu_us_per_heartbeat", keyBelow=None):
    """Round by round, so that what the computer was busy with in a round stands on both sides."""
    return statistics.median(a[key] / b[keyBelow or key] for a, b in zip(above, below))


def of(name, key):
    return lambda r: median(r["engine"][name], key)


def window(key, *rest, screen="xvfb"):
    return lambda r: median(r["window"][screen], key, *rest)


CPU_10000 = "engine CPU per heartbeat, 10,000 × 1 Hz, over the floor's"
GOALS = [
    Goal(CPU_10000, "×", 2.0, 1.5, lambda r: ratio(r["engine"]["engine 10000"], r["engine"]["floor 10000"])),
    Goal("instructions per heartbeat, kernel included, over the floor's", "×", 1.6, 1.25,
         lambda r: ratio(r["engine"]["engine 10000"], r["engine"]["floor 10000"], "instructions_per_heartbeat")),
    Goal("the same work on Qt's default dispatcher (poll)", "×", 5, 8,
         lambda r: ratio(r["engine"]["plain 10000"], r["engine"]["engine 10000"]), isAtLeast=True),
    Goal("engine's share of a core, 10,000 × 1 Hz", "%", 10, 7, of("engine 10000", "core_percent")),
    Goal("per check against HAProxy's tcp-check, 1,000 × 1 Hz", "×", 0.7, 0.4,
         lambda r: ratio(r["engine"]["engine 1000"], r["haproxy"], keyBelow="cpu_us_per_check")),
    Goal("error of the RTT at 10,000 (the peer about to answer → stamped)", "µs", 100, 30,
         of("framed 10000", "way_back_p50_us")),
    Goal("voluntary wake-ups, 1,000 × 1 Hz", "/s", 250, 150, of("engine 1000", "wakeups_per_s")),
    Goal("voluntary wake-ups, 10,000 × 1 Hz", "/s", 250, 150, of("engine 10000", "wakeups_per_s")),
    Goal("voluntary wake-ups, 1,000 × 10 Hz", "/s", 250, 150, of("engine 1000x10", "wakeups_per_s")),
    Goal("engine memory per connection", "KiB", 16, 5, of("engine 10000", "kib_per_connection")),
    Goal("10,000 connects, literal addresses", "ms", 1000, 300, of("connect 10000", "connect_ms")),
    Goal("whole desktop, 10,000 live, 8 × 24 h chart, Xvfb", "% of a core", 15, 10, window("live", "process_percent")),
    Goal("of it the window's own part (GUI thread)", "% of a core", 15, 2, window("live", "gui_percent")),
    Goal("window hidden: the GUI thread", "% of a core", 1, 0.3, window("hidden", "gui_percent")),
    Goal("pan 8 × 86,400 points: frame p99", "ms", 16, 8, window("pan", "p99_ms")),
    Goal("zoom 8 × 86,400 points: frame p99", "ms", 16, 8, window("zoom", "p99_ms")),
    Goal("longest stall of the GUI thread, 10,000 live (wall)", "ms", 50, 8, window("live", "longest_stall_ms")),
    Goal("costliest stretch of the GUI thread, 10,000 live (CPU)", "ms", 50, 8, window("live", "costliest_stall_ms")),
    Goal("sort 10,000 live rows: longest", "ms", 200, 200, window("sort", "longest_ms")),
    Goal("filter 10,000 live rows: longest", "ms", 200, 200, window("filter", "longest_ms")),
    Goal("start to first paint, 1,000 targets saved", "ms", 300, 100,
         lambda r: median(r["window"]["start"], "first_paint_ms")),
    Goal("history writer, 10,000 samples/s", "% of a core", 10, 5,
         lambda r: median(r["history"], "10,000 samples/s: share of a core, all in")),
    Goal("CSV export against sqlite3 -csv, same rows", "×", 2, 1,
         lambda r: ratio(r["history"], r["history"], "export_s", "sqlite3_s")),
]


def valueOf(goal, results):
    """Nothing: its part was not run, or the machine cannot tell."""
    try:
        return goal.value(results)
    except (KeyError, statistics.StatisticsError):
        return None


def rows(results):
    for goal in GOALS:
        value = valueOf(goal, results)
        verdict = "not measured" if value is None else "goal reached" if goal.holds(value, goal.goal) \
            else "promise holds" if goal.holds(value, goal.promise) else "MISSED"
        yield {"what": goal.what, "value": value, "unit": goal.unit, "promise": goal.promise, "goal": goal.goal,
               "sign": "≥" if goal.isAtLeast else "≤", "verdict": verdict}


def printTable(table):
    width = max(len(row["what"]) for row in table)
    print(f"{'':{width}}  {'measured':>10}  {'promise':>8}  {'goal':>8}")
    for row in table:
        value = "–" if row["value"] is None else f"{row['value']:,.2f}"
        limits = f"{row['sign'] + format(row['promise'], 'g'):>8}  {row['sign'] + format(row['goal'], 'g'):>8}"
        print(f"{row['what']:{width}}  {value:>10}  {limits}  {row['unit']:11}  {row['verdict']}")
