#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cut cable: the verdict comes when `explain` said beforehand that it would.

Usage: tst_cut.py [--long]    --long: the scenes of half a minute and more instead of the short ones.
"""
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import lab
from clirun import ContractTest, call, main, moment

GRACE = 0.2  # seconds: what a busy machine adds, nft's own start included
RECONNECT = ["--reconnect", "250ms..1s", "--connect-timeout", "2s"]


@dataclass
class Scene:
    """Options of `explain`; what is added for `watch`; which moment it is about."""
    name: str
    explain: list
    method: str = "keepalive"
    watch: list = field(default_factory=list)
    moment: str = "idle"  # of a silent connection; `busy`: of one that is being sent to; `verdict`: by heartbeat
    state: str = "unreachable"  # where the death leads

    @property
    def kind(self):
        return "silent" if self.method == "keepalive" else self.method


#: So patient with heartbeats that the kernel is first.
PATIENT = ["--interval", "1s", "--timeout", "20min", "--fall", "9"]
SHORT = [
    Scene("2/1/3", ["--keepalive", "2/1/3", "--user-timeout", "off"]),
    Scene("2/1/3 auto", ["--keepalive", "2/1/3", "--user-timeout", "auto"]),
    Scene("2/1/3 with 8 s", ["--keepalive", "2/1/3", "--user-timeout", "8s"]),
    Scene("5/2/3", ["--keepalive", "5/2/3", "--user-timeout", "off"]),
    Scene("5/2/3 auto", ["--keepalive", "5/2/3", "--user-timeout", "auto"]),
    Scene("framed", ["--interval", "1s", "--timeout", "1s", "--fall", "3"], "framed", moment="verdict"),
    Scene("echo", ["--interval", "500ms", "--timeout", "800ms", "--fall", "4"], "echo", moment="verdict"),
    Scene("busy 2/1/3 auto", ["--keepalive", "2/1/3", "--user-timeout", "auto"], "echo", PATIENT, "busy", "suspect"),
]
LONG = [
    Scene("30/1/3", ["--keepalive", "30/1/3", "--user-timeout", "off"]),
    Scene("30/1/3 auto", ["--keepalive", "30/1/3", "--user-timeout", "auto"]),
    Scene("busy 30/1/3 auto", ["--keepalive", "30/1/3", "--user-timeout", "auto"], "echo", PATIENT, "busy", "suspect"),
    # As shipped (15) this takes the kernel 15 minutes; scaled down in this namespace alone.
    Scene("busy 30/1/3", ["--keepalive", "30/1/3", "--user-timeout", "off", "--retries2", "6"], "echo", PATIENT, "busy",
          "suspect"),
]


class Cut(ContractTest):
    scenes = SHORT

    def setUp(self):
        super().setUp()
        self.lab = lab.Lab()
        self.addCleanup(self.lab.__exit__)
        Path("/proc/sys/net/ipv4/tcp_retries2").write_text("6", encoding="ascii")

    def watch(self, scene):
        peer = self.peer(scene.kind, "--address", lab.PEER, prefix=self.lab.inPeer)
        target = peer.at(scene.method, "peer", lab.PEER)
        return self.run_("watch", target, *self.keptOptions(scene), *scene.watch, *RECONNECT)

    def keptOptions(self, scene):
        """What `explain` was told, without what belongs to the system alone."""
        options = list(scene.explain)
        if "--retries2" in options:
            at = options.index("--retries2")
            del options[at:at + 2]
        return options

    def test_verdict_comes_when_explain_said(self):
        promised = {scene.name: json.loads(call("explain", *scene.explain, "--format", "jsonl")[1])
                    for scene in self.scenes}
        runs = {scene.name: self.watch(scene) for scene in self.scenes}
        for run in runs.values():
            run.waitFor("transition", "peer", to="up")
        time.sleep(1.5)  # somewhere between two probes and between two heartbeats
        cut = self.lab.cut()
        for scene in self.scenes:
            with self.subTest(scene.name):
                self.check(scene, promised[scene.name], runs[scene.name], cut)
        self.lab.heal()
        for run in runs.values():
            run.waitFor("transition", "peer", count=2, to="up", timeout=15)
            self.assertEqual(run.end(), 0)
            self.assertClean(run)

    def check(self, scene, promise, run, cut):
        earliest, latest = {
            "idle": ("idle_ms", "idle_latest_ms"),
            "busy": ("busy_ms", "busy_latest_ms"),
            "verdict": ("verdict_earliest_ms", "verdict_latest_ms"),
        }[scene.moment]
        earliest, latest = promise[earliest] / 1000, promise[latest] / 1000
        line = self.deathOf(scene, run, latest)
        late = moment(line["time"]) - cut
        silent = line["silent_ms"] / 1000
        print(f"{scene.name}: promised {earliest:.3f} to {latest:.3f} s; {line['to']} {line['cause']} "
              f"{late:.3f} s after the cut, silent for {silent:.3f} s")
        self.assertEqual(line["cause"], "no-answer")
        if scene.moment == "idle":
            # From the last segment received, which was at most one idle time before the cut.
            self.assertGreaterEqual(silent, earliest - 0.01)
            self.assertLessEqual(silent, latest + GRACE)
            self.assertLessEqual(late, latest + GRACE)
        elif scene.moment == "busy":
            # From the first write that nobody acknowledged: at most one interval after the cut.
            self.assertGreaterEqual(late, earliest)
            self.assertLessEqual(late, 1 + latest + GRACE)
        else:
            self.assertGreaterEqual(late, earliest - 0.01)
            self.assertLessEqual(late, latest + 0.1)

    def deathOf(self, scene, run, latest):
        """The transition that the death or the verdict makes; the first suspicion of a busy one is the death itself."""
        return run.waitFor("transition", "peer", to=scene.state, timeout=latest + 10)


if __name__ == "__main__":
    lab.enter()
    if "--long" in sys.argv:
        sys.argv.remove("--long")
        Cut.scenes = LONG
    main()
