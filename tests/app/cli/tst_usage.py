#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, exit codes and what is said to bad input."""
import os
import signal
import socket
import subprocess

from clirun import CLI, ContractTest, call, main


class Usage(ContractTest):
    def refused(self, *arguments, naming, code=2):
        got, out, err = call(*arguments)
        self.assertEqual((got, out), (code, ""), err)
        self.assertEqual(len(err.splitlines()), 1, err)
        for part in naming:
            self.assertIn(part, err)

    def test_tells_version_and_help(self):
        self.assertRegex(call("--version")[1], r"^keepwatch-cli [0-9.]+\n$")
        for command in ("watch", "listen", "respond", "check", "explain", "report"):
            code, out, err = call(command, "--help")
            self.assertEqual((code, err), (0, ""))
            self.assertIn(f"keepwatch-cli {command}", out)
            self.assertIn(command, call("--help")[1])
            self.assertEqual(call(command, "--version")[0], 0)
        self.assertNotIn("--metrics", call("watch", "--help")[1])

    def test_speaks_the_language_of_the_system(self):
        def said(language, *arguments):
            code, out, err = call(*arguments, env={**os.environ, "LC_ALL": language})
            return code, out + "".join(line for line in err.splitlines() if line.startswith("keepwatch-cli:"))

        chinese, english = (said(language, "watch") for language in ("zh_CN.UTF-8", "C"))
        self.assertEqual((chinese[0], english[0]), (2, 2))
        self.assertIn("没有目标", chinese[1])
        self.assertIn("no target", english[1])
        self.assertIn("等于超时", said("zh_CN.UTF-8", "watch", "--help")[1])
        self.assertIn("the timeout", said("de_DE.UTF-8", "watch", "--help")[1])
        explain = ("explain", "--keepalive", "30/1/3", "--retries2", "8")
        self.assertIn("保活：", said("zh_CN.UTF-8", *explain)[1])
        self.assertIn("33 s", said("C", *explain)[1])
        # What programs read is the same in every language.
        for arguments in ((*explain, "--format", "jsonl"), ("--version",)):
            self.assertEqual(said("zh_CN.UTF-8", *arguments), said("C", *arguments))

    def test_columns_stand_below_each_other_in_chinese(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        _, out, _ = call("watch", f"127.0.0.1:{port}#电脑", f"keepalive://127.0.0.1:{port}#plc", "--duration", "300ms",
                         env={**os.environ, "LC_ALL": "zh_CN.UTF-8"})

        def column(line, word):
            return sum(2 if ord(letter) > 0x2E80 else 1 for letter in line[:line.index(word)])

        states = [line for line in out.splitlines() if "该端口无程序监听" in line]
        self.assertEqual(len(states), 2, out)
        self.assertEqual(column(states[0], "该端口"), column(states[1], "该端口"), out)

    def test_refuses_what_it_does_not_know(self):
        self.refused(naming=["watch", "--help"])
        self.refused("wotch", naming=["wotch", "watch, listen"])
        self.refused("idle-limits", "h:1", naming=["idle-limits"])
        self.refused("idle-limit", naming=["idle-limit", "HOST:PORT"])
        self.refused("idle-limit", "h:1", "h:2", naming=["idle-limit", "HOST:PORT"])
        self.refused("idle-limit", "h:1", "--max", "1s", naming=["--max", "2s..24h"])
        self.refused("idle-limit", "h:1", "--keepalive", "off", naming=["--keepalive"])
        self.refused("watch", "--intervall", "1s", "h:1", naming=["--intervall"])
        self.refused("watch", "--metrics", "127.0.0.1:1", "h:1", naming=["--metrics"])
        self.refused("explain", "--rise", "2", naming=["--rise"])
        self.refused("check", naming=["--workspace"])
        self.refused("listen", naming=["--listen"])
        self.refused("respond", naming=["--listen"])

    def test_refuses_bad_values(self):
        self.refused("watch", "--interval", "5", "h:1", naming=["--interval", '"5"', "250ms"])
        self.refused("watch", "--duration", "20", "h:1", naming=["--duration", "250ms"])
        self.refused("watch", "--interval", "1ms", "h:1", naming=["--interval", "50.."])
        self.refused("watch", "--keepalive", "0/1/3", "h:1", naming=["--keepalive", "1..32767"])
        self.refused("watch", "--preset", "moon", "h:1", naming=["--preset", "lan, office, wan"])
        self.refused("listen", "--listen", "127.0.0.1:70000", naming=["--listen", "70000", "65535"])
        self.refused("listen", "--listen", "127.0.0.1:1", "--method", "echo", naming=["echo", "keepalive, framed"])
        self.refused("explain", "--keepalive", "30/1", naming=["--keepalive", "IDLE/INTVL/CNT"])

    def test_refuses_bad_targets(self):
        self.refused("watch", naming=["no target"])
        self.refused("watch", "plc", naming=["plc", "HOST:PORT"])
        self.refused("watch", "plc:0", naming=["plc:0", "1..65535"])
        self.refused("watch", "plc:65536", naming=["65536", "1..65535"])
        self.refused("watch", "icmp://plc:1", naming=["icmp", "keepalive, echo"])
        self.refused("watch", "icmp+tls://plc:1", naming=["icmp", "keepalive, echo"])
        self.refused("watch", "echo+tls://a:1", "echo+tls://b:1", "--tls-verify", "off", naming=["--tls-verify off", "one target"])
        self.refused("watch", "a:1#x", "b:1#x", naming=["x"])

    def test_refuses_what_it_cannot_open(self):
        self.refused("watch", "127.0.0.1:1", "--samples", "/nowhere/s.csv", naming=["/nowhere/s.csv"], code=3)
        self.refused("watch", "127.0.0.1:1", "--history", "/nowhere/h.db", naming=["/nowhere/h.db"], code=3)
        self.refused("watch", "--workspace", "/nowhere/w.keepwatch", naming=["/nowhere/w.keepwatch"])
        with socket.create_server(("127.0.0.1", 0)) as taken:
            address = f"127.0.0.1:{taken.getsockname()[1]}"
            for command in ("listen", "respond"):
                self.refused(command, "--listen", address, naming=[address], code=3)

    def test_says_that_the_disk_is_full(self):
        peer = self.peer("echo")
        code, _, err = call("watch", peer.at("echo"), "--interval", "50ms", "--timeout", "1s", "--samples", "/dev/full",
                            "--duration", "10s")
        self.assertEqual(code, 3, err)
        self.assertIn("/dev/full", err)

    def test_says_that_stdout_is_closed(self):
        peer = self.peer("echo")
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "w") as closed:
            done = subprocess.run([CLI, "watch", peer.at("echo"), "--duration", "10s"], stdout=closed,
                                  stderr=subprocess.PIPE, text=True, timeout=30, check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("stdout", done.stderr)

    def test_says_that_the_descriptors_do_not_reach(self):
        targets = [f"127.0.0.1:{port}" for port in range(1000, 1060)]
        done = subprocess.run(["/bin/sh", "-c", 'ulimit -n 40; exec "$@"', "sh", CLI, "watch", *targets,
                               "--duration", "5s"], capture_output=True, text=True, timeout=30, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("ulimit -n", done.stderr)

    def test_a_name_that_does_not_resolve_is_a_cause_not_an_error(self):
        run = self.run_("watch", "echo://nowhere.invalid:7", "--connect-timeout", "2s", "--duration", "4s")
        self.assertEqual(run.end(None), 1)
        self.assertEqual(run.states("echo://nowhere.invalid:7") or run.states("nowhere.invalid:7"),
                         ["connecting started", "unreachable name-not-resolved"])
        self.assertClean(run)

    def test_ends_cleanly_by_signal(self):
        peer = self.peer("echo")
        for number in (signal.SIGINT, signal.SIGTERM):
            run = self.run_("watch", peer.at("echo", "peer"), "--samples", str(self.folder / "s.csv"), "--availability",
                            str(self.folder / "a.csv"), "--interval", "100ms", "--timeout", "1s")
            run.waitFor("transition", "peer", to="up")
            self.assertEqual(run.end(number), 0)
            self.assertClean(run)
            self.assertTrue(self.rows("s.csv"))
            self.assertEqual([row["target"] for row in self.rows("a.csv")], ["peer"])

    def test_exit_code_tells_whether_all_is_well(self):
        peer = self.peer("echo")
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))  # not listening: refused
            refused = f"echo://127.0.0.1:{held.getsockname()[1]}#gone"
            self.assertEqual(call("watch", peer.at("echo"), "--duration", "1s")[0], 0)
            self.assertEqual(call("watch", peer.at("echo"), refused, "--duration", "1s")[0], 1)
        self.assertEqual(call("listen", "--listen", "127.0.0.1:0", "--duration", "500ms")[0], 0)

    def test_text_is_for_people(self):
        peer = self.peer("echo")
        code, out, err = call("watch", peer.at("echo", "press"), "--duration", "1s", "--interval", "100ms")
        self.assertEqual((code, err), (0, ""))
        lines = out.splitlines()
        self.assertRegex(lines[0], r"^\d\d:\d\d:\d\d  press  connecting ")
        self.assertRegex(out, r"\n\d\d:\d\d:\d\d  press  up ")
        self.assertRegex(lines[-2], r"^TARGET +STATE ")
        self.assertRegex(lines[-1], r"^press +up +100 %")

    def test_one_csv_may_have_stdout_to_itself(self):
        peer = self.peer("echo")
        code, out, _ = call("watch", peer.at("echo", "press"), "--duration", "1s", "--transitions", "-")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("time_utc,target,peer,from,to,cause,confidence,silent_ms,evidence"), out)
        self.assertNotIn("TARGET", out)


if __name__ == "__main__":
    main()
