#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No false verdict with the shipped preset (office), whatever a network does to it and lives on; and the real cut at the
end of each of these runs is found in time.
"""
import csv
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

TARGETS = 20  # so few start at once, and beat in step
INTERVAL, TIMEOUT, FALL = 5, 3, 3  # seconds: what `office` means
LATEST = INTERVAL + FALL * TIMEOUT
GRACE = 0.2
FROZEN = 10  # seconds


class Watch:
    """Twenty heartbeats on one site, as shipped."""

    def __init__(self, prepare=lambda site: None):
        self.folder = tempfile.TemporaryDirectory(prefix="keepwatch-lab-")
        self.site = Site()
        prepare(self.site)
        self.peer = clirun.Peer("echo", "--address", "0.0.0.0", "--port", 7, prefix=self.site.peer.prefix)
        names = [f"peer{number}" for number in range(TARGETS)]
        targets = [f"echo://{self.site.peerAddresses[0]}:7#{name}" for name in names]
        self.availability = Path(self.folder.name) / "availability.csv"
        self.run = clirun.Run("watch", *targets, "--availability", str(self.availability),
                              prefix=self.site.monitor.prefix)
        for name in names:
            self.run.waitFor("transition", name, to="up", timeout=20)
        self.names = names
        time.sleep(INTERVAL)

    def end(self):
        self.run.__exit__()
        self.peer.__exit__()
        self.site.end()
        self.folder.cleanup()

    def bad(self):
        return [line for line in self.run.of("transition") if line["to"] in ("unreachable", "connecting") and line.get("from")]

    def excluded(self):
        """Seconds of each target that count on neither side."""
        self.run.end()
        with self.availability.open(encoding="utf-8", newline="") as file:
            return [float(row["excluded_s"]) for row in csv.DictReader(file)]

    def cut(self, seconds):
        self.site.filterBetween("drop")
        time.sleep(seconds)
        self.site.middle.unfilter()


def conclude(watch):
    """The real cut: every target is found, none too early and none too late."""
    faults = [f"a verdict without a reason: {line}" for line in watch.bad()]
    faults += [f"a drop without a reason: {line['target']} {line['cause']}" for line in watch.run.of("certificate")]
    at = time.time()
    watch.site.filterBetween("drop")
    late = []
    for name in watch.names:
        try:
            line = watch.run.waitFor("transition", name, to="unreachable", after=at, timeout=LATEST + 5)
            late.append(moment(line["time"]) - at)
        except AssertionError:
            faults.append(f"{name}: the real cut was not found")
    if late and max(late) > LATEST + GRACE:
        faults.append(f"found {max(late):.3f} s after the cut")
    if late and min(late) < FALL * TIMEOUT - GRACE:
        faults.append(f"found {min(late):.3f} s after the cut, before it could be known")
    return faults


def cuts(rtoFloor):
    def prepare(site):
        site.monitor.ip(f"route change default via {site.routers[0]} rto_min {rtoFloor}ms")

    def disturb(watch):
        time.sleep(INTERVAL - 2)  # the heartbeats leave in the middle of the cut
        watch.cut(3)
        time.sleep(12)
    return prepare, disturb


def flap(watch):
    site = watch.site
    site.monitor.ip(f"address delete {site.monitorAddress}/{site.bits} dev own")
    time.sleep(3)
    site.monitor.ip(f"address add {site.monitorAddress}/{site.bits} dev own", f"route add default via {site.routers[0]}")
    time.sleep(12)


def frozen(watch):
    watch.run.process.send_signal(signal.SIGSTOP)
    time.sleep(FROZEN)
    watch.run.process.send_signal(signal.SIGCONT)
    time.sleep(8)


def lossy(watch):
    watch.site.middle.filter("forward", "numgen random mod 100 < 5 drop")
    time.sleep(120)
    watch.site.middle.unfilter()
    time.sleep(8)


SCENES = {
    "a cut of 3 s, RTO floor 200 ms": cuts(200),
    "a cut of 3 s, RTO floor 300 ms": cuts(300),
    "the own address gone for 3 s": (lambda site: None, flap),
    "frozen for 10 s": (lambda site: None, frozen),
    "5 % loss for two minutes": (lambda site: None, lossy),
}


def survived(watch, disturb):
    """What was cut for three seconds is told as interrupted, each peer at most once, and nobody else is."""
    told = watch.run.of("interruption")
    if disturb in (flap, frozen, lossy):
        return [] if disturb is not frozen else [f"no interruption, it was ours: {line}" for line in told]
    faults = [f"an interruption of nothing: {line}" for line in told
              if line["gap"] != "path" or not line["retransmits"] or not 1000 <= line["lasted_ms"] <= 8000]
    names = [line["target"] for line in told]
    if not names or len(names) != len(set(names)):
        faults.append(f"interrupted: {sorted(names)}")
    return faults


def play(name):
    prepare, disturb = SCENES[name]
    watch = Watch(prepare)
    try:
        disturb(watch)
        faults = survived(watch, disturb) + conclude(watch)
        excluded = watch.excluded()
        longest, least = (FROZEN + 2, FROZEN - 0.5) if disturb is frozen else (1, 0)
        if min(excluded) < least or max(excluded) > longest:
            faults.append(f"excluded from {min(excluded)} to {max(excluded)} s")
        return faults
    finally:
        watch.end()


class Calm(unittest.TestCase):
    def test_no_false_verdict_and_the_real_one_in_time(self):
        with ThreadPoolExecutor(len(SCENES)) as pool:
            for name, faults in zip(SCENES, pool.map(play, SCENES)):
                with self.subTest(name):
                    self.assertEqual(faults, [])


if __name__ == "__main__":
    lab.enter()
    unittest.main(verbosity=2)
