#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Am I online? The gateway is asked when a peer falls silent: what dies alone is never excused by it, and what falls silent
together with it is this computer's own network, told as one incident.
"""
import time

import lab
from clirun import ContractTest, Peer, main, moment
from labsite import Site

INTERVAL, TIMEOUT, FALL = 0.5, 0.6, 5
TIMES = ["--interval", "500ms", "--timeout", "600ms", "--fall", "5", "--reconnect", "200ms..500ms", "--connect-timeout", "1s"]
GRACE = 0.3


class Reference(ContractTest):
    def setUp(self):
        super().setUp()
        self.site = Site()
        self.addCleanup(self.site.end)
        peer = Peer("echo", "--address", "0.0.0.0", "--port", 7, prefix=self.site.peer.prefix)
        self.addCleanup(peer.__exit__)
        self.names = ["one", "two", "three"]
        self.targets = [f"echo://{address}:7#{name}" for address, name in zip(self.site.peerAddresses, self.names)]

    def watch(self, *options):
        watch = self.run_("watch", *self.targets, *TIMES, *options, prefix=self.site.monitor.prefix)
        for name in self.names:
            watch.waitFor("transition", name, to="up", timeout=20)
        return watch

    def verdicts(self, watch, names, cut):
        """The causes of the verdicts of these, each in time, and what the reference was found to do."""
        causes, states = set(), set()
        for name in names:
            line = watch.waitFor("transition", name, to="unreachable", after=cut, timeout=20)
            late = moment(line["time"]) - cut
            self.assertLessEqual(late, INTERVAL + FALL * TIMEOUT + GRACE)
            self.assertGreaterEqual(late, FALL * TIMEOUT - GRACE)
            certificate = watch.waitFor("certificate", name, after=cut, timeout=20)
            causes.add(line["cause"])
            states.add(certificate["evidence"].get("reference_state"))
        return causes, states

    def heal(self, watch, names, *tables):
        healed = time.time()
        for table in tables:
            self.site.middle.unfilter(table)
        for name in names:
            watch.waitFor("transition", name, to="up", after=healed, timeout=20)

    def test_the_gateway(self):
        site, watch = self.site, self.watch()
        with self.subTest("a peer that dies alone is dead"):
            cut = time.time()
            site.middle.filter("forward", f"ip daddr {site.peerAddresses[0]} drop")
            self.assertEqual(self.verdicts(watch, ["one"], cut), ({"no-answer"}, {"answers"}))
            self.heal(watch, ["one"], "fault")

        with self.subTest("all peers dead, the gateway alive"):
            cut = time.time()
            site.filterBetween("drop")
            self.assertEqual(self.verdicts(watch, self.names, cut), ({"no-answer"}, {"answers"}))
            self.heal(watch, self.names, "fault")

        with self.subTest("a peer dies while the gateway has stopped to answer for itself"):
            cut = time.time()
            site.middle.filter("input", "iifname near drop", table="gateway")
            site.middle.filter("forward", f"ip daddr {site.peerAddresses[0]} drop")
            self.assertEqual(self.verdicts(watch, ["one"], cut), ({"no-answer"}, {None}))
            self.heal(watch, ["one"], "fault", "gateway")
            time.sleep(2)  # it is asked each second, and has to answer before its silence means anything again

        with self.subTest("nobody answers any more"):
            cut = time.time()
            site.middle.filter("prerouting", "iifname near drop")
            self.assertEqual(self.verdicts(watch, self.names, cut), ({"local-network-down"}, {"silent"}))
            told = watch.waitFor("incident", after=cut, unreachable=3)  # opened with it, or grown to it
            self.assertEqual(told["scope"], "own-network")
            self.assertEqual(len({line["incident"] for line in watch.of("incident") if moment(line["time"]) >= cut}), 1)
            self.heal(watch, self.names, "fault")
        self.assertEqual(watch.end(), 0)
        self.assertClean(watch)

    def test_another_place_and_none(self):
        site = self.site
        # Nothing listens there: that it refuses is answer enough.
        other, none = self.watch("--reference", f"{site.peerAddresses[3]}:9"), self.watch("--reference", "off")
        cut = time.time()
        site.filterBetween("drop")
        self.assertEqual(self.verdicts(other, self.names, cut), ({"local-network-down"}, {"silent"}))
        self.assertEqual(self.verdicts(none, self.names, cut), ({"no-answer"}, {None}))


if __name__ == "__main__":
    lab.enter()
    main()
