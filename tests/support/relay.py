#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Delays packets: what is routed into the tun device `outward` comes out of `homeward` so many seconds later, and the
other way round. Usage: relay.py SECONDS. Says one line when both devices are there.
"""
import collections
import fcntl
import os
import select
import struct
import sys
import time

TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    return device


def main():
    delay = float(sys.argv[1])
    ends = [tun("outward"), tun("homeward")]
    print("ready", flush=True)
    held = collections.deque()  # (when it is due, where, what): all wait equally long
    while True:
        wait = max(0, held[0][0] - time.monotonic()) if held else None
        for end in select.select(ends, [], [], wait)[0]:
            try:
                held.append((time.monotonic() + delay, ends[1 - ends.index(end)], os.read(end, 65536)))
            except BlockingIOError:
                pass
        while held and held[0][0] <= time.monotonic():
            _, end, packet = held.popleft()
            try:
                os.write(end, packet)
            except OSError:
                pass  # the device is down: lost, as on any cable


if __name__ == "__main__":
    main()
