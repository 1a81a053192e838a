#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS seen from outside: certificates that will do and that will not, handshakes that come to nothing, and deaths."""
import json
import signal
import socket
import ssl
import struct
import threading
import time

from certificates import Authority
from clirun import ContractTest, call, main

TIMES = ["--interval", "200ms", "--timeout", "600ms", "--fall", "3", "--rise", "2", "--reconnect", "250ms..1s",
         "--connect-timeout", "2s"]


class Tls(ContractTest):
    def setUp(self):
        super().setUp()
        self.authority = Authority(self.folder)
        self.good = self.authority.signed("good")

    def secured(self, kind, pair, *options):
        return self.peer(kind, "--tls", *pair, *options)

    def watched(self, *targets, trusted=True):
        own = ["--tls-ca-file", str(self.authority.ca)] if trusted else []
        return self.run_("watch", *targets, *TIMES, *own)

    def up(self, method, kind, *options):
        peer = self.secured(kind, self.good, *options)
        run = self.watched(peer.at(f"{method}+tls", "peer"))
        run.waitFor("transition", "peer", to="up")
        return peer, run

    def verdict(self, run, target="peer"):
        self.assertEqual(run.waitFor("transition", target, to="unreachable")["cause"], "tls-failed")
        return run.waitFor("certificate", target)

    def end(self, run, code):
        self.assertEqual(run.end(), code)
        self.assertClean(run)

    def test_certificates(self):
        """Expired, not valid yet, self-signed, for another name, of an unknown issuer, and a good one."""
        stranger = self.folder / "stranger"
        stranger.mkdir()
        pairs = {
            "expired": self.authority.signed("old", end="20240101000000Z"),
            "not-yet-valid": self.authority.signed("early", begin="20980101000000Z"),
            "self-signed": self.authority.selfSigned("self"),
            "wrong-name": self.authority.signed("name", san="DNS:plc-7.example"),
            "untrusted-issuer": Authority(stranger, "Stranger").signed("strange"),
            "good": self.good,
        }
        peers = {name: self.secured("echo", pair) for name, pair in pairs.items()}
        run = self.watched(*[peer.at("echo+tls", name) for name, peer in peers.items()])
        for name in peers.keys() - {"good"}:
            with self.subTest(name):
                certificate = self.verdict(run, name)
                self.assertEqual(certificate["evidence"]["tls_error"], name)
                self.assertEqual(certificate["confidence"], "certain")
                self.assertNotIn("up", [line["to"] for line in run.of("transition", name)])
        run.waitFor("transition", "good", to="up")
        told = run.waitFor("tls", "good")
        self.assertTrue(told["verified"])
        self.assertEqual(told["version"], "TLSv1.3")
        self.assertGreater(told["days_left"], 10_000)
        self.assertEqual(told["warnings"], [])
        self.assertIn("127.0.0.1", told["chain"][0]["names"])
        self.assertGreater(told["handshake_ms"], 0)
        self.end(run, 1)

    def test_sentences(self):
        peers = {
            "has expired": self.secured("echo", self.authority.signed("old", end="20240101000000Z")),
            "is self-signed": self.secured("echo", self.authority.selfSigned("self")),
            "is for another name": self.secured("echo", self.authority.signed("name", san="DNS:plc-7.example")),
            "speaks no TLS": self.peer("garbage"),
        }
        _, out, err = call("watch", *[peer.at("echo+tls", str(i)) for i, peer in enumerate(peers.values())], *TIMES,
                           "--tls-ca-file", str(self.authority.ca), "--duration", "4s")
        for i, words in enumerate(peers):
            lines = [line for line in out.splitlines() if f"  {i} " in line and "unreachable" in line]
            self.assertTrue(any(words in line for line in lines), f"{words}: {out} {err}")

    def test_the_exception_is_one_targets_own(self):
        bad = self.secured("echo", self.authority.selfSigned("self"))
        targets = [{"name": name, "host": "127.0.0.1", "port": bad.port, "method": "echo", "tls": True}
                   for name in ("kept", "accepted")]
        targets[1]["tls_verify"] = False
        file = self.folder / "plant.keepwatch"
        file.write_text(json.dumps({"format": "keepwatch-workspace", "version": 1, "targets": targets}))
        run = self.run_("watch", "--workspace", str(file), *TIMES)
        self.assertEqual(self.verdict(run, "kept")["evidence"]["tls_error"], "self-signed")
        run.waitFor("transition", "accepted", to="up")
        told = run.waitFor("tls", "accepted")
        self.assertFalse(told["verified"])
        self.assertEqual(told["accepted"], ["self-signed"])
        self.assertEqual(told["warnings"], ["certificate-not-verified"])
        self.assertNotIn("up", [line["to"] for line in run.of("transition", "kept")])
        self.end(run, 1)

    def test_an_exception_in_defaults_and_tls_at_a_listener_are_faults(self):
        file = self.folder / "wrong.keepwatch"
        file.write_text(json.dumps({
            "format": "keepwatch-workspace", "version": 1, "defaults": {"tls_verify": False},
            "targets": [{"name": "in", "host": "127.0.0.1", "port": 0, "role": "listener", "tls": True}]}))
        code, _, err = call("check", "--workspace", str(file))
        self.assertEqual(code, 2)
        self.assertIn("/defaults/tls_verify", err)
        self.assertIn("/targets/0/tls", err)

    def test_the_server_name_is_what_the_certificate_has_to_be_for(self):
        peer = self.secured("echo", self.authority.signed("name", san="DNS:plc-7.example"))
        run = self.run_("watch", peer.at("echo+tls", "peer"), *TIMES, "--tls-ca-file", str(self.authority.ca),
                        "--tls-server-name", "plc-7.example")
        run.waitFor("transition", "peer", to="up")
        self.end(run, 0)

    def test_a_certificate_that_ends_soon_is_said(self):
        soon = time.strftime("%Y%m%d%H%M%SZ", time.gmtime(time.time() + 5.5 * 86400))
        peer = self.secured("echo", self.authority.signed("soon", end=soon))
        run = self.watched(peer.at("echo+tls", "peer"))
        told = run.waitFor("tls", "peer")
        self.assertEqual((told["days_left"], told["warnings"]), (5, ["certificate-expires-soon"]))
        run.waitFor("transition", "peer", to="up")
        self.end(run, 0)
        quiet = self.run_("watch", peer.at("echo+tls", "peer"), *TIMES, "--tls-ca-file", str(self.authority.ca),
                          "--tls-warn-days", "5")
        self.assertEqual(quiet.waitFor("tls", "peer")["warnings"], [])
        quiet.waitFor("transition", "peer", to="up")
        self.end(quiet, 0)

    def test_every_method(self):
        for kind, method in (("echo", "echo"), ("framed", "framed"), ("chatty", "passive"), ("silent", "keepalive"),
                             ("silent", "connect")):
            for version in ((), ("--tls12",)):
                with self.subTest(f"{method} {version}"):
                    _, run = self.up(method, kind, *version)
                    self.assertEqual(run.waitFor("tls", "peer")["version"], "TLSv1.2" if version else "TLSv1.3")
                    time.sleep(0.5)
                    self.end(run, 0)
                    self.assertEqual(run.states("peer"), ["connecting started", "up started"])

    def test_session_tickets_are_no_sign_of_life(self):
        """A TLS 1.3 server sends tickets by itself: bytes, but nothing that it says."""
        peer = self.secured("silent", self.good)
        run = self.run_("watch", peer.at("passive+tls", "peer"), *TIMES, "--tls-ca-file", str(self.authority.ca),
                        "--second-opinion", "off")
        run.waitFor("transition", "peer", to="up")
        self.assertEqual(run.waitFor("transition", "peer", to="unreachable")["cause"], "unknown")
        self.assertEqual(run.of("sample", "peer", outcome="reply"), [])
        self.end(run, 1)

    def bare(self, serve):
        """The port of a server that handles each connection by `serve`."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def accept():
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=(connection,), daemon=True).start()
        threading.Thread(target=accept, daemon=True).start()
        return listener.getsockname()[1]

    def failing(self, serve, error, **keys):
        port = self.bare(serve)
        run = self.watched(f"echo+tls://127.0.0.1:{port}#peer")
        evidence = self.verdict(run)["evidence"]
        self.assertEqual(evidence["tls_error"], error)
        for key, value in keys.items():
            self.assertEqual(evidence.get(key), value, evidence)
        self.end(run, 1)

    def test_a_handshake_that_is_not_answered_counts_within_the_connect_timeout(self):
        begun = time.monotonic()
        self.failing(lambda connection: time.sleep(20), "timeout", connect_timeout=True)
        self.assertLess(time.monotonic() - begun, 5)

    def test_a_handshake_that_is_broken_off(self):
        def reset(connection):
            connection.recv(4096)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()
        self.failing(reset, "reset", errno="ECONNRESET")

    def test_a_handshake_that_is_closed(self):
        def close(connection):
            connection.recv(4096)
            connection.close()
        self.failing(close, "closed", end_of_stream=True)

    def test_a_peer_that_echoes_our_hello(self):
        def echo(connection):
            while data := connection.recv(4096):
                connection.sendall(data)
        self.failing(echo, "no-tls")

    def test_a_peer_that_knows_only_old_versions(self):
        peer = self.secured("echo", self.good, "--tls12", "--ciphers", "ECDHE-RSA-AES128-GCM-SHA256")
        run = self.watched(peer.at("echo+tls", "peer"))
        evidence = self.verdict(run)["evidence"]
        self.assertEqual(evidence["tls_error"], "refused")  # it has an EC key: no cipher in common
        self.assertIn("handshake failure", evidence["tls_detail"])
        self.end(run, 1)

    def test_an_unusable_file_of_authorities(self):
        peer = self.secured("echo", self.good)
        run = self.run_("watch", peer.at("echo+tls", "peer"), *TIMES, "--tls-ca-file", "/nowhere/ca.pem")
        self.assertEqual(self.verdict(run)["evidence"]["tls_error"], "unusable-ca-file")
        self.end(run, 1)

    def test_deaths_keep_their_cause(self):
        for command, cause in (("close", "closed-by-peer"), ("goodbye", "closed-by-peer"), ("half", "closed-by-peer"),
                               ("reset", "reset-by-peer")):
            for kind, method in (("echo", "echo"), ("silent", "keepalive")):
                with self.subTest(f"{command} {method}"):
                    peer, run = self.up(method, kind)
                    time.sleep(0.3)
                    told = peer.tell(command)
                    self.assertEqual(run.waitFor("transition", "peer", to="suspect", after=told)["cause"], cause)
                    self.assertEqual(run.waitFor("transition", "peer", count=2, to="up")["cause"], "recovered")
                    certificate = run.waitFor("certificate", "peer")
                    self.assertEqual(certificate["outcome"], "re-established")
                    evidence = certificate["evidence"]
                    self.assertEqual(evidence.get("tls_close_notify"), True if command == "goodbye" else None, evidence)
                    self.assertEqual(evidence.get("errno"), "ECONNRESET" if command == "reset" else None, evidence)
                    self.end(run, 0)

    def test_a_killed_peer_then_refused(self):
        peer, run = self.up("echo", "echo")
        time.sleep(0.3)
        killed = peer.kill()
        self.assertEqual(run.waitFor("transition", "peer", to="suspect", after=killed)["cause"], "closed-by-peer")
        # A dying process may still accept one dial, which then ends in its handshake.
        run.waitFor("transition", "peer", to="unreachable", cause="refused", timeout=3)
        self.end(run, 1)

    def test_a_stopped_peer_does_not_respond_and_comes_back(self):
        peer, run = self.up("echo", "echo")
        time.sleep(0.3)
        peer.signal(signal.SIGSTOP)
        self.assertEqual(run.waitFor("transition", "peer", to="unreachable")["cause"], "not-responding")
        peer.signal(signal.SIGCONT)
        self.assertEqual(run.waitFor("transition", "peer", count=2, to="up")["cause"], "recovered")
        self.end(run, 0)

    def test_an_alert_ends_a_session(self):
        """A server that asks for a client's certificate says so, in TLS 1.3, when the session stands already."""
        def demand(connection):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*self.good)
            context.load_verify_locations(self.authority.ca)
            context.verify_mode = ssl.CERT_REQUIRED
            try:
                context.wrap_socket(connection, server_side=True)
            except ssl.SSLError:
                time.sleep(0.2)
                connection.close()
        port = self.bare(demand)
        run = self.watched(f"echo+tls://127.0.0.1:{port}#peer")
        evidence = self.verdict(run)["evidence"]
        self.assertEqual(evidence["tls_error"], "refused")
        self.assertIn("certificate required", evidence["tls_detail"])
        self.end(run, 1)

    def test_hostile_texts_are_tamed(self):
        subject = "/CN=plc\u202e7\u001b[31m\u0007=cmd|x/O=<b>bold<b>"
        peer = self.secured("echo", self.authority.signed("evil", san="DNS:plc-7.example", subject=subject))
        run = self.watched(peer.at("echo+tls", "peer"))
        told = self.verdict(run)["evidence"]["tls_subject"]
        self.assertFalse(any(ord(c) < 32 or c == "\u202e" for c in told), ascii(told))
        self.assertIn("<b>bold<b>", told)  # no window takes it for markup
        self.end(run, 1)


if __name__ == "__main__":
    main()
