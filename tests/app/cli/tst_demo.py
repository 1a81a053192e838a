#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo shows a newcomer every state and many causes within a minute."""
import time

from clirun import ContractTest, main

STATES = {"paused", "connecting", "up", "degraded", "suspect", "unreachable"}
CAUSES = {"refused", "name-not-resolved", "closed-by-peer", "reset-by-peer", "not-responding", "slow",
          "paused-by-operator", "unanswered", "recovered"}


class Demo(ContractTest):
    def test_all_states_and_many_causes_within_a_minute(self):
        begin = time.monotonic()
        run = self.run_("watch", "--demo", "--duration", "60s")
        states, causes = set(), set()
        while time.monotonic() < begin + 60 and not (STATES <= states and CAUSES <= causes):
            time.sleep(0.2)
            states = {line["to"] for line in run.of("transition")}
            causes = {line["cause"] for line in run.of("transition")}
        self.assertEqual((STATES - states, CAUSES - causes), (set(), set()), "not seen within a minute")
        self.assertIn(run.end(), (0, 1))
        self.assertClean(run)
        up = [target for target in run.lines[-1]["targets"] if target.get("state") == "up"]
        self.assertGreaterEqual(len(up), 9, "calm on the whole")


if __name__ == "__main__":
    main()
