#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of the table, real, on sites of their own side by side: cause, confidence and moment.

Usage: tst_faults.py [--family 4|6] [--rtt MS] [--only NUMBER,…] [--at-once N] [--matrix] [--times]
--matrix prints fault × configuration: cause, confidence, silence, seconds of suspicion before the verdict.
--times prints by how much the verdicts of silence came after the earliest and the latest moment that was promised.
"""
import argparse
import statistics
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor

import lab
from faults import FAULTS
from scenes import Scene

SOONER = 0.05  # seconds before it was due: a verdict did not wait for its time


def play(scene):
    try:
        return scene, scene.play(), None
    except Exception:  # one broken scene must not hide the others
        return scene, [], traceback.format_exc()


def show(scene, results):
    for result in results:
        print(f"{scene.fault} {result.configuration:9} {result.kind:8} "
              f"{result.cause or '-':20} {result.confidence or '-':9} silent {result.silent:6.3f} s  "
              f"suspect {result.warning:6.3f} s  after {result.late:6.3f} s")


def playAll(scenes, atOnce, isShown):
    """How many results are wrong, and all of them."""
    faults, played = 0, []
    with ThreadPoolExecutor(atOnce) as pool:
        for scene, results, error in pool.map(play, scenes):
            played += results
            if isShown:
                show(scene, results)
            wrong = [f"{result.configuration}: {result.fault}" for result in results if result.fault]
            for text in [error] if error else wrong:
                print(f"WRONG {scene}: {text}", flush=True)
            faults += 1 if error else len(wrong)
    print(f"{len(scenes)} scenes, {faults} wrong")
    return faults, played


def tell(what, values):
    values = sorted(1000 * value for value in values)
    print(f"{what:58} min {values[0]:8.1f}  median {statistics.median(values):7.1f}  "
          f"p90 {values[(len(values) * 9 + 9) // 10 - 1]:7.1f}  max {values[-1]:7.1f} ms")


def distribution(results):
    """Of what fell due by time alone; a refusal or a router's word needs no waiting."""
    for kind, letter in (("heartbeat", "h"), ("keepalive", "k")):
        due = [result.sinceDue for result in results if result.sinceDue and result.configuration.startswith(letter)]
        patient = [times for times in due if times[0] > -SOONER]
        print(f"{kind}: {len(patient)} verdicts by time, {len(due) - len(patient)} sooner")
        if patient:
            tell(f"{kind}: after the earliest moment that was promised", [times[0] for times in patient])
            tell(f"{kind}: after the latest moment that was promised", [times[1] for times in patient])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--family", type=int, choices=(4, 6), default=4)
    parser.add_argument("--rtt", type=float, default=0)
    parser.add_argument("--only")
    parser.add_argument("--at-once", type=int, default=8)
    parser.add_argument("--matrix", action="store_true")
    parser.add_argument("--times", action="store_true")
    options = parser.parse_args()
    only = options.only.split(",") if options.only else None
    scenes = [Scene(fault, options.family, options.rtt / 2000) for fault in FAULTS
              if (not only or fault.number in only) and options.family in fault.family
              and (not options.rtt or (fault.isRouted and not fault.isNear))]
    faults, played = playAll(scenes, options.at_once, options.matrix)
    if options.times:
        distribution(played)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    lab.enter()
    main()
