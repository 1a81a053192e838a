#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""idle-limit behind a real router that forgets: by connection tracking, with packets dropped or answered by a RST.

Without --long the router's limits are short; with it they are those of the documentation.
"""
import signal
import sys
import threading

import lab
from clirun import ContractTest, Peer, main
from faults import forgetting
from labsite import Site

SILENCE, RESET = "drop", "reject with tcp reset"


class IdleLimit(ContractTest):
    def site(self):
        site = Site()
        self.addCleanup(site.end)
        return site

    def behind(self, site, kind, port=7001):
        peer = Peer(kind, "--address", "0.0.0.0", "--port", port, prefix=site.peer.prefix, folder=self.folder)
        self.addCleanup(peer.__exit__)
        return peer

    def search(self, site, method, peer, *options):
        target = f"{method}://{site.peerAddresses[0]}:{peer.port}"
        return self.run_("idle-limit", target, "--state", str(self.folder / f"{id(site)}-{peer.port}.json"), *options,
                         prefix=site.monitor.prefix)

    def found(self, run, timeout):
        code = run.end(None, timeout=timeout)
        self.assertEqual(run.faults, [])
        answer = run.of("idle-limit")
        self.assertEqual(len(answer), 1, run.stderr())
        self.assertEqual(run.lines[-1], answer[0], "the last line")
        return code, answer[0]

    def assertFound(self, run, seconds, answer, timeout):
        code, line = self.found(run, timeout)
        self.assertEqual((code, line["result"], line["answer"]), (0, "forgotten", answer), run.stderr())
        low, high = line["survived_ms"] / 1000, line["forgotten_ms"] / 1000
        told = f"{low} .. {high} s\n{run.stderr()}"
        self.assertLess(low, seconds * 1.02, told)  # the limit lies between them, give or take the kernel's ticks
        self.assertGreater(high, seconds * 0.98, told)
        self.assertAlmostEqual((low + high) / 2, seconds, delta=0.1 * seconds, msg=told)
        if seconds >= 12:
            self.assertAlmostEqual(line["safe_keepidle_s"], seconds / 2, delta=1.5, msg=told)

    def each(self, *rows, timeout):
        """Rows of (method, kind of peer, the router's verdict, its limit, the answer to be found, options)."""
        runs = []
        for method, kind, verdict, seconds, answer, options in rows:
            site = self.site()
            forgetting(verdict, seconds)(site)
            runs.append((self.search(site, method, self.behind(site, kind), *options), seconds, answer))
        failures = []

        def judge(run, seconds, answer):
            try:
                self.assertFound(run, seconds, answer, timeout)
            except AssertionError as failure:
                failures.append(str(failure))

        threads = [threading.Thread(target=judge, args=run) for run in runs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


class Short(IdleLimit):
    def testALimitOfTwoSecondsIsFound(self):
        self.each(("keepalive", "silent", SILENCE, 2, "silence", ["--max", "3s"]),
                  ("keepalive", "silent", RESET, 2, "reset", ["--max", "3s"]),
                  ("echo", "echo", SILENCE, 2, "silence", ["--max", "3s"]),
                  ("echo", "echo", RESET, 2, "reset", ["--max", "3s", "--second-opinion", "off"]), timeout=60)

    def testStoppedAndGoneOnWith(self):
        site = self.site()
        peer = self.behind(site, "echo")
        first = self.search(site, "echo", peer, "--max", "2s")
        code, line = self.found(first, 20)
        self.assertEqual((code, line["result"], line["trials"]), (0, "beyond", 1))
        # With a longer silence to be tried it goes on from there, and is stopped in the middle of that.
        second = self.search(site, "echo", peer, "--max", "1h", "--resume")
        peer.waitFor("received", 3)
        second.process.send_signal(signal.SIGINT)
        code, line = self.found(second, 20)
        self.assertEqual((code, line["result"], line["survived_ms"] // 1000, line["trials"]), (1, "undecided", 2, 1))
        self.assertIn("--resume", second.stderr())
        # A peer that is gone decides nothing, and spoils nothing.
        peer.kill()
        code, line = self.found(self.search(site, "echo", peer, "--resume"), 20)
        self.assertEqual((code, line["result"], line["cause"], line["survived_ms"] // 1000),
                         (1, "unreachable", "refused", 2))

    def testWhatEndsAConnectionBeforeTheWayDoes(self):
        """A peer that closes, and one that never lets the wire be silent."""
        site = self.site()
        peer = self.behind(site, "silent")
        run = self.search(site, "keepalive", peer, "--max", "30s")
        for number in (1, 2):
            peer.waitFor("accepted", number)
            peer.tell("close")
        code, line = self.found(run, 20)
        self.assertEqual((code, line["result"]), (0, "closed-by-peer"))
        self.assertLess(line.get("after_ms", 0), 2000)
        chatty = self.search(site, "keepalive", self.behind(site, "chatty", 7002), "--max", "30s")
        code, line = self.found(chatty, 20)
        self.assertEqual((code, line["result"]), (0, "peer-speaks"))
        self.assertLess(line["after_ms"], 1000)


class Long(IdleLimit):
    def testTheLimitsOfTheDocumentation(self):
        self.each(("keepalive", "silent", SILENCE, 20, "silence", []),
                  ("echo", "echo", SILENCE, 20, "silence", []),
                  ("keepalive", "silent", RESET, 12, "reset", []),
                  ("echo", "echo", RESET, 12, "reset", []), timeout=280)


if __name__ == "__main__":
    lab.enter()
    if "--long" in sys.argv:
        sys.argv.remove("--long")
        del Short
    else:
        del Long
    del IdleLimit
    main()
