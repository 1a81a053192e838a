# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history costs: the writer under load, and an export beside that of sqlite3."""
import re
import subprocess
import time

from .processes import ROOT, program, scratch

LINE = re.compile(r"^(.+?)\s{2,}(-?[\d.]+)\s*(\S*)$")
SAMPLES, TARGETS = 2_000_000, 1000


def figures(preset, *arguments):
    """What the benchmark of the history prints: {what: value}."""
    done = subprocess.run([program("keepwatch_historybench", preset), *map(str, arguments)], stdout=subprocess.PIPE,
                          text=True, check=True, timeout=600)
    found = (LINE.match(line) for line in done.stdout.splitlines())
    return {match[1].strip(): float(match[2]) for match in found if match}


def secondsOf(*command, stdin=None):
    begin = time.monotonic()
    subprocess.run([str(word) for word in command], stdin=stdin, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begin


def compareExports(month, folder, preset):
    """The same rows, once from the history, once from a plain table of the same text."""
    table, plain = folder / "samples.csv", folder / "plain.sqlite"
    export = [ROOT / "build" / preset / "bin/keepwatch-cli", "report", "--history", month, "--kind", "samples",
              "--from", "2025-12-01", "--to", "2025-12-07"]
    subprocess.run([*map(str, export), "--output", str(table)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["sqlite3", plain, ".mode csv", f".import {table} samples"], check=True)
    with open(table, "rb") as lines:
        count = sum(1 for _ in lines)
    return {"exported_rows": count, "export_s": secondsOf(*export, "--output", "-"),
            "sqlite3_s": secondsOf("sqlite3", "-csv", plain, "SELECT * FROM samples")}


def measure(options):
    with scratch() as folder:
        written = figures(options.preset, "write", folder / "live.sqlite", options.seconds)
        month = folder / "month.sqlite"
        figures(options.preset, "make", month, SAMPLES, TARGETS)
        return {**written, **figures(options.preset, "read", month),
                **compareExports(month, folder, options.preset)}
