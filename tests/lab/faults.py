# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can happen to a connection, and what Keepwatch must make of it: one row for each fault, written down before
the code that it judges.

A row says how the fault is made, how the site looks, and for each configuration what is expected: the cause with the
least confidence that is good enough, and what becomes of the target. Where the facts do not decide between two causes
both are named, at `possible`.
"""
import subprocess
import time
from dataclasses import dataclass, field
from typing import Callable

POSSIBLE, LIKELY, CERTAIN = "possible", "likely", "certain"
RANKS = [POSSIBLE, LIKELY, CERTAIN]
VERDICT, DROP, CLOSED, ALIVE = "verdict", "drop", "closed", "alive"


@dataclass
class Expected:
    kind: str
    causes: tuple = ()
    least: str = POSSIBLE
    most: str = CERTAIN  # where more could not be known
    mostFar: str = CERTAIN  # the same on a long way


def verdict(*causes, **keys):
    return Expected(VERDICT, causes, **keys)


def drop(*causes, **keys):
    return Expected(DROP, causes, **keys)


def closed(*causes, **keys):
    return Expected(CLOSED, causes, **keys)


def either(*causes, **keys):
    """A verdict, then closed; or closed at once. It depends on whether the kernel could send the probe that came first."""
    return Expected(f"{VERDICT} or {CLOSED}", causes, **keys)


NOTHING = Expected(ALIVE)


@dataclass
class Fault:
    """ku and hu are k and h with the user timeout that agrees with the probes' count."""
    number: str
    name: str
    make: Callable
    k: Expected  # keepalive alone, 2/1/3
    h: Expected  # a heartbeat each second
    isRouted: bool = True
    isNear: bool = False  # a long round trip makes no sense
    prepare: Callable = lambda site: None
    heal: Callable = None  # so many seconds after it: (seconds, what)
    idle: int = 2
    options: dict = field(default_factory=dict)  # of every target
    seconds: float = 9  # to be watched after the fault
    family: tuple = (4, 6)
    inbound: tuple = None  # k and h of a connection that was accepted, where it can be told apart from one side
    more: dict = field(default_factory=dict)  # configurations of scenes.py that only some rows need
    ambiguous: tuple = ()  # causes that are honest at `possible`: our data may have been on its way
    also: tuple = ()  # causes that other certificates of the same outage may bear

    def __str__(self):
        return f"{self.number:>4} {self.name:42}"


def cut(**keys):
    return lambda scene: scene.site.filterBetween("drop", **keys)


def reject(reason):
    return lambda scene: scene.site.filterBetween(scene.site.reject(reason), fromPeer=False)


def tell(command):
    def make(scene):
        for peer in scene.peers.values():
            peer.tell(command)
    return make


def signal(number):
    def make(scene):
        for peer in scene.peers.values():
            peer.signal(number)
    return make


def unreadThenKilled(scene):
    scene.peers["h"].tell("ignore")
    time.sleep(2.4)  # one more heartbeat is read, another one arrives and is not
    scene.faultAt = time.time()
    for peer in scene.peers.values():
        peer.kill()


def unread(scene):
    tell("ignore")(scene)
    time.sleep(0.15)  # one more heartbeat is read
    scene.faultAt = time.time()


def killedWithChild(scene):
    """The program is killed, but a child of it keeps its connections open and its port bound."""
    tell("orphan")(scene)
    signal(9)(scene)


def lostFin(scene):
    """The peer closes, and its FIN never arrives: it gives up soon, and answers what comes later with a reset."""
    scene.site.middle.filter("forward", "iifname far tcp flags & fin == fin drop")
    tell("close")(scene)


def impatient(site):
    site.peer.sysctl(net__ipv4__tcp_orphan_retries=2)


def forgottenMeanwhile(scene):
    """While nothing passes, the peer gives the connections up; nobody hears of that."""
    scene.site.filterBetween("drop")
    scene.site.peer.run("ss", "-K", "state", "established")


def destroyAtPeer(scene):
    scene.site.peer.run("ss", "-K", "state", "established")


def destroyHere(scene):
    scene.site.monitor.run("ss", "-K", "state", "established", "dst", scene.site.peerNetwork)


def refuseWhatIsNew(scene):
    scene.site.middle.filter("forward", "iifname near tcp flags & (syn | ack) == syn reject with tcp reset", "drop")


def forgottenAndHung(scene):
    flush(scene)
    signal(19)(scene)


