#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults at random: 40 scenes from one seed (fault, moment, round trip, idle or busy, IPv4 or IPv6). One of them may be
wrong, none at `certain`.

Usage: tst_random.py [--seed N] [--scenes N] [--at-once N]
"""
import argparse
import random
import sys
from concurrent.futures import ThreadPoolExecutor

import lab
from faults import FAULTS
from scenes import Scene
from tst_faults import play, show

TOLERATED = 1


def scene(dice):
    family = dice.choice((4, 6))
    fault = dice.choice([fault for fault in FAULTS if family in fault.family])
    delay = dice.choice((0, 0.075)) if fault.isRouted and not fault.isNear else 0
    return Scene(fault, family, delay, dice.uniform(0, 1.5), [dice.choice(("k", "ku", "h", "hu"))])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scenes", type=int, default=40)
    parser.add_argument("--at-once", type=int, default=8)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    scenes = [scene(dice) for _ in range(options.scenes)]
    wrong, grave = 0, 0
    with ThreadPoolExecutor(options.at_once) as pool:
        for each, results, error in pool.map(play, scenes):
            show(each, results)
            faults = [error] if error else [result.fault for result in results if result.fault]
            for text in faults:
                print(f"WRONG {each}, {each.phase:.2f} s after a second: {text}", flush=True)
            wrong += bool(faults)
            grave += bool(error) or any(result.fault and result.confidence == "certain" for result in results)
    print(f"seed {options.seed}: {len(scenes)} scenes, {wrong} wrong, {grave} of them certain")
    sys.exit(1 if wrong > TOLERATED or grave else 0)


if __name__ == "__main__":
    lab.enter()
    main()
