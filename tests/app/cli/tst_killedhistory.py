#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 while the history is written: the file opens, what is missing is of the last second, and nothing else is.

Usage: tst_killedhistory.py [--long]: 3 kills, or 50."""
import random
import signal
import sys
import time

from clirun import ContractTest, Run, call, main, moment

ROUNDS = 50 if "--long" in sys.argv else 3
sys.argv = [word for word in sys.argv if word != "--long"]


class KilledHistory(ContractTest):
    def setUp(self):
        super().setUp()
        self.history = str(self.folder / "h.sqlite")

    def stored(self, kind):
        """(time, number or state) of each record of the one target, in the file's order."""
        code, out, err = call("report", "--history", self.history, "--kind", kind, "-o", "-")
        self.assertEqual((code, err), (0, ""))
        return [(cells[0], cells[4]) for cells in (line.split(",") for line in out.splitlines()[1:])]

    def watchedUntilKilled(self, peer, count):
        """What the program had said when it was killed."""
        with Run("watch", peer.at("echo", "pump"), "--interval", "50ms", "--timeout", "5s", "--samples-jsonl",
                 "--history", self.history) as run:
            run.waitFor("sample", "pump", count=count, timeout=60)
            killed = time.time()
            run.process.send_signal(signal.SIGKILL)
            run.process.wait(20)
            run.reader.join(10)
            return killed, run.of("sample"), run.of("transition")

    def test_only_the_last_second_is_lost(self):
        peer, dice = self.peer("echo"), random.Random(7)
        everything = []
        for _ in range(ROUNDS):
            killed, samples, transitions = self.watchedUntilKilled(peer, dice.randint(10, 70))
            kept, states = self.stored("samples"), self.stored("transitions")
            for line in samples:
                if moment(line["time"]) < killed - 1:
                    self.assertIn((line["time"], str(line["seq"])), kept)
            for line in transitions:
                if moment(line["time"]) < killed - 1:
                    self.assertIn((line["time"], line["to"]), states)
            # Of this session nothing is missing in between, and of those before nothing is missing now.
            self.assertEqual(kept[:len(everything)], everything)
            numbers = [int(number) for _, number in kept[len(everything):]]
            self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
            everything = kept


if __name__ == "__main__":
    main()
