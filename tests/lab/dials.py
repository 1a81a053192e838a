# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can keep a connection from coming into being, and what Keepwatch must make of it: one row for each, as in
faults.py. The program is started into the fault; its first verdict counts."""
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

import clirun
from certificates import Authority
from faults import CERTAIN, LIKELY, verdict
from lab import dieWithParent
from labsite import Site
from scenes import LACKING, Result, mismatch

ONE_MISS = ["--interval", "1s", "--timeout", "1s", "--fall", "1"]


@dataclass
class Dial:
    """`{address}` in a target or a line of ip stands for the peer's address."""
    name: str
    expected: object
    prepare: Callable = lambda scene: None
    target: str = "echo://{address}:7"
    peer: str = "echo"
    peerOptions: list = field(default_factory=list)
    options: list = field(default_factory=list)
    count: int = 1  # targets; the last of them shows it, and none shows anything else
    later: Callable = None  # done once the target is up: a dial later than the first is meant

    def __str__(self):
        return f"dial {self.name:42}"


class DialScene:
    def __init__(self, dial, program=()):
        self.fault, self.program = dial, program
        self.open = []

    def __str__(self):
        return f"dial: {self.fault.name}"

    def play(self):
        folder = tempfile.TemporaryDirectory(prefix="keepwatch-lab-")
        self.open.append(folder.cleanup)
        self.folder = Path(folder.name)
        try:
            self.site = Site()
            self.open.append(self.site.end)
            return [self.watch()]
        finally:
            for end in reversed(self.open):
                end()

    def watch(self):
        dial = self.fault
        options = [option.format(folder=self.folder) for option in dial.peerOptions]
        if options:
            Authority(self.folder).selfSigned("nobody")
        peer = clirun.Peer(dial.peer, "--address", "0.0.0.0", "--port", 7, *options, prefix=self.site.peer.prefix)
        self.open.append(peer.__exit__)
        dial.prepare(self)
        target = dial.target.format(address=self.site.peerAddresses[0])
        self.run = run = clirun.Run("watch", *(f"{target}#{number}" for number in range(dial.count)), *dial.options,
                                    prefix=[*self.site.monitor.prefix, *self.program])
        self.open.append(run.__exit__)
        if dial.later:
            run.waitFor("transition", "0", to="up")
            dial.later(self)
        run.waitFor("transition", str(dial.count - 1), to="unreachable")
        results = [Result("start", "verdict", line["cause"], line["confidence"])
                   for line in run.of("transition", to="unreachable")]
        results[0].fault = "\n".join([*filter(None, (mismatch(dial.expected, each) for each in results)), *run.faults])
        return results[0]


def ipHere(*lines):
    def prepare(scene):
        scene.site.monitor.ip(*(line.format(address=scene.site.peerAddresses[0], router=scene.site.routers[0])
                                for line in lines))
    return prepare


def rejectedBy(reason):
    return lambda scene: scene.site.filterBetween(scene.site.reject(reason), fromPeer=False)


def resetBehindTheHandshake(scene):
    """The way lets a handshake pass and answers what follows it: before the dial has looked, most of the time."""
    scene.site.middle.filter("forward", "iifname near tcp flags & (syn | ack) == ack reject with tcp reset")


def filterHere(rule):
    return lambda scene: scene.site.monitor.filter("output", f"oifname own meta l4proto tcp {rule}")


def silentRouter(scene):
    """Who never answered is not missed: the router is asked each second."""
    scene.run.waitFor("sample", "0", count=3)
    scene.site.middle.filter("prerouting", "iifname near drop")


def nameServers():
    """Where this computer asks for names: places that a network of the laboratory can have for itself."""
    lines = [line.split() for line in Path("/etc/resolv.conf").read_text(encoding="utf-8").splitlines()]
    return [words[1] for words in lines if words[:1] == ["nameserver"]] or ["127.0.0.1"]


def silentNameServers(scene):
    scene.site.monitor.ip(*(f"address add {address} dev lo" for address in nameServers() if not address.startswith("127.")))


