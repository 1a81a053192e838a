# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a fault on a site of its own, watched by keepwatch-cli in four configurations at once, and judges what it said."""
import functools
import json
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

import clirun
from clirun import moment
from faults import ALIVE, CLOSED, DROP, POSSIBLE, RANKS, VERDICT
from labsite import Site

UNDER_WAY = 0.05  # seconds to both sides
BEATS = {"interval_ms": 1000, "timeout_ms": 1000, "fall": 5}
GRACE = 0.2  # seconds: what a busy machine adds, nft's own start included
CONFIGURATIONS = ["k", "ku", "h", "hu"]
#: What the peer of a configuration does; the first letter says which one it is, and another program plays each.
PEERS = {"k": "silent", "h": "echo", "p": "chatty", "q": "chatty", "o": "chatty"}
#: A system that tells less, `h-netlink` for example.
LACKING = ["/usr/bin/python3", str(clirun.HERE / "lacking.py")]
METHODS = {
    "k": {"method": "keepalive"},
    "h": {"method": "echo", "keepidle_s": 100},
    # The peer speaks by itself; its silence is looked into by the kernel's probes alone, or by a second opinion alone.
    "p": {"method": "passive", "keepcnt": 9, "second_opinion": False},
    "q": {"method": "passive", "keepalive": "off"},
    "o": {"method": "passive", "keepcnt": 9, "second_opinion": False, "fall": 3},
}
INBOUND = {"ki": ("silent", ["--method", "keepalive", "--keepalive", "2/1/3", "--user-timeout", "off"]),
           "hi": ("framed", ["--method", "framed", "--keepalive", "off", "--interval", "1s", "--timeout", "1s", "--fall",
                             "5"])}


@dataclass
class Result:
    """What one target showed after the fault."""
    configuration: str
    kind: str
    cause: str = ""
    confidence: str = ""
    silent: float = 0
    warning: float = 0  # seconds of suspicion before the verdict or the drop
    late: float = 0  # from the fault to the verdict or the drop
    sinceDue: tuple = ()  # seconds from the earliest and the latest moment that was promised to the verdict
    fault: str = ""  # what is wrong with it


def mismatch(expected, result):
    """What is wrong with a result's cause and confidence."""
    if result.cause not in expected.causes:
        return f"{result.cause} in place of {' or '.join(expected.causes)}"
    if not RANKS.index(expected.least) <= RANKS.index(result.confidence) <= RANKS.index(expected.most):
        return f"{result.cause} {result.confidence}, not {expected.least} to {expected.most}"
    return ""


@functools.cache
def explained(*options):
    """What `explain` says of a target with these options."""
    return json.loads(clirun.call("explain", *options, "--format", "jsonl")[1])


