#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kernel's keepalive as strace, ss and tshark see it: set before the SYN, armed, and on the wire when asked for."""
import re
import socket
import subprocess
import time

import lab
from clirun import ContractTest, main

OPTIONS = {"SO_KEEPALIVE": "1", "TCP_KEEPIDLE": "2", "TCP_KEEPINTVL": "1", "TCP_KEEPCNT": "3",
           "TCP_USER_TIMEOUT": "5000", "TCP_NODELAY": "1"}
ASKED = ["--keepalive", "2/1/3", "--user-timeout", "auto"]


class Capture:
    """tshark on the monitor's end of the cable: the segments of one port, as they were seen."""

    def __init__(self, path):
        self.path = str(path)
        self.process = subprocess.Popen(["tshark", "-i", lab.INTERFACE, "-q", "-w", self.path], stderr=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL, text=True)
        for line in self.process.stderr:
            if "Capturing on" in line:
                break
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as knock:
            while not self.frames("udp.port == 9"):  # it says so before it does so
                knock.sendto(b"knock", (lab.PEER, 9))
                time.sleep(0.1)

    def frames(self, filter_):
        out = subprocess.run(["tshark", "-r", self.path, "-Y", filter_, "-T", "fields", "-e", "frame.time_epoch", "-e",
                              "tcp.len"], capture_output=True, text=True, check=False).stdout
        return [(float(line.split("\t")[0]), line.split("\t")[1]) for line in out.splitlines() if line]

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()


class Options(ContractTest):
    def setUp(self):
        super().setUp()
        self.lab = lab.Lab()
        self.addCleanup(self.lab.__exit__)

    def distant(self, kind):
        return self.peer(kind, "--address", lab.PEER, prefix=self.lab.inPeer)

    def test_options_are_set_before_the_syn(self):
        peer = self.distant("silent")
        trace = self.folder / "trace"
        run = self.run_("watch", peer.at("keepalive", "peer", lab.PEER), *ASKED,
                        prefix=["strace", "-D", "-f", "-o", str(trace), "-e", "trace=socket,setsockopt,connect"])
        run.waitFor("transition", "peer", to="up")
        calls = trace.read_text(encoding="utf-8").splitlines()
        dial = next(i for i, line in enumerate(calls) if "connect(" in line and f"htons({peer.port})" in line)
        descriptor = re.search(r"connect\((\d+)", calls[dial])[1]
        begin = max(i for i, line in enumerate(calls[:dial]) if re.search(rf"socket\(.*= {descriptor}$", line))
        for option, value in OPTIONS.items():
            mark = rf"setsockopt\({descriptor}, \w+, {option}, \[{value}\], 4\) = 0"
            self.assertTrue(any(re.search(mark, line) for line in calls[begin:dial]), (option, calls[begin:dial + 1]))
        run.end()

    def test_the_timer_is_armed_and_the_options_read_back(self):
        peer = self.distant("silent")
        run = self.run_("watch", peer.at("keepalive", "peer", lab.PEER), "--keepalive", "20/7/4")
        run.waitFor("transition", "peer", to="up")
        told = run.waitFor("options", "peer")
        self.assertEqual(told["effective"], {"keepalive": True, "keepidle_s": 20, "keepintvl_s": 7, "keepcnt": 4,
                                             "user_timeout_ms": 48000})
        self.assertEqual(told["effective"], told["requested"])
        shown = lab.call("ss", "-tnoH", "state", "established", "dport", "=", str(peer.port))
        left = re.search(r"timer:\(keepalive,(\d+)sec,0\)", shown)
        self.assertTrue(left, shown)
        self.assertIn(int(left[1]), range(15, 21))
        run.end()

    def test_what_the_system_rounds_is_shown(self):
        peer = self.distant("silent")
        run = self.run_("watch", peer.at("keepalive", "peer", lab.PEER), "--keepalive", "5500ms/3s/10")
        told = run.waitFor("options", "peer")
        self.assertEqual((told["requested"]["keepidle_s"], told["effective"]["keepidle_s"]), (5.5, 6))
        self.assertIn("rounded-up-to-seconds", told["warnings"])
        run.end()

    def test_accepted_connections_have_them_too(self):
        run = self.run_("listen", "--listen", f"{lab.MONITOR}:0", *ASKED)
        address = run.waitFor("listening")["address"]
        peer = self.peer("silent", prefix=self.lab.inPeer, dial=address)
        run.waitFor("transition", to="up")
        told = run.waitFor("options")
        self.assertEqual(told["effective"], told["requested"])
        self.assertEqual(told["effective"]["keepidle_s"], 2)
        shown = lab.call("ss", "-tnoH", "state", "established", "dport", "=", str(peer.port))
        self.assertRegex(shown, r"timer:\(keepalive,")
        run.end()

    def test_probes_are_on_the_wire_when_asked_for_and_only_then(self):
        capture = Capture(self.folder / "wire.pcapng")
        idle, busy = self.distant("silent"), self.distant("echo")
        runs = [self.run_("watch", idle.at("keepalive", "peer", lab.PEER), *ASKED),
                self.run_("watch", busy.at("echo", "peer", lab.PEER), "--interval", "500ms", *ASKED)]
        for run in runs:
            run.waitFor("transition", "peer", to="up")
        time.sleep(9)
        for run in runs:
            self.assertEqual(run.end(), 0)
        capture.end()
        probes = [at for at, _ in capture.frames(f"tcp.analysis.keep_alive && tcp.dstport == {idle.port}")]
        begin = capture.frames(f"tcp.flags.syn == 1 && tcp.dstport == {idle.port}")[0][0]
        self.assertIn(len(probes), (4, 5), "9 s, one probe each 2 s")
        for earlier, later in zip([begin, *probes], probes):
            self.assertGreaterEqual(later - earlier, 1.99)
            self.assertLessEqual(later - earlier, 2.35)  # a timer of 2 s and more may be late by an eighth
        self.assertEqual(capture.frames(f"tcp.analysis.keep_alive && tcp.dstport == {busy.port}"), [])
        self.assertGreaterEqual(len(capture.frames(f"tcp.dstport == {busy.port} && tcp.len == 22")), 15)


if __name__ == "__main__":
    lab.enter()
    main()
