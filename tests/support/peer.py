#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A peer with a log of its own, written from the documentation of the protocols alone.

Usage: peer.py KIND [--address A] [--port P] [--dial HOST:PORT] [--delay MS] [--rcvbuf BYTES] [--log FILE]
               [--tls CHAIN KEY]

KIND: echo, framed, silent (accepts, says nothing), chatty (says a line each 200 ms), garbage, endless, half (of a frame).
Prints the port it listens on (or dialled from), then obeys lines on stdin:
  close (FIN on every connection), goodbye (TLS: close_notify, then FIN), half (FIN, and reads on), reset (linger 0),
  leave (stop listening), ignore (read no more), mute, answer, hang (answer nothing on the connections of now),
  orphan (a child keeps every descriptor, for a minute), quit.
The log has one line for each event: `TIME EVENT [NUMBER [WAITED] [ADDRESS]]`, TIME in seconds of time.time(), WAITED how
many seconds really lay between the request and its answer: a busy computer makes a delay longer than it was asked to be.
ADDRESS, at what was accepted and answered: the peer's own, that was dialled.
"""
import argparse
import os
import select
import signal
import socket
import ssl
import struct
import sys
import threading
import time

FRAME = struct.Struct(">4sBBBBQqQqqI")  # 52 bytes: see app/heartbeat/framed.h
assert FRAME.size == 52


def nanoseconds():
    return time.time_ns()


class Log:
    def __init__(self, path):
        self.file = open(path, "w", buffering=1, encoding="ascii") if path else None
        self.lock = threading.Lock()

    def write(self, event, *rest):
        if self.file:
            with self.lock:
                print(f"{time.time():.6f}", event, *rest, file=self.file)


class Conversation(threading.Thread):
    """One connection: reads, waits the delay, answers."""

    def __init__(self, peer, connection):
        super().__init__(daemon=True)
        self.peer, self.connection, self.lock = peer, connection, threading.Lock()
        self.address, self.isMute = connection.getsockname()[0], False
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def run(self):
        if self.peer.tls:
            self.connection = self.peer.secured(self.connection)
            if self.connection is None:
                return
        speak = {"echo": self.echo, "framed": self.framed, "chatty": self.chat}.get(self.peer.kind, self.babble)
        try:
            speak()
        except OSError as error:
            self.peer.log.write("error", error.errno)
        except ValueError:
            self.peer.log.write("left")  # by leave(), while it waited

    # A TLS session is one thread's at a time, and nobody waits inside it.
    def take(self, size):
        while self.peer.tls:
            with self.lock:
                if self.connection.pending():
                    break
            if select.select([self.connection], [], [], 1)[0]:
                break
        with self.lock:
            return self.connection.recv(size)

    def send(self, data):
        with self.lock:
            self.connection.sendall(data)

    def leave(self):
        """close_notify, then FIN."""
        with self.lock:
            try:
                self.connection.settimeout(0.2)
                self.connection.unwrap().close()
            except (ssl.SSLError, OSError, AttributeError):  # the last: no session yet
                self.connection.close()

    def receive(self, size):
        """Exactly `size` bytes, or None at the end of the stream."""
        data = b""
        while len(data) < size:
            self.peer.isReading.wait()
            part = self.take(size - len(data))
            if not part:
                self.peer.log.write("eof")
                return None
            data += part
        return data

    def answer(self, arrived, data, number):
        self.peer.log.write("received", number)
        if self.peer.isMute or self.isMute:
            return
        wait = arrived + self.peer.delay - time.monotonic()
        if wait > 0.001:
            time.sleep(wait - 0.0008)
        while time.monotonic() < arrived + self.peer.delay:
            pass  # the last stretch by hand: sleep() is late by tens of microseconds
        waited = time.monotonic() - arrived
        self.send(data() if callable(data) else data)
        self.peer.log.write("answered", number, f"{waited:.6f}", self.address)

    def echo(self):
        while line := self.receive(22):
            arrived = time.monotonic()
            assert line.startswith(b"KE01 ") and line.endswith(b"\n"), line
            self.answer(arrived, line, int(line[5:21], 16))

    def framed(self):
        while data := self.receive(FRAME.size):
            arrived, received = time.monotonic(), nanoseconds()
            magic, length, flags, _, _, seq, sent, _, _, _, _ = FRAME.unpack(data)
            assert (magic, length, flags) == (b"KW01", 52, 0), data
            self.answer(arrived, lambda: FRAME.pack(b"KW01", 52, 1, 0, 0, 0, nanoseconds(), seq, sent, received, 0), seq)

    def chat(self):
        number = 0
        due = time.monotonic()
        while True:
            if not self.peer.isMute:
                number += 1
                self.send(b"still here\n")
                self.peer.log.write("said", number)
            due += 0.2
            time.sleep(max(0, due - time.monotonic()))

    def babble(self):
        text = {"garbage": b"SSH-2.0-OpenSSH_9.2\r\n", "half": b"KW01\x34"}.get(self.peer.kind)
        if text:
            self.take(1)
            self.send(text)
        while self.peer.kind == "endless":
            self.send(b"x" * 65536)
        while self.peer.reads and self.take(65536):
            self.peer.isReading.wait()


class Peer:
    def __init__(self, options):
        self.kind, self.delay, self.log = options.kind, options.delay / 1000, Log(options.log)
        self.reads = not options.unread
        self.isReading = threading.Event()
        self.isReading.set()
        self.receiveBuffer = options.rcvbuf
        self.isMute = False
        self.connections, self.conversations = [], []
        self.address = (options.address, options.port)
        self.listener = None
        self.tls = None
        if options.tls:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(*options.tls)
            if options.tls12:
                self.tls.maximum_version = ssl.TLSVersion.TLSv1_2
            if options.ciphers:
                self.tls.set_ciphers(options.ciphers)

    def secured(self, plain):
        """The connection inside a TLS session, or None: there was none."""
        try:
            secured = self.tls.wrap_socket(plain, server_side=True)
        except (ssl.SSLError, OSError) as error:
            self.log.write("no-session", type(error).__name__)
            return None
        self.log.write("session", secured.version())
        self.connections[self.connections.index(plain)] = secured
        return secured

    def open(self):
        family = socket.AF_INET6 if ":" in self.address[0] else socket.AF_INET
        self.listener = socket.create_server(self.address, family=family, reuse_port=False, backlog=64)
        if self.receiveBuffer:  # what is accepted has it too
            self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.receiveBuffer)
        self.address = self.listener.getsockname()[:2]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()
        return self.address[1]

    def dial(self, host, port):
        connection = socket.create_connection((host.strip("[]"), port), timeout=10)
        connection.settimeout(None)
        self.log.write("dialled", 1)
        self.begin(connection)
        return connection.getsockname()[1]

    def accept(self, listener):
        number = 0
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            number += 1
            self.log.write("accepted", number, connection.getsockname()[0])
            self.begin(connection)

    def begin(self, connection):
        self.connections.append(connection)
        if self.reads or self.kind != "silent":
            self.conversations.append(Conversation(self, connection))
            self.conversations[-1].start()

    def end(self, withReset):
        ending, self.connections = self.connections, []  # the next one may come meanwhile
        for connection in ending:
            try:
                if withReset:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    connection.shutdown(socket.SHUT_RD)  # wakes the thread that reads
                    connection.close()
                else:
                    connection.shutdown(socket.SHUT_RDWR)
                    connection.close()
            except OSError:
                pass

    def goodbye(self):
        """close_notify, then FIN."""
        ending, self.connections = self.connections, []
        for conversation in [one for one in self.conversations if one.connection in ending]:
            conversation.leave()

    def half(self):
        for connection in list(self.connections):  # the next one may come meanwhile
            socket.socket.shutdown(connection, socket.SHUT_WR)  # below TLS, which knows no half-close

    def hang(self):
        for conversation in list(self.conversations):
            conversation.isMute = True

    @staticmethod
    def orphan():
        if os.fork() == 0:
            for standard in (0, 1, 2):  # the test waits for the end of these
                os.close(standard)
            signal.alarm(60)
            signal.pause()

    def obey(self, command):
        if command == "half":
            self.half()
        elif command == "goodbye":
            self.goodbye()
        elif command == "hang":
            self.hang()
        elif command in ("close", "reset"):
            self.log.write(command)
            self.end(command == "reset")
        elif command == "orphan":
            self.orphan()
        elif command == "leave":
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
            self.end(False)
        elif command == "ignore":
            self.isReading.clear()
        elif command in ("mute", "answer"):
            self.isMute = command == "mute"
        return command != "quit"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind")
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--dial")
    parser.add_argument("--delay", type=float, default=0)
    parser.add_argument("--rcvbuf", type=int, help="of every connection, bytes")
    parser.add_argument("--unread", action="store_true", help="never read what comes")
    parser.add_argument("--tls", nargs=2, metavar=("CHAIN", "KEY"), help="speak it inside TLS")
    parser.add_argument("--tls12", action="store_true", help="no TLS 1.3")
    parser.add_argument("--ciphers", help="of TLS 1.2, as OpenSSL names them")
    parser.add_argument("--log")
    options = parser.parse_args()
    peer = Peer(options)
    host, _, port = (options.dial or "").rpartition(":")
    print(peer.dial(host, int(port)) if options.dial else peer.open(), flush=True)
    for line in sys.stdin:
        if not peer.obey(line.strip()):
            return
        print("done", flush=True)


if __name__ == "__main__":
    main()
