#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `watch` and `listen` write down, reconciled with what the peers saw themselves."""
import statistics
import subprocess
import sys
from collections import Counter

from clirun import HERE, ContractTest, call, main

QUICK = ["--interval", "200ms", "--timeout", "1s", "--samples-jsonl"]


class Watch(ContractTest):
    def csv(self, *kinds):
        return [part for kind in kinds for part in (f"--{kind}", str(self.folder / f"{kind}.csv"))]

    def test_five_methods_for_20_seconds(self):
        peers = {method: self.peer(kind) for method, kind in
                 (("echo", "echo"), ("framed", "framed"), ("keepalive", "silent"), ("connect", "silent"),
                  ("passive", "chatty"))}
        slow, beside = self.peer("echo", "--delay", 80), self.peer("echo", "--delay", 80)
        targets = [peer.at(method, method) for method, peer in peers.items()] + [slow.at("echo", "slow")]
        run = self.run_("watch", *targets, *QUICK, "--keepalive", "1/1/3", "--duration", "20s",
                        *self.csv("samples", "transitions", "availability"))
        bare = subprocess.run([sys.executable, HERE / "bareclient.py", str(beside.port), "90", "0.2"], check=True,
                              capture_output=True, text=True).stdout
        self.assertEqual(run.end(None, timeout=60), 0)
        self.assertClean(run)
        rows = self.rows("samples.csv")
        self.checkLines(run, rows)
        for method in ("echo", "framed"):
            self.checkReconciled(rows, method, peers[method])
        self.checkReconciled(rows, "slow", slow)
        self.checkCounts(rows, peers)
        self.checkRtt(rows, slow.waited(), self.beyond((line.split() for line in bare.splitlines()), beside.waited()))
        self.checkAvailability(self.rows("availability.csv"), rows)

    def checkLines(self, run, rows):
        """JSON lines and CSV tell the same."""
        fields = ("time", "target", "peer", "method", "seq", "outcome", "rtt_ms", "kernel_rtt_ms", "state")
        told = [tuple("" if line.get(key) is None else line[key] for key in fields) for line in run.of("sample")]
        written = [(row["time_utc"], row["target"], row["peer"], row["method"], int(row["seq"]), row["outcome"],
                    float(row["rtt_ms"]) if row["rtt_ms"] else "",
                    float(row["kernel_rtt_ms"]) if row["kernel_rtt_ms"] else "", row["state"]) for row in rows]
        self.assertEqual(told, written)
        for name in ("echo", "framed", "keepalive", "connect", "passive", "slow"):
            self.assertEqual(run.states(name), ["connecting started", "up started"])
        transitions = [(line["time"], line["target"], line["to"], line["cause"]) for line in run.of("transition")]
        self.assertEqual(transitions, [(row["time_utc"], row["target"], row["to"], row["cause"])
                                       for row in self.rows("transitions.csv")])

    def checkReconciled(self, rows, target, peer):
        """Every heartbeat that the peer answered is a reply, and no other is."""
        own = [row for row in rows if row["target"] == target]
        if own[-1]["outcome"] == "excluded":
            own.pop()  # its answer was on its way when the run ended
        self.assertEqual(Counter(row["outcome"] for row in own), {"reply": len(own)})
        seqs = [int(row["seq"]) for row in own]
        self.assertEqual(seqs, list(range(1, len(seqs) + 1)))
        answered = peer.numbers("answered")
        self.assertIn(answered, (seqs, seqs + [len(seqs) + 1]))
        self.assertEqual(peer.numbers("received")[:len(answered)], answered)
        self.assertGreaterEqual(len(seqs), 85)
        self.assertLessEqual(len(seqs), 101)

    def checkCounts(self, rows, peers):
        counts = Counter(row["target"] for row in rows)
        self.assertFalse([row for row in rows if row["outcome"] in ("miss", "late")])
        # A probe each second of silence, answered; `keepalive` has no round-trip time.
        self.assertIn(counts["keepalive"], range(16, 21))
        dials = peers["connect"].numbers("accepted")
        self.assertIn(len(dials) - counts["connect"], (0, 1))
        said = peers["passive"].numbers("said")
        # The first byte one interval after the last sample: of a peer that is as quick, each or every other one.
        self.assertIn(counts["passive"], range(45, len(said) + 1))
        self.assertTrue(all(not row["rtt_ms"] for row in rows if row["method"] in ("keepalive", "passive")))

    @staticmethod
    def beyond(measured, waited):
        """How much longer round trips took, in milliseconds, than the peer itself says that it waited."""
        return [float(rtt) - waited[int(number)] for number, rtt in measured]

    def checkRtt(self, rows, waited, bare):
        """Within 1 ms, beside what a bare client has to live with on this computer at the same time."""
        own = self.beyond(((row["seq"], row["rtt_ms"]) for row in rows if row["target"] == "slow" and row["rtt_ms"]), waited)
        self.assertGreaterEqual(min(waited.values()), 80)
        self.assertGreaterEqual(min(own), -0.001)  # both are told in microseconds
        self.assertLess(statistics.median(own), statistics.median(bare) + 1)
        for target in ("echo", "framed"):
            rtts = (float(row["rtt_ms"]) for row in rows if row["target"] == target and row["rtt_ms"])
            self.assertLess(statistics.median(rtts), statistics.median(bare) + 2)

    def checkAvailability(self, table, rows):
        self.assertEqual(len(table), 6)
        for row in table:
            own = [sample for sample in rows if sample["target"] == row["target"]]
            self.assertEqual((int(row["heartbeats"]), row["missed"], row["outages"], row["drops"]), (len(own), "0", "0", "0"))
            self.assertEqual(row["availability_pct"], "100.000")
            self.assertAlmostEqual(float(row["up_s"]), 20, delta=1)

    def test_listen_answers_and_watches(self):
        """Both ends of a framed connection beat and answer: two programs watch each other."""
        run = self.run_("listen", "--listen", "127.0.0.1:0", "--method", "framed", *QUICK)
        address = run.waitFor("listening")["address"]
        code, out, err = call("watch", f"framed://{address}#server", "--interval", "200ms", "--timeout", "1s",
                              "--duration", "3s", "--samples", "-")
        self.assertEqual(code, 0, err)
        replies = [line for line in out.splitlines() if ",reply," in line]
        self.assertGreaterEqual(len(replies), 10)
        self.assertEqual(run.end(), 0)
        self.assertClean(run)
        self.assertGreaterEqual(len(run.of("sample", "127.0.0.1:0", outcome="reply")), 10)
        self.assertEqual(run.states("127.0.0.1:0")[-1], "closed closed-by-peer")

    def test_responder_answers_both_protocols(self):
        import socket
        import subprocess
        from clirun import CLI
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with subprocess.Popen([CLI, "respond", "--listen", f"127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True) as peer:
            try:
                self.assertIn(str(port), peer.stdout.readline())
                code, out, err = call("watch", f"framed://127.0.0.1:{port}#f", f"echo://127.0.0.1:{port}#e", "--interval",
                                      "100ms", "--timeout", "1s", "--duration", "2s", "--samples", "-")
                self.assertEqual(code, 0, err)
                self.assertNotIn(",miss,", out)
                with socket.create_connection(("127.0.0.1", port)) as plain:
                    plain.sendall(b"hello\n")
                    self.assertEqual(plain.recv(100), b"hello\n")
                    peer.terminate()
                    self.assertEqual(peer.wait(10), 0)
            finally:
                if peer.poll() is None:
                    peer.kill()


if __name__ == "__main__":
    main()
