# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a check costs HAProxy (tcp-check: a connection, a line, its echo), on the same peers."""
import os
import subprocess
import time

from .processes import Server, address, onCpu, program, scratch

PEERS = 1000

CONFIGURATION = """
global
    nbthread 1
defaults
    mode tcp
    timeout connect 1s
    timeout client 1s
    timeout server 1s
    timeout check 1s
frontend nobody
    bind unix@{folder}/nobody
    default_backend peers
backend peers
    option tcp-check
    tcp-check connect
    tcp-check send "KE01 0000000000000001\\n"
    tcp-check expect string KE01
{peers}
"""


def cpuSeconds(process):
    fields = open(f"/proc/{process}/stat", encoding="ascii").read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def configuration(folder, port):
    peers = "\n".join(f"    server p{i} {address(i)}:{port} check inter 1s" for i in range(1, PEERS + 1))
    return CONFIGURATION.format(folder=folder, peers=peers)


def measure(options):
    with scratch() as folder, Server(program("keepwatch_bench", options.preset)) as server:
        path = folder / "haproxy.cfg"
        path.write_text(configuration(folder, server.port), encoding="ascii")
        with subprocess.Popen(["haproxy", "-q", "-db", "-f", str(path)], preexec_fn=onCpu(1)) as haproxy:
            try:
                return watch(haproxy, server, options.seconds)
            finally:
                haproxy.terminate()


def watch(haproxy, server, seconds):
    """After some seconds in which its checks spread."""
    time.sleep(3)
    answered, cpu, begin = server.counts()[1], cpuSeconds(haproxy.pid), time.monotonic()
    time.sleep(seconds)
    checks, took = server.counts()[1] - answered, time.monotonic() - begin
    spent = cpuSeconds(haproxy.pid) - cpu
    return {"checks_per_s": checks / took, "cpu_us_per_check": 1e6 * spent / max(checks, 1)}
