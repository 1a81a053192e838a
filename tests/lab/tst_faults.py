#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of the table, real, on sites of their own side by side: cause, confidence and moment.

Usage: tst_faults.py [--family 4|6] [--rtt MS] [--only NUMBER,…] [--at-once N] [--matrix]
--matrix prints fault × configuration: cause, confidence, silence, seconds of suspicion before the verdict.
"""
import argparse
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor

import lab
from faults import FAULTS
from scenes import Scene


def play(scene):
    try:
        return scene, scene.play(), None
    except Exception:  # one broken scene must not hide the others
        return scene, [], traceback.format_exc()


def show(scene, results):
    for result in results:
        print(f"{scene.fault.number:>4} {scene.fault.name:42} {result.configuration:3} {result.kind:8} "
              f"{result.cause or '-':20} {result.confidence or '-':9} silent {result.silent:6.3f} s  "
              f"suspect {result.warning:6.3f} s  after {result.late:6.3f} s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--family", type=int, choices=(4, 6), default=4)
    parser.add_argument("--rtt", type=float, default=0)
    parser.add_argument("--only")
    parser.add_argument("--at-once", type=int, default=8)
    parser.add_argument("--matrix", action="store_true")
    options = parser.parse_args()
    only = options.only.split(",") if options.only else None
    scenes = [Scene(fault, options.family, options.rtt / 2000) for fault in FAULTS
              if (not only or fault.number in only) and options.family in fault.family
              and (not options.rtt or (fault.isRouted and not fault.isNear))]
    faults = 0
    with ThreadPoolExecutor(options.at_once) as pool:
        for scene, results, error in pool.map(play, scenes):
            if options.matrix:
                show(scene, results)
            wrong = [f"{result.configuration}: {result.fault}" for result in results if result.fault]
            for text in [error] if error else wrong:
                print(f"WRONG {scene}: {text}", flush=True)
            faults += 1 if error else len(wrong)
    print(f"{len(scenes)} scenes, {faults} wrong")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    lab.enter()
    main()
