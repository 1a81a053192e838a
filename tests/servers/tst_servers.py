#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ready-made dialogues, spoken to the real servers as their distribution configures them.

    tst_servers.py           all of them for some seconds at a short interval, then what becomes of one that stops
    tst_servers.py --long    all of them for 20 minutes with the values that Keepwatch ships
"""
import contextlib
import json
import os
import signal
import sys
import time

from clirun import ROOT, ContractTest, main
from realservers import SERVERS, Nginx, Redis

QUICK = ["--interval", "150ms", "--timeout", "1500ms", "--fall", "3", "--rise", "2", "--reconnect", "250ms..1s"]


class WithServers(ContractTest):
    def setUp(self):
        if os.geteuid() != 0:
            self.skipTest("the servers take on users of their own: needs root")
        super().setUp()

    def started(self, kinds):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        servers = [kind(self.folder) for kind in kinds]
        for server in servers:
            stack.enter_context(server)
        for server in servers:
            server.waitUntilReady()
        return servers

    def watchAll(self, options, duration):
        servers = self.started(SERVERS)
        before = {server.dialogue: server.answered() for server in servers if not isinstance(server, Redis)}
        run = self.run_("watch", *[server.at() for server in servers], "--samples", str(self.folder / "samples.csv"),
                        "--transitions", str(self.folder / "transitions.csv"), *options)
        for server in servers:
            run.waitFor("transition", server.dialogue, to="up", timeout=30)
        time.sleep(duration)
        self.assertEqual(run.end(), 0, run.stderr())
        self.assertClean(run)
        for server in servers:
            with self.subTest(server.dialogue):
                self.checkOne(server, run, before.get(server.dialogue) or 0)

    def checkOne(self, server, run, before):
        summary = next(target for target in run.lines[-1]["targets"] if target["target"] == server.dialogue)
        told = f"{run.states(server.dialogue)} {run.of('certificate', server.dialogue)} {server.text()[-2000:]}"
        self.assertEqual((summary["outages"], summary["drops"]), (0, 0), told)
        self.assertEqual(run.states(server.dialogue), ["connecting started", "up started"], told)
        rows = [row for row in self.rows("samples.csv") if row["target"] == server.dialogue]
        self.assertEqual({row["method"] for row in rows}, {server.dialogue})
        self.assertEqual({row["outcome"] for row in rows} - {"excluded"}, {"reply"}, told)
        replies = [row for row in rows if row["outcome"] == "reply"]
        self.assertTrue(all(float(row["rtt_ms"]) > 0 for row in replies))
        self.assertGreater(len(replies), 5)
        self.assertEqual(server.complaints(), [])
        counted = server.answered()
        if counted is not None:
            # The last heartbeat may still have been under way when the run ended.
            self.assertIn(counted - before - len(rows), (0, 1), f"the server counted {counted} - {before}")


class TwentyMinutes(WithServers):
    def test_all_of_them_as_shipped(self):
        self.watchAll([], 20 * 60)


class SomeSeconds(WithServers):
    def test_all_of_them(self):
        self.watchAll(QUICK, 8)

    def dialogue(self, name, **changes):
        """A dialogue of the operator's own."""
        folder = self.folder / "dialogues"
        folder.mkdir(exist_ok=True)
        text = {"format": "keepwatch-dialogue", "version": 1, "name": name, **changes}
        (folder / f"{name}.json").write_text(json.dumps(text), encoding="utf-8")
        return ["--dialogues", str(folder)]

    def test_a_renewed_connection_misses_nothing(self):
        server, = self.started([Nginx])
        http = json.loads((ROOT / "resources/dialogues/http.json").read_text(encoding="utf-8"))
        own = self.dialogue("often", repeat=http["repeat"], renew_after={"count": 5})
        for opinion in ("on", "off"):
            with self.subTest(second_opinion=opinion):
                before = server.answered()
                run = self.run_("watch", f"often://127.0.0.1:{server.port}#often", *QUICK, *own, "--samples",
                                str(self.folder / "samples.csv"), "--second-opinion", opinion, "--duration", "5s")
                self.assertEqual(run.end(None), 0)
                self.assertEqual(run.states("often"), ["connecting started", "up started"])
                summary = run.lines[-1]["targets"][0]
                self.assertEqual((summary["drops"], summary["outages"]), (0, 0))
                outcomes = [row["outcome"] for row in self.rows("samples.csv")]
                self.assertGreater(len(outcomes), 15)
                self.assertEqual(set(outcomes) - {"excluded"}, {"reply"})
                self.assertIn(server.answered() - before - len(outcomes), (-1, 0, 1))

    def test_what_has_no_answer_is_proved_by_its_acknowledgement(self):
        server, = self.started([Redis])
        own = self.dialogue("knock", repeat={"send_text": "PING"})
        run = self.run_("watch", f"knock://127.0.0.1:{server.port}#knock", *QUICK, *own, "--samples",
                        str(self.folder / "samples.csv"), "--duration", "2s")
        self.assertEqual(run.end(None), 0)
        rows = [row for row in self.rows("samples.csv") if row["outcome"] == "reply"]
        self.assertGreater(len(rows), 5)
        self.assertEqual({row["rtt_ms"] for row in rows}, {""})
        self.assertTrue(all(float(row["kernel_rtt_ms"]) > 0 for row in rows))

    def test_a_file_at_fault_is_told_and_hinders_nothing(self):
        own = self.dialogue("broken", repeat={"send_hex": "x"})
        server, = self.started([Redis])
        run = self.run_("watch", server.at(), *QUICK, *own, "--duration", "1s")
        self.assertEqual(run.end(None), 0)
        self.assertIn("broken.json: /repeat/send_hex:", run.stderr())

    def test_a_server_that_hangs_goes_on_and_dies(self):
        server, = self.started([Redis])
        run = self.run_("watch", server.at(), *QUICK, "--timeout", "300ms")
        run.waitFor("transition", "redis", to="up")
        server.signal(signal.SIGSTOP)
        verdict = run.waitFor("transition", "redis", to="unreachable")
        self.assertEqual(verdict["cause"], "not-responding")
        went_on = server.signal(signal.SIGCONT)
        self.assertEqual(run.waitFor("transition", "redis", to="up", after=went_on)["cause"], "recovered")
        killed = server.kill()
        run.waitFor("transition", "redis", to="unreachable", after=killed, cause="refused")
        self.assertEqual(run.end(), 1)

    def test_another_service_is_told_with_the_step_and_what_it_said(self):
        server, = self.started([Redis])
        run = self.run_("watch", f"memcached://127.0.0.1:{server.port}#wrong", *QUICK)
        run.waitFor("transition", "wrong", to="unreachable", cause="unexpected-reply")
        evidence = run.waitFor("certificate", "wrong", cause="unexpected-reply")["evidence"]
        self.assertEqual(evidence["dialogue_step"], "repeat")
        self.assertIn("ERR unknown command", evidence["heard"])
        self.assertEqual(run.end(), 1)


if __name__ == "__main__":
    isLong = "--long" in sys.argv
    if isLong:
        sys.argv.remove("--long")
    main(TwentyMinutes if isLong else SomeSeconds)