def silentRouter(scene):
    scene.site.middle.filter("prerouting", "iifname near drop")


def withoutLossProbes(site):
    """The kernel tries again after 0.2, 0.6, 1.4 and 3 s, not in between."""
    site.monitor.sysctl(net__ipv4__tcp_early_retrans=0)
    stateful("drop")(site)


def reboot(scene):
    """The host falls silent, forgets everything, and is back at its old address."""
    scene.site.peer.filter("output", "drop")
    scene.site.peer.run("ss", "-K", "state", "established")
    for name, peer in list(scene.peers.items()):
        peer.kill()
        scene.peers[name] = scene.startPeer(name, peer.port)
    scene.site.peer.unfilter()


def stateful(verdictOnInvalid):
    """A firewall that lets pass what belongs to a connection that it has seen begin."""
    def prepare(site):
        site.middle.sysctl(net__netfilter__nf_conntrack_tcp_loose=0)
        site.middle.filter("forward", "ct state established,related accept", "tcp flags & (syn | ack) == syn accept",
                           f"meta l4proto tcp {verdictOnInvalid}", table="state")
    return prepare


def forgetting(verdictOnInvalid, seconds):
    def prepare(site):
        stateful(verdictOnInvalid)(site)
        site.middle.sysctl(net__netfilter__nf_conntrack_tcp_timeout_established=seconds)
    return prepare


def flush(scene):
    scene.site.middle.run("conntrack", "-F")


def nothing(scene):
    pass


def ipOf(node, *lines):
    def make(scene):
        getattr(scene.site, node).ip(*(line.format(site=scene.site) for line in lines), isIpv6=scene.site.isIpv6)
    return make


def localFilter(rule):
    def make(scene):
        scene.site.monitor.filter("output", f"oifname own meta l4proto tcp {rule}")
    return make


def fullQueue(scene):
    """What a tunnel does whose program hangs: link, address and route are fine, and no packet is taken."""
    scene.site.monitor.run("tc", "qdisc", "add", "dev", "own", "root", "tbf", "rate", "8kbit", "burst", "20", "limit", "20")


def inFlightThenRoute(scene):
    scene.site.filterBetween("drop")
    time.sleep(1.5)
    scene.site.monitor.ip("route delete default", isIpv6=scene.site.isIpv6)


def heal(scene):
    scene.site.middle.unfilter()


