# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives keepwatch-cli from outside: as a program, by its options, output, files and exit code alone."""
import calendar
import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import jsonschema

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CLI = os.environ.get("KEEPWATCH_CLI", str(ROOT / "build/dev/bin/keepwatch-cli"))
VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((ROOT / "resources/schema/keepwatch-jsonl.schema.json").read_text(encoding="utf-8")))


def moment(text):
    """Seconds since 1970 of `2026-11-22T20:00:00.123Z`."""
    return calendar.timegm(time.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")) + int(text[20:23]) / 1000


def call(*arguments, timeout=30, **options):
    """One short call: (exit code, stdout, stderr)."""
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=timeout, check=False, **options)
    return done.returncode, done.stdout, done.stderr


class Run:
    """A `watch` or `listen` that goes on, with its JSON lines as they come. Ends with its `with`."""

    def __init__(self, *arguments, prefix=()):
        self.arguments = [*prefix, CLI, arguments[0], "--format", "jsonl", *arguments[1:]]
        self.lines, self.faults = [], []
        self.changed = threading.Condition()
        self.errors = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(self.arguments, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join(10)
        self.process.stdout.close()
        self.errors.close()

    def _read(self):
        for text in self.process.stdout:
            try:
                line = json.loads(text)
                self.faults += [f"{error.message}: {text}" for error in VALIDATOR.iter_errors(line)]
            except ValueError as error:
                line, self.faults = {"type": "?"}, self.faults + [f"{error}: {text}"]
            with self.changed:
                self.lines.append(line)
                self.changed.notify_all()
        with self.changed:
            self.changed.notify_all()

    def of(self, kind, target=None, **keys):
        """The lines of that type, target and those keys so far."""
        with self.changed:
            return [line for line in self.lines if line["type"] == kind
                    and (target is None or line.get("target") == target)
                    and all(line.get(key) == value for key, value in keys.items())]

    def states(self, target):
        """`state cause` of every transition of the target."""
        return [f"{line['to']} {line['cause']}" for line in self.of("transition", target)]

    def waitFor(self, kind, target=None, count=1, timeout=10, after=0, **keys):
        """The first `count` lines of that kind later than `after` (seconds since 1970); returns the last of them."""
        deadline = time.monotonic() + timeout
        while True:
            canGrow = self.reader.is_alive() and time.monotonic() < deadline
            found = [line for line in self.of(kind, target, **keys)
                     if "time" not in line or moment(line["time"]) >= after - 0.001]
            if len(found) >= count:
                return found[count - 1]
            if not canGrow:
                raise AssertionError(f"no {kind} {keys} of {target} within {timeout} s; transitions: "
                                     + json.dumps(self.of("transition"), indent=1) + self.stderr())
            with self.changed:
                self.changed.wait(0.05)

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    def end(self, number=signal.SIGTERM, timeout=20):
        """Ends the run by a signal (None: it ends by itself) and returns its exit code."""
        if number is not None:
            self.process.send_signal(number)
        code = self.process.wait(timeout)
        self.reader.join(10)
        return code


class Peer:
    """A process of peer.py."""

    def __init__(self, kind, *options, prefix=(), dial=None, folder=None):
        self.log = Path(folder) / f"peer-{id(self)}.log" if folder else None
        arguments = [*prefix, "/usr/bin/python3", str(HERE / "peer.py"), kind, *map(str, options)]
        arguments += ["--log", str(self.log)] if self.log else []
        arguments += ["--dial", dial] if dial else []
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self.process.stdin.close()
        self.process.stdout.close()

    def at(self, method, name=None, address="127.0.0.1"):
        return f"{method}://{address}:{self.port}" + (f"#{name}" if name else "")

    def tell(self, command):
        """Hands a command over; returns the moment right before."""
        now = time.time()
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()
        return now

    def signal(self, number):
        now = time.time()
        self.process.send_signal(number)
        return now

    def kill(self):
        now = self.signal(signal.SIGKILL) if self.process.poll() is None else time.time()
        self.process.wait()
        return now

    def lines(self, event):
        """What stands behind that event in the peer's own log, a list for each time."""
        lines = [line.split() for line in self.log.read_text(encoding="ascii").splitlines()]
        return [parts[2:] for parts in lines if parts[1] == event]

    def moments(self, event, address=None):
        """When that event happened, in seconds since 1970, at that address of the peer's, else at any."""
        lines = [line.split() for line in self.log.read_text(encoding="ascii").splitlines()]
        return [float(parts[0]) for parts in lines if parts[1] == event and address in (None, parts[-1])]

    def waitFor(self, event, count, timeout=10):
        """Until the peer's own log has that event so many times."""
        deadline = time.monotonic() + timeout
        while len(self.lines(event)) < count:
            if time.monotonic() > deadline:
                raise AssertionError(f"{len(self.lines(event))} times {event}, not {count}, within {timeout} s")
            time.sleep(0.02)

    def numbers(self, event):
        """The numbers that stand behind that event in the peer's own log."""
        return [int(parts[0]) for parts in self.lines(event)]

    def waited(self):
        """By number, how many milliseconds the peer really waited before it answered."""
        return {int(number): 1000 * float(seconds) for number, seconds, _ in self.lines("answered")}


class ContractTest(unittest.TestCase):
    """Gives each test a folder, and checks that every JSON line of a run keeps to the schema."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="keepwatch-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_(self, *arguments, **options):
        run = Run(*arguments, **options)
        self.addCleanup(run.__exit__)
        return run

    def peer(self, kind, *options, **keywords):
        peer = Peer(kind, *options, folder=self.folder, **keywords)
        self.addCleanup(peer.__exit__)
        return peer

    def assertClean(self, run):
        self.assertEqual(run.faults, [], "lines that break the schema")
        self.assertEqual(run.lines[-1]["type"], "summary", "the last line")

    def rows(self, name):
        """The rows of a CSV file of the folder, as dictionaries; checks that lines end with CRLF."""
        data = (self.folder / name).read_bytes()
        self.assertTrue(data.endswith(b"\r\n"), name)
        return list(csv.DictReader(data.decode("utf-8").splitlines()))


def main(case=None):
    """Runs the tests of that class, else of the whole program."""
    if not os.access(CLI, os.X_OK):
        sys.exit(f"{CLI} is not there: build it first")
    unittest.main(verbosity=2, defaultTest=case and case.__name__)
