#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No false verdict with the shipped preset (office), whatever a network does to it and lives on; and the real cut at the
end of each of these runs is found in time. Twenty targets in each, at twenty random moments of the interval.

Usage: tst_calm.py [--seed N]
"""
import argparse
import csv
import random
import signal
import sys
import tempfile
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import clirun
import lab
from clirun import moment
from labsite import Site

NAMES = [f"peer{number}" for number in range(20)]
INTERVAL, TIMEOUT, FALL = 5, 3, 3  # seconds: what `office` means
LATEST = INTERVAL + FALL * TIMEOUT
GRACE = 0.2
CUT, WIDEST = 3, 2  # seconds; no two phases that are neighbours are further apart, so every cut hits some
FROZEN = 10  # seconds
LATE = 4  # seconds until a reply comes that is late: more than the timeout, less than `fall` of them
TOLD_FROM = 1  # seconds without an answer that are told as an interruption


class Watch:
    """Twenty heartbeats on one site, as shipped. Each target has a program of its own, for those of one program start
    together; these start at the given moments of an interval and keep their phases from then on."""

    def __init__(self, prepare):
        self.folder = tempfile.TemporaryDirectory(prefix="keepwatch-lab-")
        self.site = Site()
        prepare(self.site)
        self.peer = clirun.Peer("echo", "--address", "0.0.0.0", "--port", 7, prefix=self.site.peer.prefix)
        self.runs = {}

    def start(self, phases):
        begin = time.monotonic()
        for phase, name in sorted(zip(phases, NAMES)):
            time.sleep(max(0, begin + phase - time.monotonic()))
            self.runs[name] = clirun.Run("watch", f"echo://{self.site.peerAddresses[0]}:7#{name}", "--samples-jsonl",
                                         "--availability", str(self.availability(name)),
                                         prefix=self.site.monitor.prefix)
        for name, run in self.runs.items():
            run.waitFor("sample", name, timeout=20)

    def availability(self, name):
        return Path(self.folder.name) / f"{name}.csv"

    def end(self):
        for run in self.runs.values():
            run.__exit__()
        self.peer.__exit__()
        self.site.end()
        self.folder.cleanup()

    def of(self, kind):
        return [line for run in self.runs.values() for line in run.of(kind)]

    def bad(self):
        return [line for line in self.of("transition") if line["to"] in ("unreachable", "connecting") and line.get("from")]

    def answered(self):
        """Of each target, how long its slowest answer took, in seconds."""
        return {name: max(line["rtt_ms"] for line in run.of("sample") if "rtt_ms" in line) / 1000
                for name, run in self.runs.items()}

    def phases(self):
        """When in the interval the targets send, by their last samples."""
        lasts = [run.of("sample")[-1] for run in self.runs.values()]
        return sorted((moment(line["time"]) - line["rtt_ms"] / 1000) % INTERVAL for line in lasts)

    def signal(self, number):
        for run in self.runs.values():
            run.process.send_signal(number)

    def excluded(self):
        """Seconds of each target that count on neither side."""
        self.signal(signal.SIGTERM)
        return [self.excludedOf(name, run) for name, run in self.runs.items()]

    def excludedOf(self, name, run):
        run.end(None)
        with self.availability(name).open(encoding="utf-8", newline="") as file:
            return sum(float(row["excluded_s"]) for row in csv.DictReader(file))


def spread(watch):
    phases = watch.phases()
    widest = max(after - before for before, after in zip(phases, [*phases[1:], phases[0] + INTERVAL]))
    return [] if widest <= WIDEST else [f"{widest:.3f} s of the interval without a heartbeat: {phases}"]


def conclude(watch, delay):
    """The real cut: every target is found, none too early and none too late. With a delay each way a request may have been
    missed before the cut, and a reply be under way after it."""
    faults = [f"a verdict without a reason: {line}" for line in watch.bad()]
    faults += [f"a drop without a reason: {line['target']} {line['cause']}" for line in watch.of("certificate")]
    at = time.time()
    watch.site.filterBetween("drop")
    late = []
    for name, run in watch.runs.items():
        try:
            line = run.waitFor("transition", name, to="unreachable", after=at, timeout=LATEST + 5)
            late.append(moment(line["time"]) - at)
        except AssertionError:
            faults.append(f"{name}: the real cut was not found")
    if late and max(late) > LATEST + delay + GRACE:
        faults.append(f"found {max(late):.3f} s after the cut")
    if late and min(late) < FALL * TIMEOUT - 2 * delay - GRACE:
        faults.append(f"found {min(late):.3f} s after the cut, before it could be known")
    return faults


def cuts(rtoFloor):
    def prepare(site):
        site.monitor.ip(f"route change default via {site.routers[0]} rto_min {rtoFloor}ms")
    return prepare


def cut(watch):
    watch.site.filterBetween("drop")
    time.sleep(CUT)
    watch.site.middle.unfilter()
    time.sleep(12)


def flap(watch):
    site = watch.site
    site.monitor.ip(f"address delete {site.monitorAddress}/{site.bits} dev own")
    time.sleep(CUT)
    site.monitor.ip(f"address add {site.monitorAddress}/{site.bits} dev own", f"route add default via {site.routers[0]}")
    time.sleep(12)


def frozen(watch):
    watch.signal(signal.SIGSTOP)
    time.sleep(FROZEN)
    watch.signal(signal.SIGCONT)
    time.sleep(8)


def lossy(watch):
    watch.site.middle.filter("forward", "numgen random mod 100 < 5 drop")
    time.sleep(120)
    watch.site.middle.unfilter()
    time.sleep(8)


def late(watch):
    watch.site.delayBy(LATE / 2)
    time.sleep(30)


def asShipped(site):
    pass


SCENES = {
    "a cut of 3 s, RTO floor 200 ms": (cuts(200), cut),
    "a cut of 3 s, RTO floor 300 ms": (cuts(300), cut),
    "the own address gone for 3 s": (asShipped, flap),
    "frozen for 10 s": (asShipped, frozen),
    "5 % loss for two minutes": (asShipped, lossy),
    "replies after 4 s": (asShipped, late),
}


def interrupted(watch):
    """What the cut hit is told as interrupted, each peer once, and nobody else is."""
    told = watch.of("interruption")
    faults = [f"an interruption of nothing: {line}" for line in told
              if line["gap"] != "path" or not line["retransmits"] or not 1000 <= line["lasted_ms"] <= 8000]
    names = sorted(line["target"] for line in told)
    slowest = watch.answered()
    surely = {name for name, seconds in slowest.items() if seconds > TOLD_FROM + GRACE}
    perhaps = {name for name, seconds in slowest.items() if seconds > TOLD_FROM - GRACE}
    if not surely or len(names) != len(set(names)) or not surely <= set(names) <= perhaps:
        faults.append(f"interrupted: {names}; waited for: {slowest}")
    return faults


def survived(watch, disturb):
    """What each of the disturbances, and nothing else, leaves behind."""
    if disturb is cut:
        return interrupted(watch)
    if disturb is frozen:
        return [f"no interruption, it was ours: {line}" for line in watch.of("interruption")]
    if disturb is late:
        inTime = [name for name, seconds in watch.answered().items() if seconds < LATE]
        return [f"never late: {inTime}"] if inTime else []
    return []


def play(name, seed):
    prepare, disturb = SCENES[name]
    dice = random.Random(f"{seed}, {name}")
    watch = Watch(prepare)
    try:
        watch.start([dice.uniform(0, INTERVAL) for _ in NAMES])
        faults = spread(watch)
        disturb(watch)
        faults += survived(watch, disturb) + conclude(watch, LATE / 2 if disturb is late else 0)
        excluded = watch.excluded()
        longest, least = (FROZEN + 2, FROZEN - 0.5) if disturb is frozen else (1, 0)
        if min(excluded) < least or max(excluded) > longest:
            faults.append(f"excluded from {min(excluded)} to {max(excluded)} s")
        return faults
    finally:
        watch.end()


class Calm(unittest.TestCase):
    seed = 2

    def test_no_false_verdict_and_the_real_one_in_time(self):
        with ThreadPoolExecutor(len(SCENES)) as pool:
            for name, faults in zip(SCENES, pool.map(play, SCENES, [self.seed] * len(SCENES))):
                with self.subTest(name):
                    self.assertEqual(faults, [])


if __name__ == "__main__":
    lab.enter()
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=Calm.seed)
    options, rest = parser.parse_known_args()
    Calm.seed = options.seed
    unittest.main(argv=[sys.argv[0], *rest], verbosity=2)