SILENCE = verdict("no-answer")
FAULTS = [
    Fault("1", "peer closes", tell("close"), drop("closed-by-peer", least=LIKELY), drop("closed-by-peer", least=LIKELY),
          inbound=(closed("closed-by-peer", least=LIKELY), closed("closed-by-peer", least=LIKELY))),
    Fault("2", "peer closes one direction", tell("half"), drop("closed-by-peer", least=LIKELY),
          drop("closed-by-peer", least=LIKELY)),
    Fault("3", "peer killed", signal(9), verdict("closed-by-peer", least=LIKELY), verdict("closed-by-peer", least=LIKELY),
          also=("refused", "reset-by-peer")),
    Fault("3b", "peer killed, a child keeps its descriptors", killedWithChild, NOTHING,
          verdict("not-responding", least=CERTAIN)),
    Fault("4", "peer killed with unread data", unreadThenKilled, verdict("closed-by-peer", least=LIKELY),
          verdict("reset-by-peer", least=LIKELY), also=("refused", "reset-by-peer"),
          ambiguous=("peer-restarted",)),
    Fault("5", "peer aborts", tell("reset"), drop("reset-by-peer", least=LIKELY), drop("reset-by-peer", least=LIKELY),
          inbound=(closed("reset-by-peer", least=LIKELY), closed("reset-by-peer", least=LIKELY)),
          ambiguous=("peer-restarted",), more={"h-tcpinfo": drop("reset-by-peer", most=POSSIBLE)}),
    Fault("5b", "destroyed at the peer", destroyAtPeer, drop("reset-by-peer", least=LIKELY),
          drop("reset-by-peer", least=LIKELY),
          ambiguous=("peer-restarted",)),
    Fault("6", "peer stopped", signal(19), NOTHING, verdict("not-responding", least=CERTAIN),
          inbound=(NOTHING, verdict("not-responding", least=CERTAIN)),
          more={"p": verdict("not-responding", least=LIKELY), "q": verdict("not-responding", least=LIKELY)}),
    Fault("6b", "one session of the peer's hangs", tell("hang"), NOTHING,
          drop("not-responding", least=LIKELY, most=LIKELY)),
    Fault("7", "peer stops reading, window full", unread, NOTHING, verdict("not-reading", least=CERTAIN),
          isNear=True, options={"interval_ms": 100, "timeout_ms": 50, "fall": 100}, seconds=10),
    Fault("8", "silent drop both ways", cut(), SILENCE, SILENCE,
          inbound=(closed("no-answer"), SILENCE), more={"p": SILENCE, "q": SILENCE, "k-tcpinfo": SILENCE}),
    Fault("8b", "the router falls silent", silentRouter, verdict("local-network-down", least=LIKELY),
          verdict("local-network-down", least=LIKELY)),
    Fault("9", "silent drop towards the peer", cut(fromPeer=False), SILENCE, SILENCE),
    Fault("9b", "silent drop towards a peer that speaks", cut(fromPeer=False), SILENCE, SILENCE, isNear=True, seconds=12,
          more={"p": SILENCE, "q": SILENCE, "o": SILENCE}),
    Fault("10", "silent drop from the peer", cut(fromMonitor=False), SILENCE, SILENCE),
    Fault("11", "peer's interface down behind a router", ipOf("peer", "link set own down"),
          verdict("host-unreachable", least=LIKELY), verdict("host-unreachable", least=LIKELY), seconds=12,
          inbound=(closed("no-answer"), verdict("host-unreachable")), also=("no-answer",)),
    Fault("12", "peer's interface down on the same switch", ipOf("peer", "link set own down"), SILENCE, SILENCE,
          isRouted=False),
    Fault("12b", "the peer's FIN is lost", lostFin, drop("peer-restarted"), drop("peer-restarted"), prepare=impatient,
          ambiguous=("reset-by-peer",)),
    Fault("13", "router: host unreachable", reject("host"), verdict("host-unreachable", least=LIKELY),
          verdict("host-unreachable", least=LIKELY),
          inbound=(closed("no-answer"), verdict("host-unreachable", least=LIKELY))),
    Fault("13b", "router: net unreachable", reject("net"), verdict("network-unreachable", least=LIKELY),
          verdict("network-unreachable", least=LIKELY),
          inbound=(closed("no-answer"), verdict("network-unreachable", least=LIKELY))),
    Fault("14", "router: port unreachable", reject("port"), verdict("prohibited", least=LIKELY),
          verdict("prohibited", least=LIKELY),
          inbound=(closed("no-answer"), verdict("prohibited", least=LIKELY))),
    Fault("15", "router: admin prohibited", reject("admin"), verdict("prohibited", least=LIKELY),
          verdict("prohibited", least=LIKELY),
          inbound=(closed("no-answer"), verdict("prohibited", least=LIKELY))),
    Fault("15b", "router: host prohibited", reject("prohibited"), verdict("prohibited", least=LIKELY),
          verdict("prohibited", least=LIKELY)),
    Fault("16", "router answers with RST", reject("reset"), verdict("peer-restarted", least=LIKELY, mostFar=POSSIBLE),
          verdict("peer-restarted", mostFar=POSSIBLE), also=("refused",)),
    Fault("16b", "router drops what it knows, refuses the new", refuseWhatIsNew, verdict("refused", least=LIKELY),
          verdict("refused", least=LIKELY), more={"q": verdict("refused", most=POSSIBLE)}),
    Fault("17", "peer's host rebooted", reboot, drop("peer-restarted", least=LIKELY), drop("peer-restarted")),
    Fault("18", "firewall forgets, drops", flush, drop("idle-dropped", least=LIKELY), drop("idle-dropped", least=LIKELY),
          prepare=stateful("drop")),
    Fault("18b", "firewall forgets, drops, soon judged", flush, drop("idle-dropped", least=LIKELY),
          drop("idle-dropped"), prepare=withoutLossProbes, isNear=True,
          options={"timeout_ms": 1480, "fall": 2}),  # the second opinion is asked, and the verdict due, between two tries
    Fault("18c", "firewall forgets, drops, the program hangs", forgottenAndHung, drop("idle-dropped", least=LIKELY),
          verdict("not-responding", most=POSSIBLE), prepare=stateful("drop")),
    Fault("19", "firewall forgets, resets", flush, drop("peer-restarted", "idle-dropped"),
          drop("peer-restarted", "idle-dropped"), prepare=stateful("reject with tcp reset")),
    Fault("20", "firewall's idle limit, drops", nothing, drop("idle-dropped", least=LIKELY),
          drop("idle-dropped", least=LIKELY), prepare=forgetting("drop", 3), idle=8, options={"interval_ms": 8000},
          seconds=20),
    Fault("20b", "firewall's idle limit, resets", nothing, drop("idle-dropped"), drop("idle-dropped"),
          prepare=forgetting("reject with tcp reset", 3), idle=8, options={"interval_ms": 8000}, seconds=14),
    Fault("21", "own interface down", ipOf("monitor", "link set own down"), verdict("local-network-down", least=LIKELY),
          verdict("local-network-down", least=CERTAIN),
          inbound=(closed("local-network-down", least=LIKELY), verdict("local-network-down", least=CERTAIN))),
    Fault("22", "own address removed", ipOf("monitor", "address delete {site.monitorAddress}/{site.bits} dev own"),
          verdict("local-network-down", least=LIKELY), verdict("local-network-down", least=LIKELY)),
    Fault("23", "default route removed", ipOf("monitor", "route delete default"),
          verdict("local-network-down", least=LIKELY), verdict("local-network-down", least=CERTAIN),
          inbound=(closed("local-network-down", least=LIKELY), verdict("local-network-down", least=CERTAIN))),
    Fault("24", "own firewall drops", localFilter("drop"), verdict("blocked-locally", least=LIKELY),
          verdict("blocked-locally", least=LIKELY), also=("no-answer",), seconds=12,
          inbound=(closed("no-answer"), verdict("blocked-locally", least=LIKELY)),
          more={"h-netlink": verdict("local-network-down", most=POSSIBLE)}),
    Fault("24b", "own queue turns packets away", fullQueue, verdict("blocked-locally", least=LIKELY),
          verdict("blocked-locally", least=LIKELY),
          inbound=(verdict("blocked-locally", least=LIKELY), closed("blocked-locally", least=LIKELY)),
          more={"k-netlink": verdict("local-network-down", most=POSSIBLE)}),
    Fault("25", "own firewall rejects", localFilter("reject"), verdict("blocked-locally", least=LIKELY),
          verdict("blocked-locally", least=LIKELY), more={"k-netlink": verdict("blocked-locally", least=LIKELY)}),
    Fault("26", "own cable out", ipOf("middle", "link set near down"), verdict("local-network-down", least=LIKELY),
          verdict("local-network-down", least=LIKELY),
          inbound=(either("local-network-down", least=LIKELY), verdict("local-network-down", least=LIKELY))),
    Fault("26b", "own cable out, soon judged", ipOf("middle", "link set near down"),
          verdict("local-network-down", least=LIKELY), verdict("local-network-down", least=LIKELY),
          options={"fall": 2, "second_opinion": False},
          more={"h-netlink": verdict("local-network-down", most=POSSIBLE)}),
    Fault("27", "route removed with data in flight", inFlightThenRoute, verdict("local-network-down", least=LIKELY),
          verdict("local-network-down", least=CERTAIN)),
    Fault("28", "destroyed on this computer", destroyHere, drop("closed-locally", least=CERTAIN),
          drop("closed-locally", least=CERTAIN),
          inbound=(closed("closed-locally", least=CERTAIN), closed("closed-locally", least=CERTAIN))),
    Fault("29", "outage of 2.5 s, the peer gave up meanwhile", forgottenMeanwhile,
          drop("peer-restarted", "idle-dropped"), drop("peer-restarted", least=LIKELY), heal=(2.5, heal), idle=6,
          options={"fall": 8}, seconds=11),
    Fault("30", "outage of 2.5 s", cut(), NOTHING, NOTHING, heal=(2.5, heal), idle=4, options={"fall": 8}, seconds=11),
    Fault("30b", "own interface down for 2.5 s", ipOf("monitor", "link set own down"), NOTHING, NOTHING,
          heal=(2.5, ipOf("monitor", "link set own up", "route add default via {site.routers[0]}")),
          idle=4, options={"fall": 8}, seconds=11, family=(4,)),
    Fault("30c", "own cable out for 1.8 s", ipOf("middle", "link set near down"), NOTHING, NOTHING,
          heal=(1.8, ipOf("middle", "link set near up")), options={"fall": 8}, seconds=11, family=(4,)),
]
