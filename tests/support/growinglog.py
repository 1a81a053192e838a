# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log of JSON lines that is still being written."""
import json


def jsonLines(path):
    """What stands in it so far, but for a line that is only half there."""
    written = path.read_bytes() if path.exists() else b""
    return [json.loads(line) for line in written[:written.rfind(b"\n") + 1].splitlines()]
