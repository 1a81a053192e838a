#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that fills up under a history ends nothing: it is said, and so is the end of it, and only the history suffers."""
import ctypes
import subprocess
import sys
import time

from clirun import ContractTest, main
from lab import SKIPPED

MEBIBYTE = 2**20
CLONE_NEWNS = 0x00020000


class FullDisk(ContractTest):
    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={2 * MEBIBYTE}", "keepwatch", self.disk], check=True)
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.disk], check=True)

    def fill(self):
        """Leaves not one byte."""
        with open(self.disk / "ballast", "ab", buffering=0) as ballast:
            for step in (MEBIBYTE // 16, 4096, 1):
                try:
                    while ballast.write(b"x" * step) == step:
                        pass
                except OSError:
                    continue

    def waitForWord(self, run, word):
        deadline = time.monotonic() + 60
        while word not in run.stderr():
            self.assertLess(time.monotonic(), deadline, f"nobody said {word!r}: {run.stderr()!r}")
            time.sleep(0.1)

    def test_it_is_said_and_so_is_its_end(self):
        peer = self.peer("echo")
        run = self.run_("watch", peer.at("echo", "plc"), "--interval", "50ms", "--timeout", "2s",
                        "--history", str(self.disk / "history.sqlite"))
        run.waitFor("transition", "plc", to="up")
        self.fill()
        self.waitForWord(run, "full")
        (self.disk / "ballast").unlink()
        self.waitForWord(run, "The history is being written again")
        self.assertEqual(run.end(), 0)
        self.assertClean(run)
        self.assertEqual(run.states("plc"), ["connecting started", "up started"])
        self.assertEqual(len(run.stderr().splitlines()), 2, run.stderr())


if __name__ == "__main__":
    # What is mounted here, this process and its children alone see.
    if ctypes.CDLL(None).unshare(CLONE_NEWNS) or subprocess.run(["mount", "--make-rprivate", "/"], check=False).returncode:
        print("Skipped: only root can mount a disk")
        sys.exit(SKIPPED)
    main()
