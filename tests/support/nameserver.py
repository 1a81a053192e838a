#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name server that knows no name: every question is answered with NXDOMAIN. Says "ready" and serves until killed.

Usage: nameserver.py ADDRESS …
"""
import socket
import sys
import threading

NO_SUCH_NAME = b"\x81\x83"  # a response, recursion available, RCODE 3


def serve(server):
    while True:
        question, client = server.recvfrom(512)
        server.sendto(question[:2] + NO_SUCH_NAME + question[4:6] + bytes(6) + question[12:], client)


def main():
    for address in sys.argv[1:]:
        server = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
        server.bind((address, 53))
        threading.Thread(target=serve, args=(server,)).start()
    print("ready", flush=True)


if __name__ == "__main__":
    main()
