# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop wrote down of its run, one JSON object a line."""
import calendar
import json
import time


def moment(text):
    """Seconds since 1970 of `2026-11-22T20:00:00.123Z`."""
    return calendar.timegm(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")) + int(text[20:23]) / 1000


def linesOf(path, *types):
    """Those of the given types, each with its moment as `at`."""
    with open(path, encoding="utf-8") as lines:
        for text in lines:
            if not text.endswith("\n"):
                return  # it is being written
            line = json.loads(text)
            if line["type"] in types:
                yield {**line, "at": moment(line["time"]) if "time" in line else None}


def transitions(path, to, after):
    """By target, its first transition to that state after that moment."""
    found = {}
    for line in linesOf(path, "transition"):
        if line["to"] == to and line["from"] != to and line["at"] >= after - 0.001:
            found.setdefault(line["target"], line)
    return found
