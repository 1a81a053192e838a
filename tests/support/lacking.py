#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program on a system that tells less: every other system's connections look like that, and a service that is
not allowed netlink (RestrictAddressFamilies= of systemd).

Usage: lacking.py netlink|tcpinfo COMMAND [ARGUMENT …]
"""
import errno
import os
import socket
import sys

import seccomp

DENIED = {
    "netlink": (errno.EAFNOSUPPORT, "socket", seccomp.Arg(0, seccomp.EQ, socket.AF_NETLINK)),
    "tcpinfo": (errno.ENOPROTOOPT, "getsockopt", seccomp.Arg(1, seccomp.EQ, socket.IPPROTO_TCP),
                seccomp.Arg(2, seccomp.EQ, socket.TCP_INFO)),
}


def main():
    error, call, *arguments = DENIED[sys.argv[1]]
    denied = seccomp.SyscallFilter(seccomp.ALLOW)
    denied.add_rule(seccomp.ERRNO(error), call, *arguments)
    denied.load()
    os.execvp(sys.argv[2], sys.argv[2:])


if __name__ == "__main__":
    main()
