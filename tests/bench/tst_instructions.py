#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard over the engine's path per heartbeat: its user instructions, counted by callgrind, within a kept budget.

Usage: tst_instructions.py BENCH [--count]    --count: only print what each of five runs counts.

Counts do not depend on how fast or busy the computer is; where it is busy, several heartbeats share a turn of the loop
and each costs a little less. So there is an upper limit alone: instructionbudget.json.
"""
import json
import sys
from pathlib import Path

from measure.processes import instructions

RUN = {"connections": 40, "seconds": 4, "interval_ms": 100}
BUDGET = Path(__file__).with_name("instructionbudget.json")


def main():
    bench = Path(sys.argv[1])
    if "--count" in sys.argv:
        for _ in range(5):
            print("%.0f instructions per heartbeat, of %d heartbeats" % instructions(bench, "engine", **RUN))
        return 0
    budget = json.loads(BUDGET.read_text(encoding="utf-8"))["instructions_per_heartbeat"]
    counted, beats = instructions(bench, "engine", **RUN)
    print(f"{counted:.0f} user instructions per heartbeat, of {beats} heartbeats; the budget is {budget}")
    if counted <= budget:
        return 0
    print(f"Over the budget: {BUDGET.name} says how to find what costs so much, and how to renew it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
