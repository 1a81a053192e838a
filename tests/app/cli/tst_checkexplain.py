#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check` and `explain`, which open no connection."""
import json
from pathlib import Path

from clirun import VALIDATOR, ContractTest, call, main


class Check(ContractTest):
    def check(self, content):
        path = self.folder / "w.keepwatch"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return call("check", "--workspace", str(path))

    def workspace(self, *targets, **keys):
        return {"format": "keepwatch-workspace", "version": 1, "targets": list(targets), **keys}

    def test_accepts_the_least_that_is_needed(self):
        code, out, err = self.check(self.workspace({"name": "a", "host": "h", "port": 1}))
        self.assertEqual((code, err), (0, ""))
        self.assertIn("1", out)

    def test_names_the_place_of_every_fault(self):
        code, _, err = self.check(self.workspace(
            {"name": "a", "host": "h", "port": 70000}, {"name": "b", "host": "h", "port": 1, "fall": 0},
            {"name": "c", "port": 1}, {"name": "b", "host": "i", "port": 2}, defaults={"method": "icmp"}))
        self.assertEqual(code, 2)
        for pointer in ("/targets/0/port", "/targets/1/fall", "/targets/2/host", "/targets/3/name", "/defaults/method"):
            self.assertIn(pointer, err)
        self.assertEqual(len(err.splitlines()), 5, err)

    def test_reports_unknown_keys_and_newer_versions_without_refusing(self):
        code, out, err = self.check(self.workspace({"name": "a", "host": "h", "port": 1, "colour": "red"}))
        self.assertEqual((code, err), (0, ""))
        self.assertIn("/targets/0/colour", out)
        code, out, _ = self.check({**self.workspace({"name": "a", "host": "h", "port": 1}), "version": 9})
        self.assertEqual(code, 0)
        self.assertIn("read-only", out)

    def test_refuses_what_is_no_workspace(self):
        for content in ("", "{", "[]", {"format": "something else"}):
            code, _, err = self.check(content)
            self.assertEqual(code, 2, content)
            self.assertEqual(len(err.splitlines()), 1, err)
        self.assertEqual(call("check", "--workspace", "/nowhere")[0], 2)

    def test_watch_refuses_a_faulty_workspace_too(self):
        path = self.folder / "w.keepwatch"
        path.write_text(json.dumps(self.workspace({"name": "a", "host": "h", "port": 0})), encoding="utf-8")
        code, _, err = call("watch", "--workspace", str(path))
        self.assertEqual(code, 2)
        self.assertIn("/targets/0/port", err)


class Explain(ContractTest):
    def explain(self, *arguments):
        code, out, err = call("explain", "--format", "jsonl", *arguments)
        self.assertEqual((code, err), (0, ""))
        line = json.loads(out)
        self.assertEqual([error.message for error in VALIDATOR.iter_errors(line)], [])
        return line

    def test_tells_idle_and_busy(self):
        code, out, err = call("explain", "--keepalive", "30/1/3")
        self.assertEqual((code, err), (0, ""))
        self.assertIn("33 s", out)
        self.assertIn("924.6 s", out)
        line = self.explain("--keepalive", "30/1/3")
        self.assertEqual((line["idle_ms"], line["probes"]), (33000, 3))
        self.assertLessEqual(line["busy_ms"], 940000)
        self.assertGreaterEqual(line["busy_latest_ms"], 940000)

    def test_user_timeout_is_off_unless_asked_for(self):
        self.assertNotIn("user_timeout_ms", self.explain("--keepalive", "2/1/3")["requested"])
        self.assertEqual(self.explain("--keepalive", "2/1/3", "--user-timeout", "auto")["requested"]["user_timeout_ms"], 5000)

    def test_names_the_option_that_is_ignored(self):
        out = call("explain", "--keepalive", "2/1/3", "--user-timeout", "8s")[1]
        self.assertIn("KEEPCNT", out)
        line = self.explain("--keepalive", "2/1/3", "--user-timeout", "8s")
        self.assertIn("count-ignored", line["warnings"])
        self.assertEqual(line["idle_ms"], 8000)
        self.assertEqual(self.explain("--keepalive", "2/1/3", "--user-timeout", "3300ms")["idle_ms"], 4000)
        self.assertNotIn("KEEPCNT", call("explain", "--keepalive", "2/1/3", "--user-timeout", "5s")[1])

    def test_tells_the_heartbeats_verdict(self):
        line = self.explain("--preset", "lan", "--interval", "2s", "--timeout", "500ms", "--fall", "4")
        self.assertEqual((line["verdict_earliest_ms"], line["verdict_latest_ms"]), (2000, 4000))
        self.assertNotIn("verdict_latest_ms", self.explain("--keepalive", "30/1/3"))

    def test_reckons_with_other_retries(self):
        line = self.explain("--keepalive", "off", "--retries2", "5")
        self.assertEqual(line["busy_ms"], 12600)
        self.assertNotIn("idle_ms", line)

    def test_tells_this_computers_own_values(self):
        def sysctl(name):
            return int(Path(f"/proc/sys/net/ipv4/{name}").read_text(encoding="ascii"))
        idle = sysctl("tcp_keepalive_time") + sysctl("tcp_keepalive_intvl") * sysctl("tcp_keepalive_probes")
        line = self.explain("--system")
        self.assertEqual(line["idle_ms"], idle * 1000)
        self.assertEqual(line["retries2"], sysctl("tcp_retries2"))
        self.assertIn(f"{idle} s", call("explain", "--system")[1])


if __name__ == "__main__":
    main()
