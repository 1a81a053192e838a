#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a connection dies, seen from both of its ends: cause and moment of each transition."""
import signal
import time

from clirun import ContractTest, main, moment

INTERVAL, TIMEOUT, FALL = 0.2, 0.4, 3
TIMES = ["--interval", "200ms", "--timeout", "400ms", "--fall", "3", "--rise", "2", "--reconnect", "250ms..1s"]
SLACK = 0.1  # of a busy machine, and what the contract grants


class Deaths(ContractTest):
    def assertBetween(self, line, begin, earliest, latest):
        late = moment(line["time"]) - begin
        self.assertGreaterEqual(late, earliest - 0.002, line)
        self.assertLessEqual(late, latest, line)

    def watched(self, kind="echo", method="echo", *options):
        peer = self.peer(kind)
        run = self.run_("watch", peer.at(method, "peer"), *TIMES, *options)
        run.waitFor("transition", "peer", to="up")
        return peer, run

    def accepted(self, kind="framed", method="framed"):
        """A client of `listen`: the peer dials in."""
        run = self.run_("listen", "--listen", "127.0.0.1:0", "--method", method, *TIMES)
        peer = self.peer(kind, dial=run.waitFor("listening")["address"])
        run.waitFor("transition", to="up", peer=f"127.0.0.1:{peer.port}")
        return peer, run

    def end(self, run, code):
        self.assertEqual(run.end(), code)
        self.assertClean(run)

    def test_kill_with_nothing_unread_then_refused(self):
        peer, run = self.watched()
        time.sleep(INTERVAL / 4)  # between two heartbeats nothing is unread
        killed = peer.kill()
        self.assertBetween(run.waitFor("transition", "peer", to="suspect"), killed, 0, SLACK)
        verdict = run.waitFor("transition", "peer", to="unreachable", after=killed)
        # The dying process may take the dial that is made at once; then the next one is refused.
        self.assertBetween(verdict, killed, 0, 1)
        self.assertEqual(run.of("transition", "peer", to="suspect")[0]["cause"], "closed-by-peer")
        self.assertEqual(run.states("peer")[-1], "unreachable refused")
        self.end(run, 1)

    def test_kill_with_unread_data(self):
        peer, run = self.watched()
        stopped = peer.signal(signal.SIGSTOP)
        time.sleep(INTERVAL + 0.1)  # a heartbeat has come that nobody reads; its timeout is not over yet
        killed = peer.kill()
        self.assertLess(killed - stopped, TIMEOUT)
        self.assertBetween(run.waitFor("transition", "peer", to="suspect"), killed, 0, SLACK)
        self.assertEqual(run.of("transition", "peer", to="suspect")[0]["cause"], "reset-by-peer")
        self.assertEqual(run.waitFor("transition", "peer", to="unreachable")["cause"], "refused")
        self.end(run, 1)

    def test_reset_by_linger(self):
        peer, run = self.watched()
        reset = peer.tell("reset")
        self.assertBetween(run.waitFor("transition", "peer", to="suspect"), reset, 0, SLACK)
        run.waitFor("transition", "peer", count=2, to="up")
        self.assertEqual(run.states("peer")[2:], ["suspect reset-by-peer", "up recovered"])
        self.end(run, 0)

    def test_close_that_listens_on_is_a_drop_not_an_outage(self):
        for kind, method in (("echo", "echo"), ("framed", "framed"), ("silent", "keepalive"), ("chatty", "passive")):
            with self.subTest(method):
                peer, run = self.watched(kind, method)
                closed = peer.tell("close")
                self.assertBetween(run.waitFor("transition", "peer", to="suspect"), closed, 0, SLACK)
                back = run.waitFor("transition", "peer", count=2, to="up")
                self.assertBetween(back, closed, 0, 1)
                self.assertEqual(run.states("peer")[2:], ["suspect closed-by-peer", "up recovered"])
                self.assertEqual(run.waitFor("certificate", "peer")["outcome"], "re-established")
                self.end(run, 0)
                summary = run.lines[-1]["targets"][0]
                self.assertEqual((summary["drops"], summary["outages"]), (1, 0))

    def test_stopped_process_does_not_respond_and_comes_back(self):
        peer, run = self.watched()
        stopped = peer.signal(signal.SIGSTOP)
        suspect = run.waitFor("transition", "peer", to="suspect")
        self.assertEqual(suspect["cause"], "unanswered")
        self.assertBetween(suspect, stopped, TIMEOUT, INTERVAL + TIMEOUT + SLACK)
        verdict = run.waitFor("transition", "peer", to="unreachable")
        self.assertEqual(verdict["cause"], "not-responding")
        self.assertBetween(verdict, stopped, FALL * TIMEOUT, INTERVAL + FALL * TIMEOUT + SLACK)
        continued = peer.signal(signal.SIGCONT)
        back = run.waitFor("transition", "peer", count=2, to="up")
        self.assertEqual(back["cause"], "recovered")
        self.assertBetween(back, continued, 0, 2)
        self.end(run, 0)
        self.assertEqual(run.lines[-1]["targets"][0]["outages"], 1)

    def test_client_killed_with_nothing_unread(self):
        peer, run = self.accepted()
        time.sleep(INTERVAL / 4)
        killed = peer.kill()
        closed = run.waitFor("transition", to="closed")
        self.assertEqual(closed["cause"], "closed-by-peer")
        self.assertBetween(closed, killed, 0, SLACK)
        self.assertEqual(run.waitFor("certificate")["outcome"], "closed")
        self.end(run, 0)

    def test_client_killed_with_unread_data(self):
        peer, run = self.accepted()
        peer.signal(signal.SIGSTOP)
        time.sleep(INTERVAL + 0.1)
        killed = peer.kill()
        closed = run.waitFor("transition", to="closed")
        self.assertEqual(closed["cause"], "reset-by-peer")
        self.assertBetween(closed, killed, 0, SLACK)
        self.end(run, 0)

    def test_client_that_resets(self):
        for kind, method in (("framed", "framed"), ("silent", "keepalive"), ("chatty", "passive")):
            with self.subTest(method):
                peer, run = self.accepted(kind, method)
                reset = peer.tell("reset")
                closed = run.waitFor("transition", to="closed")
                self.assertEqual(closed["cause"], "reset-by-peer")
                self.assertBetween(closed, reset, 0, SLACK)
                self.end(run, 0)

    def test_stopped_client_does_not_respond_and_comes_back(self):
        peer, run = self.accepted()
        stopped = peer.signal(signal.SIGSTOP)
        verdict = run.waitFor("transition", to="unreachable")
        self.assertEqual(verdict["cause"], "not-responding")
        self.assertBetween(verdict, stopped, FALL * TIMEOUT, INTERVAL + FALL * TIMEOUT + SLACK)
        peer.signal(signal.SIGCONT)
        self.assertEqual(run.waitFor("transition", count=2, to="up")["cause"], "recovered")
        self.end(run, 0)

    def test_a_client_that_returns_is_a_new_row(self):
        peer, run = self.accepted()
        peer.kill()
        run.waitFor("transition", to="closed")
        again = self.peer("framed", dial=run.of("listening")[0]["address"])
        run.waitFor("transition", to="up", peer=f"127.0.0.1:{again.port}")
        self.end(run, 0)
        self.assertEqual(len(run.lines[-1]["targets"]), 2)

    def test_strange_replies(self):
        for kind in ("garbage", "endless", "half"):
            for method in ("echo", "framed"):
                with self.subTest(f"{kind} to {method}"):
                    peer = self.peer(kind)
                    run = self.run_("watch", peer.at(method, "peer"), *TIMES)
                    verdict = run.waitFor("transition", "peer", to="unreachable")
                    self.assertEqual(verdict["cause"], "unexpected-reply")
                    with open(f"/proc/{run.process.pid}/statm", encoding="ascii") as statm:
                        resident = int(statm.read().split()[1]) * 4
                    self.assertLess(resident, 100_000, "KiB")
                    self.end(run, 1)


if __name__ == "__main__":
    main()
