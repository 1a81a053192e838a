#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The least that a client of an echo peer can do, to tell what a round trip takes on this computer at this time.

Usage: bareclient.py PORT COUNT INTERVAL_S    Prints a line for each round trip: NUMBER MILLISECONDS.
"""
import socket
import sys
import time


def measure(port, count, interval):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for number in range(1, count + 1):
            sent = time.monotonic()
            connection.sendall(b"KE01 %016x\n" % number)
            missing = 22
            while missing:
                part = connection.recv(missing)
                if not part:
                    raise EOFError("the peer has closed")
                missing -= len(part)
            yield number, 1000 * (time.monotonic() - sent)
            time.sleep(max(0, sent + interval - time.monotonic()))


if __name__ == "__main__":
    for line in measure(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])):
        print(*line)
