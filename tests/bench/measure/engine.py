# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine beside the least that a client can do, on the same load, in turn."""
import json
import os
import subprocess
import sys
from dataclasses import dataclass

from .processes import Server, instructions, onCpu, program, runClient, scratch

WARM_UP = 3  # seconds, as in clients.h


@dataclass(frozen=True)
class Case:
    name: str
    variant: str
    connections: int = 10_000
    interval_ms: int = 1000
    isPlain: bool = False  # on Qt's own dispatcher

    @property
    def isInbound(self):
        return self.variant == "inbound"


LOADS = [("100", 100, 1000), ("1000", 1000, 1000), ("10000", 10_000, 1000), ("1000x10", 1000, 100)]
CASES = [Case(f"{variant} {name}", variant, connections, interval)
         for name, connections, interval in LOADS for variant in ("floor", "engine")]
CASES += [Case("framed 10000", "framed"), Case("inbound 10000", "inbound"), Case("plain 10000", "engine", isPlain=True),
          # So short an interval that the starts, which are spread over one, are not what takes the time.
          Case("connect 10000", "connect", interval_ms=50)]


def measure(case, options):
    bench = program("keepwatch_bench_plain" if case.isPlain else "keepwatch_bench", options.preset)
    # Of Qt's own dispatchers the one on poll(): where GLib is, that would be slower still.
    if case.isPlain:
        os.environ["QT_NO_GLIB"] = "1"
    patience = options.seconds + 60
    if case.isInbound:
        return measureInbound(bench, case, options.seconds, patience)
    with scratch() as folder, Server(bench, waysOut=str(folder / "ways")) as server:
        ways = str(folder / "ways") if case.variant == "framed" else ""
        return runClient(bench, [case.variant, server.port, case.connections, options.seconds, case.interval_ms, ways],
                         patience)


def measureInbound(bench, case, seconds, patience):
    """The engine listens, and says where; then the peers dial."""
    with subprocess.Popen([bench, "inbound", "0", str(case.connections), str(seconds), str(case.interval_ms)],
                          stdout=subprocess.PIPE, text=True, preexec_fn=onCpu(1)) as client:
        port = client.stdout.readline().strip()
        try:
            with Server(bench, arguments=["dialler", port, case.connections]):
                output, _ = client.communicate(timeout=patience)
        finally:
            client.kill()
    return json.loads(output.splitlines()[-1])


def countInstructions(options):
    """Where the processor's counters cannot be read, callgrind counts a small run, without the kernel's part."""
    bench = program("keepwatch_bench", options.preset)
    return {variant: instructions(bench, variant, 100, 3, 100)[0] for variant in ("floor", "engine")}


def measureRound(results, options):
    for case in CASES:
        try:
            result = measure(case, options)
        except (subprocess.SubprocessError, OSError) as error:
            print(f"  {case.name}: not measured: {error}", file=sys.stderr, flush=True)
            continue
        results.setdefault(case.name, []).append(result)
        print(f"  {case.name}: {result['cpu_us_per_heartbeat']:.2f} µs per heartbeat, {result['alarms']} alarms",
              file=sys.stderr, flush=True)