def emptyNameServers(scene):
    silentNameServers(scene)
    server = subprocess.Popen([*scene.site.monitor.prefix, sys.executable, clirun.HERE / "nameserver.py", *nameServers()],
                              stdout=subprocess.PIPE, preexec_fn=dieWithParent)
    scene.open += [server.stdout.close, server.wait, server.kill]
    server.stdout.readline()


def silenceUntold(scene):
    """Without the kernel's reading of the dial."""
    scene.site.filterBetween("drop")
    scene.program = [*scene.program, *LACKING, "tcpinfo"]


def noDescriptors(scene):
    subprocess.run(["prlimit", f"--pid={scene.run.process.pid}", "--nofile=4"], check=True)


def fewPorts(scene):
    scene.site.monitor.sysctl(net__ipv4__ip_local_port_range="40000 40003")


#: A method that dials each time meets what begins only later.
LATER = {"target": "connect://{address}:7", "options": ["--interval", "1s", "--timeout", "1s", "--fall", "4",
                                                             "--samples-jsonl"]}

DIALS = [
    Dial("garbage in place of an echo", verdict("unexpected-reply", least=CERTAIN), peer="garbage"),
    Dial("a certificate that nobody vouches for", verdict("tls-failed", least=CERTAIN), target="echo+tls://{address}:7",
         peerOptions=["--tls", "{folder}/nobody.pem", "{folder}/nobody.key"]),
    Dial("no TLS", verdict("tls-failed", least=LIKELY), target="echo+tls://{address}:7", peer="garbage"),
    Dial("no such name", verdict("name-not-resolved", least=CERTAIN), emptyNameServers, "echo://peer.invalid:7"),
    Dial("no name server", verdict("name-not-resolved", least=LIKELY), silentNameServers, "echo://peer.invalid:7"),
    Dial("no descriptor left", verdict("local-limit", least=CERTAIN), **LATER, later=noDescriptors),
    Dial("no port left", verdict("local-limit", least=LIKELY), fewPorts, count=8),
    Dial("no route left", verdict("local-network-down", least=CERTAIN), ipHere("route delete default")),
    Dial("own firewall rejects", verdict("blocked-locally", least=LIKELY), filterHere("reject")),
    Dial("own firewall drops", verdict("blocked-locally", least=LIKELY), filterHere("drop"),
         options=["--connect-timeout", "2s"]),
    Dial("router: prohibited", verdict("prohibited", least=LIKELY), rejectedBy("admin")),
    Dial("router: port unreachable", verdict("prohibited", least=LIKELY), rejectedBy("port")),
    Dial("router: no route", verdict("network-unreachable", least=LIKELY), rejectedBy("net")),
    Dial("router: no such host", verdict("host-unreachable", least=LIKELY), rejectedBy("host")),
    Dial("nobody listens", verdict("refused", least=LIKELY), target="echo://{address}:9"),
    Dial("reset right behind the handshake", verdict("reset-by-peer"), resetBehindTheHandshake, count=8),
    Dial("a route of this computer forbids it", verdict("blocked-locally", least=LIKELY),
         ipHere("route add prohibit {address}")),
    Dial("a route of this computer leads nowhere", verdict("local-network-down"), ipHere("route add blackhole {address}")),
    Dial("a rule of this computer has no route for TCP", verdict("local-network-down", least=LIKELY),
         ipHere("rule add ipproto tcp unreachable")),
    Dial("a rule of this computer knows no host for TCP", verdict("host-unreachable"),
         ipHere("route add unreachable default table 100", "rule add ipproto tcp table 100")),
    Dial("own cable out", verdict("local-network-down", least=LIKELY),
         lambda scene: scene.site.middle.ip("link set near down"), options=["--connect-timeout", "1s"]),
    Dial("the router falls silent", verdict("local-network-down", least=LIKELY), **LATER, later=silentRouter),
    Dial("silence", verdict("no-answer"), lambda scene: scene.site.filterBetween("drop"),
         options=["--connect-timeout", "1s"]),
    Dial("silence, on a system that tells less", verdict("no-answer"), silenceUntold, options=["--connect-timeout", "1s"]),
    Dial("taken, never answered", verdict("not-responding", least=LIKELY), peer="silent", options=ONE_MISS),
]