class Scene:
    def __init__(self, fault, family=4, delay=0.0, phase=0.4, configurations=None, program=()):
        self.fault, self.family, self.delay, self.phase = fault, family, delay, phase
        self.configurations = configurations or [*CONFIGURATIONS, *fault.more]
        self.program = program
        self.peers, self.runs = {}, {}
        self.faultAt = self.madeAt = None  # when it was begun, and done
        self.witnesses = {}  # the peers of the beginning: their logs know what was alive last
        self.open = []

    def __str__(self):
        return f"{self.fault.number} {self.fault.name}, IPv{self.family}, RTT {2000 * self.delay:.0f} ms"

    def play(self):
        """The results, one for each configuration. Cleans up whatever happens."""
        with tempfile.TemporaryDirectory(prefix="keepwatch-lab-") as folder:
            self.folder = Path(folder)
            try:
                self.site = Site(self.fault.isRouted, self.family == 6, self.delay)
                self.open.append(self.site.end)
                return self.watch()
            finally:
                for end in reversed(self.open):
                    end()

    def startPeer(self, kind, port):
        options = ["--address", "::" if self.family == 6 else "0.0.0.0", "--port", port]
        if self.fault.number == "7":
            options += ["--rcvbuf", 1]
        peer = clirun.Peer(PEERS[kind], *options, prefix=self.site.peer.prefix, folder=self.folder)
        self.open.append(peer.__exit__)
        return peer

    def target(self, name):
        """One address of the peer's for each: a second opinion is asked of one host at a time."""
        options = {"keepidle_s": self.fault.idle, "keepintvl_s": 1, "keepcnt": 3, **BEATS,
                   "connect_timeout_ms": 4000, "reconnect_max_ms": 1000,
                   "user_timeout_ms": (self.fault.idle + 3) * 1000 if name.endswith("u") else "off", **METHODS[name[0]]}
        if name.startswith("h"):
            options |= self.fault.options
        return {"name": name, "host": self.site.peerAddresses[self.configurations.index(name)],
                "port": self.peers[name[0]].port, **options}

    def watchAll(self):
        """By one program what is watched on a complete system, by one more each what is not."""
        for lacking in sorted({name.partition("-")[2] for name in self.configurations}):
            names = [name for name in self.configurations if name.partition("-")[2] == lacking]
            workspace = self.folder / f"lab{lacking}.keepwatch"
            workspace.write_text(json.dumps({"format": "keepwatch-workspace", "version": 1,
                                             "targets": [self.target(name) for name in names]}), encoding="utf-8")
            run = self.run("watch", "--workspace", str(workspace),
                           program=[*LACKING, lacking] if lacking else [])
            self.runs |= {name: (run, name) for name in names}

    def watch(self):
        letters = sorted({"h", "k"} | {name[0] for name in self.configurations})
        self.peers = {letter: self.startPeer(letter, 7001 + number) for number, letter in enumerate(letters)}
        self.fault.prepare(self.site)
        self.watchAll()
        if self.fault.inbound:
            self.listen()
        for run, target in self.runs.values():
            run.waitFor("transition", target, to="up", timeout=15)
        time.sleep(1 + self.phase)
        self.witnesses = dict(self.peers)
        self.faultAt = time.time()
        self.fault.make(self)
        self.madeAt = time.time()
        self.wait()
        for run, _ in self.runs.values():
            run.end()
            if run.faults:
                raise AssertionError(run.faults)
        return [self.judge(run, target, name) for name, (run, target) in self.runs.items()]

    def run(self, *arguments, program=()):
        run = clirun.Run(*arguments, prefix=[*self.site.monitor.prefix, *self.program, *program])
        self.open.append(run.__exit__)
        return run

    def listen(self):
        """The same fault, seen by the side that was dialled: each listener has one client."""
        address = self.site.monitorAddress
        for name, (kind, options) in INBOUND.items():
            run = self.run("listen", "--listen", f"[{address}]:0" if self.family == 6 else f"{address}:0", *options)
            peer = clirun.Peer(kind, prefix=self.site.peer.prefix, dial=run.waitFor("listening")["address"],
                               folder=self.folder)
            self.open.append(peer.__exit__)
            self.peers[name], self.runs[name] = peer, (run, None)

    def wait(self):
        end = self.faultAt + self.fault.seconds
        if self.fault.heal:
            after, heal = self.fault.heal
            time.sleep(max(0, self.faultAt + after - time.time()))
            heal(self)
        time.sleep(max(0, end - time.time()))

    def judge(self, run, target, name):
        pair = self.fault.inbound if name.endswith("i") else (self.fault.k, self.fault.h)
        expected = self.fault.more.get(name) or pair[name.startswith("h")]
        after = [line for line in run.of("transition", target) if moment(line["time"]) >= self.faultAt - 0.002]
        certificates = [line for line in run.of("certificate", target) if moment(line["time"]) >= self.faultAt - 0.002]
        verdicts = [line for line in after if line["to"] == "unreachable" and line["from"] != "unreachable"]
        suspicions = [line for line in after if line["to"] == "suspect"]
        backs = [line for line in after if line["to"] in ("up", "degraded")]
        ends = [line for line in after if line["to"] == "closed"]
        kind = VERDICT if verdicts else CLOSED if ends else DROP if certificates else ALIVE
        result = Result(name, kind)
        told = [line for line in certificates if line["cause"] in expected.causes]
        shown = (told or certificates or verdicts or [None])[0]
        end = (verdicts or ends or backs or [None])[0]
        if shown:
            result.cause, result.confidence = shown["cause"], shown["confidence"]
            result.silent = shown.get("silent_ms", 0) / 1000
        if end:
            result.late = moment(end["time"]) - self.faultAt
            if suspicions:
                result.warning = max(0, moment(end["time"]) - moment(suspicions[0]["time"]))
        if verdicts or ends:
            result.sinceDue = tuple(moment(end["time"]) - due for due in self.due(name))
        result.fault = self.wrong(expected, result, certificates)
        if result.fault:
            result.fault += "\n" + "\n".join(json.dumps(line) for line in after + certificates)
        return result

    def wrong(self, expected, result, certificates):
        if result.kind not in expected.kind:
            return f"{result.kind} ({result.cause} {result.confidence}) in place of {expected.kind}"
        if expected.kind == ALIVE:
            return ""
        if result.confidence == "possible" and result.cause in self.fault.ambiguous:
            return ""
        # On a long way a reset may have crossed our packet: nobody can tell for sure whose it was.
        if self.delay and "peer-restarted" in expected.causes:
            expected = replace(expected, least=POSSIBLE, most=expected.mostFar)
        if fault := mismatch(expected, result):
            return fault
        for line in certificates:
            if line["cause"] not in expected.causes + self.fault.also and line["confidence"] != "possible":
                return f"a certificate says {line['cause']} ({line['confidence']})"
        latest = self.promised(result.configuration)[1]
        if result.kind == VERDICT and self.isTimed(result.configuration) and result.late > latest + GRACE:
            return f"the verdict came {result.late:.3f} s after the fault, not within {latest}"
        if result.sinceDue and result.sinceDue[1] > GRACE:
            return f"the verdict came {result.sinceDue[1]:.3f} s after the latest moment that was promised"
        return ""

    def isTimed(self, name):
        """Not where a peer speaks by itself: some of it may go on passing for a while."""
        return name[0] in "hk"

    def promised(self, name):
        """Seconds from the last sign of life (heartbeats: from the fault) to the verdict, at the earliest and the latest."""
        if name.startswith("k"):
            told = explained("--keepalive", f"{self.fault.idle}/1/3", "--user-timeout",
                             f"{self.fault.idle + 3}s" if name == "ku" else "off")
            return told["idle_ms"] / 1000, told["idle_latest_ms"] / 1000
        options = {**BEATS, **self.fault.options}
        told = explained("--interval", f"{options['interval_ms']}ms", "--timeout", f"{options['timeout_ms']}ms", "--fall",
                         str(options["fall"]))
        return told["verdict_earliest_ms"] / 1000, told["verdict_latest_ms"] / 1000

    def due(self, name):
        """When the verdict is due at the earliest and the latest, by the peer's own log. Silence begins for the kernel with
        the last segment that it received, for heartbeats with the first that is sent in vain. Nothing where something was
        under way when the fault came: whether it arrived no log can tell."""
        if not self.isTimed(name):
            return ()
        peer = self.witnesses.get(name) or self.witnesses[name[0]]
        address = None if name.endswith("i") else self.site.peerAddresses[self.configurations.index(name)]
        earliest, latest = self.promised(name)
        if name.startswith("k"):
            # The last segment of the handshake comes to us where we dialled, from us where the peer did.
            begun = (peer.moments("dialled")[0] + self.delay if name.endswith("i")
                     else peer.moments("accepted", address)[0] - self.delay)
            isUntouched = self.faultAt < begun + self.fault.idle - UNDER_WAY
            return (begun + earliest, begun + latest) if isUntouched else ()
        answered = peer.moments("answered", address)
        isUnderWay = self.delay and any(abs(at - self.faultAt) < 2 * self.delay + UNDER_WAY for at in answered)
        if isUnderWay or any(self.faultAt < at <= self.madeAt for at in answered):
            return ()
        last = max(at for at in answered if at <= self.faultAt) - self.delay
        unanswered = last + {**BEATS, **self.fault.options}["interval_ms"] / 1000
        return unanswered + earliest, unanswered + earliest
