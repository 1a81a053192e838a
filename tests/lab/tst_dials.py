#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can keep a connection from coming into being, real: cause and confidence.

Usage: tst_dials.py [--matrix]
"""
import argparse
import sys

import lab
from dials import DIALS, DialScene
from tst_faults import playAll


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", action="store_true")
    options = parser.parse_args()
    faults, _ = playAll([DialScene(dial) for dial in DIALS], 6, options.matrix)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    lab.enter()
    main()
