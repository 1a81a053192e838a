# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark's own programs: the server that plays all peers, and the clients that are measured."""
import contextlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FIRST_ADDRESS = 127 << 24 | 1 << 16


def program(name, preset="bench"):
    return ROOT / "build" / preset / "tests/bench" / name


def address(number):
    """Of the peer with that number, from 1 on."""
    value = FIRST_ADDRESS + number
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def onCpu(number):
    """Server and client each on a processor of their own: where the scheduler puts them decides the RTT otherwise."""
    cpus = sorted(os.sched_getaffinity(0))
    return lambda: os.sched_setaffinity(0, {cpus[number % len(cpus)]})


class Server:
    """Plays all peers until its `with` ends."""

    def __init__(self, bench, waysOut="", log="", arguments=None):
        arguments = arguments or ["server", waysOut, log]
        self.process = subprocess.Popen([bench, *map(str, arguments)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, preexec_fn=onCpu(0))
        self.port = int(self.process.stdout.readline()) if arguments[0] == "server" else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def counts(self):
        """(connections accepted, heartbeats answered) so far."""
        self.process.stdin.write("count\n")
        self.process.stdin.flush()
        accepted, answered = self.process.stdout.readline().split()
        return int(accepted), int(answered)


def runClient(bench, arguments, patience):
    """What a client measured of itself, as the last line of its output says."""
    done = subprocess.run([bench, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=True,
                          timeout=patience, preexec_fn=onCpu(1))
    return json.loads(done.stdout.splitlines()[-1])


@contextlib.contextmanager
def scratch():
    """A folder in memory, so that no disk is measured."""
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="keepwatch-bench-", dir=place) as folder:
        yield Path(folder)


def instructions(bench, variant, connections, seconds, interval_ms):
    """User instructions per heartbeat, by callgrind: (that, heartbeats). What the kernel does is not in it."""
    with scratch() as folder, Server(bench) as server:
        output = folder / "callgrind.out"
        valgrind = ["valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={output}"]
        with open(folder / "messages", "w", encoding="utf-8") as messages:
            done = subprocess.run([*valgrind, bench, variant, str(server.port), str(connections), str(seconds),
                                   str(interval_ms)], stdout=subprocess.PIPE, stderr=messages, text=True, check=True,
                                  timeout=seconds + 120)
        beats = json.loads(done.stdout)["heartbeats"]
        totals = [line for line in output.read_text(encoding="utf-8").splitlines() if line.startswith("totals:")]
        return int(totals[-1].split()[1]) / beats, beats
