#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""200 peers behind one router: what fails together is one incident, named; one alone is none."""
import os
import subprocess
import time

import lab
from clirun import ContractTest, main, moment

PEERS = 200
TIMES = ["--interval", "1s", "--timeout", "500ms", "--fall", "3", "--reconnect", "200ms..1s", "--connect-timeout", "1s"]


class Beyond:
    """A network beyond a router: monitor 10.8.0.1 – 10.8.0.2 router 10.9.0.1 – 10.9.0.2 with 10.9.1.1 and so on."""

    def __init__(self):
        self.holders = [subprocess.Popen(["unshare", "--net", "sleep", "infinity"], preexec_fn=lab.dieWithParent)
                        for _ in range(2)]
        own = os.readlink("/proc/self/ns/net")
        for holder in self.holders:
            while os.readlink(f"/proc/{holder.pid}/ns/net") == own:
                time.sleep(0.01)
        self.inRouter, self.inPeers = (["nsenter", "--target", str(one.pid), "--net"] for one in self.holders)
        self.cable("kw0", [], "10.8.0.1/24", "kw1", self.holders[0], self.inRouter, "10.8.0.2/24")
        self.cable("kw2", self.inRouter, "10.9.0.1/16", "kw3", self.holders[1], self.inPeers, "10.9.0.2/16")
        lab.call(*self.inRouter, "sysctl", "-qw", "net.ipv4.ip_forward=1")
        lab.call("ip", "route", "add", "10.9.0.0/16", "via", "10.8.0.2")
        lab.call(*self.inPeers, "ip", "route", "add", "10.8.0.0/24", "via", "10.9.0.1")
        addresses = "".join(f"address add 10.9.1.{i}/32 dev kw3\n" for i in range(1, PEERS + 1))
        lab.call(*self.inPeers, "ip", "-batch", "-", input=addresses)

    @staticmethod
    def cable(near, inNear, nearAddress, far, farHolder, inFar, farAddress):
        lab.call(*inNear, "ip", "link", "add", near, "type", "veth", "peer", "name", far, "netns", str(farHolder.pid))
        for prefix, name, address in ((inNear, near, nearAddress), (inFar, far, farAddress)):
            lab.call(*prefix, "ip", "link", "set", "lo", "up")
            lab.call(*prefix, "ip", "address", "add", address, "dev", name)
            lab.call(*prefix, "ip", "link", "set", name, "up")

    def lose(self, match):
        """The router forwards nothing of that any more, and says nothing. Returns the moment right before."""
        before = time.time()
        rules = f"table ip cut {{ chain forward {{ type filter hook forward priority 0; {match} drop; }}; }}"
        lab.call(*self.inRouter, "nft", "-f", "-", input=rules)
        return before

    def heal(self):
        before = time.time()
        lab.call(*self.inRouter, "nft", "delete", "table", "ip", "cut")
        return before

    def remove(self):
        subprocess.run(["ip", "link", "delete", "kw0"], check=False, capture_output=True)
        for holder in self.holders:
            holder.kill()
            holder.wait()


class Incidents(ContractTest):
    def setUp(self):
        super().setUp()
        self.beyond = Beyond()
        self.addCleanup(self.beyond.remove)
        peer = self.peer("echo", "--address", "0.0.0.0", prefix=self.beyond.inPeers)
        names = [f"t{i}" for i in range(1, PEERS + 1)]
        self.watch = self.run_("watch", *(peer.at("echo", name, f"10.9.1.{name[1:]}") for name in names), *TIMES)
        self.names = set(names)
        self.waitUntilAllAre("up", 0)

    def waitUntilAllAre(self, state, after, names=None):
        for name in names or self.names:
            self.watch.waitFor("transition", name, to=state, after=after, timeout=30)

    def test_what_fails_together_is_one_incident(self):
        with self.subTest("one alone is none"):
            cut = self.beyond.lose("ip daddr 10.9.1.7")
            self.watch.waitFor("transition", "t7", to="unreachable", after=cut)
            time.sleep(2.5)
            self.assertEqual(self.watch.of("incident"), [])
            self.waitUntilAllAre("up", self.beyond.heal(), ["t7"])

        with self.subTest("120 of 200 are named"):
            dead = {f"t{i}" for i in range(1, 121)}
            opened = self.opensOne(self.beyond.lose("ip daddr 10.9.1.1-10.9.1.120"), dead)
            self.assertEqual((opened["count"], opened["watched"]), (120, 200))
            self.endsWith(opened, dead)

        with self.subTest("the router dies"):
            opened = self.opensOne(self.beyond.lose("ip daddr 10.9.0.0/16"), self.names)
            self.assertEqual((opened["count"], opened["watched"], opened["scope"]), (200, 200, "prefix"))
            self.endsWith(opened, self.names)
        self.assertEqual(self.watch.end(), 0)
        self.assertClean(self.watch)
        self.assertEqual(self.watch.faults, [])

    def opensOne(self, cut, dead):
        """One incident, of exactly these within two seconds of the first verdict, those included that came last."""
        first = self.watch.waitFor("transition", to="unreachable", after=cut)
        self.watch.waitFor("incident", phase="opened", after=cut)
        self.waitUntilAllAre("unreachable", cut, dead)
        time.sleep(2)
        since = [line for line in self.watch.of("incident") if moment(line["time"]) >= cut]
        self.assertEqual([line["phase"] for line in since], ["opened"] + ["grown"] * (len(since) - 1))
        self.assertEqual(len({line["incident"] for line in since}), 1)
        told = since[-1]
        self.assertEqual(set(told["targets"]), dead)
        self.assertLessEqual(moment(told["time"]) - moment(first["time"]), 2)
        self.assertEqual((told["cause"], told["unreachable"]), ("no-answer", len(dead)))
        self.assertLessEqual(abs(moment(told["since"]) - cut), 1.5)
        return told

    def endsWith(self, opened, dead):
        healed = self.beyond.heal()
        self.waitUntilAllAre("up", healed, dead)
        ended = self.watch.waitFor("incident", phase="ended", after=healed)
        self.assertEqual((ended["incident"], ended["unreachable"]), (opened["incident"], 0))


if __name__ == "__main__":
    lab.enter()
    main()
