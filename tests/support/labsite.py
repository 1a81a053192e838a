# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A monitor, a router (or a switch) and a peer, each in a network namespace of its own, and what can happen to them.

Every namespace is held by a process and has no name: all vanishes with the processes, however the test ends. Many
sites can stand side by side. Needs lab.enter() first.
"""
import os
import subprocess
import sys
import time
from pathlib import Path

from lab import call, dieWithParent

HERE = Path(__file__).resolve().parent
NFT = "table inet {table} {{\nchain c {{\ntype filter hook {hook} priority -10; policy accept;\n{rules}\n}}\n}}\n"


class Node:
    """One network namespace."""

    def __init__(self):
        self.holder = subprocess.Popen(["unshare", "--net", "sleep", "infinity"], preexec_fn=dieWithParent)
        self.prefix = ["nsenter", "--target", str(self.holder.pid), "--net"]
        own = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{self.holder.pid}/ns/net") == own:
            time.sleep(0.005)

    def run(self, *command, **options):
        return call(*self.prefix, *command, **options)

    def ip(self, *lines, isIpv6=False):
        """Several commands of ip at once."""
        self.run("ip", *(["-6"] if isIpv6 else []), "-batch", "-", input="\n".join(lines) + "\n")

    def nft(self, text):
        self.run("nft", "-f", "-", input=text)

    def filter(self, hook, *rules, table="fault"):
        self.nft(NFT.format(table=table, hook=hook, rules="\n".join(rules)))

    def unfilter(self, table="fault"):
        self.run("nft", "delete", "table", "inet", table)

    def sysctl(self, **values):
        self.run("sysctl", "-qw", *(f"{key.replace('__', '.')}={value}" for key, value in values.items()))

    def end(self):
        self.holder.kill()
        self.holder.wait()


class Site:
    """`isRouted`: monitor – router – peer; else both on one switch. `delay`: seconds in each direction."""

    def __init__(self, isRouted=True, isIpv6=False, delay=0.0):
        self.isRouted, self.isIpv6 = isRouted, isIpv6
        self.monitor, self.middle, self.peer = Node(), Node(), Node()
        self.nodes = [self.monitor, self.middle, self.peer]
        self.relay = None
        network = "fd00:{}::" if isIpv6 else "10.{}.0."
        self.bits = 64 if isIpv6 else 24
        far = 2 if isRouted else 1
        self.monitorAddress = network.format(1) + "1"
        self.peerAddresses = [network.format(far) + str(number) for number in range(2, 9)]
        self.peerNetwork = network.format(far) + ("0" if not isIpv6 else "") + f"/{self.bits}"
        self.routers = network.format(1) + "9", network.format(far) + "9"
        self.quick()
        self.link()
        if isRouted:
            self.route()
        if delay:
            self.delayBy(delay)

    def quick(self):
        for node in self.nodes:
            node.sysctl(net__ipv6__conf__default__accept_dad=0, net__ipv6__conf__default__dad_transmits=0,
                        net__ipv4__conf__all__rp_filter=0, net__ipv4__conf__default__rp_filter=0)
            node.ip("link set lo up")
        self.monitor.sysctl(net__ipv4__tcp_retries2=5)

    def link(self):
        pid = [node.holder.pid for node in self.nodes]
        call("ip", "link", "add", "own", "netns", str(pid[0]), "type", "veth", "peer", "name", "near", "netns", str(pid[1]))
        call("ip", "link", "add", "own", "netns", str(pid[2]), "type", "veth", "peer", "name", "far", "netns", str(pid[1]))
        nodad = " nodad" if self.isIpv6 else ""
        self.monitor.ip("link set own up", f"address add {self.monitorAddress}/{self.bits} dev own{nodad}")
        self.peer.ip("link set own up", *(f"address add {address}/{self.bits} dev own{nodad}" for address in self.peerAddresses))
        if self.isRouted:
            self.middle.ip("link set near up", "link set far up",
                           f"address add {self.routers[0]}/{self.bits} dev near{nodad}",
                           f"address add {self.routers[1]}/{self.bits} dev far{nodad}")
        else:
            self.middle.ip("link add switch type bridge", "link set near master switch", "link set far master switch",
                           "link set near up", "link set far up", "link set switch up")

    def route(self):
        self.middle.sysctl(net__ipv4__ip_forward=1, net__ipv6__conf__all__forwarding=1, net__ipv4__icmp_ratelimit=0,
                           net__ipv6__icmp__ratelimit=0)
        # The search for a host ends after 2.7 s: after the usual 3 s probes and retransmissions, which come in seconds as
        # well, meet its end, and a packet that does makes Linux forget the errors for those that waited.
        self.middle.sysctl(net__ipv4__neigh__far__retrans_time_ms=900, net__ipv6__neigh__far__retrans_time_ms=900)
        self.monitor.ip(f"route add default via {self.routers[0]}")
        self.peer.ip(f"route add default via {self.routers[1]}")

    def delayBy(self, seconds):
        """A relay over two tun devices in the router: what goes in at one comes out of the other, later."""
        self.relay = subprocess.Popen([*self.middle.prefix, sys.executable, str(HERE / "relay.py"), str(seconds)],
                                      stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
                                      preexec_fn=dieWithParent)
        self.relay.stdout.readline()
        # The relay's own end is where a delayed packet comes in again: from there it is routed as usual.
        self.middle.ip("link set outward up", "link set homeward up", "route add default dev outward table 10",
                       "route add default dev homeward table 20", "rule add iif near table 10",
                       "rule add iif far table 20", isIpv6=self.isIpv6)

    def end(self):
        if self.relay:
            self.relay.kill()
            self.relay.wait()
            self.relay.stdout.close()
        # By hand: a namespace goes some time after its last process, and its ends of the cables only then.
        for name in ("near", "far"):
            subprocess.run([*self.middle.prefix, "ip", "link", "delete", name], check=False, capture_output=True)
        for node in self.nodes:
            node.end()

    # Faults.

    def filterBetween(self, verdict, fromMonitor=True, fromPeer=True):
        """In the router: what becomes of packets of either direction."""
        rules = [f"iifname {entry} {verdict}" for entry, isOn in (("near", fromMonitor), ("far", fromPeer)) if isOn]
        self.middle.filter("forward", *rules)

    def reject(self, reason):
        """The router answers what comes from the monitor: host, net, port, admin, prohibited or reset."""
        v4 = {"host": "icmp type host-unreachable", "net": "icmp type net-unreachable",
              "port": "icmp type port-unreachable", "admin": "icmp type admin-prohibited",
              "prohibited": "icmp type host-prohibited", "reset": "tcp reset"}
        v6 = {"host": "icmpv6 type addr-unreachable", "net": "icmpv6 type no-route",
              "port": "icmpv6 type port-unreachable", "admin": "icmpv6 type admin-prohibited",
              "prohibited": "icmpv6 type admin-prohibited", "reset": "tcp reset"}
        return "reject with " + (v6 if self.isIpv6 else v4)[reason]
