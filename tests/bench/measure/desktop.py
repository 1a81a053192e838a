# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole desktop with thousands of targets, as a process that obeys lines: see windowdriver.h."""
import json
import os
import queue
import subprocess
import threading
import time

from .processes import address, onCpu, program

FAST = {"interval_ms": 1000, "timeout_ms": 1000, "fall": 3, "rise": 2, "connect_timeout_ms": 3000,
        "reconnect_min_ms": 250, "reconnect_max_ms": 8000}


def writeWorkspace(path, port, count, **values):
    targets = [{"name": f"peer-{i}", "group": f"group {i % 40}", "host": address(i), "port": port, "method": "echo"}
               for i in range(1, count + 1)]
    text = {"format": "keepwatch-workspace", "version": 1, "defaults": {**FAST, **values}, "targets": targets}
    path.write_text(json.dumps(text), encoding="utf-8")


class Screen:
    """Xvfb (else Qt's offscreen platform) and a session bus, for the time of its `with`."""

    def __init__(self, isReal):
        self.servers = []
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile"], "--print-address")
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": bus}
        if isReal:
            number = self.start(["Xvfb", "-screen", "0", "1920x1080x24"], "-displayfd")
            self.environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":" + number}

    def start(self, command, option):
        """A server that writes where it is to be found to the descriptor of that option."""
        read, write = os.pipe()
        value = [f"{option}={write}"] if option.startswith("--") else [option, str(write)]
        self.servers.append(subprocess.Popen([*command, *value], pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as place:
            return place.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in reversed(self.servers):
            server.terminate()
            server.wait()


class Desktop:
    """A desktop that runs until its `with` ends."""

    def __init__(self, folder, workspace, screen, preset, rows=0, jsonl=None):
        profile = folder / "profile"
        profile.mkdir(exist_ok=True)
        command = [program("keepwatch_windowbench", preset), "run", workspace, profile,
                   str(time.monotonic_ns()), str(rows), *([jsonl] if jsonl else [])]
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True, preexec_fn=onCpu(1),
                                        env={**screen.environment, "XDG_RUNTIME_DIR": str(folder)})
        self.started, self.answers = {}, queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            said = json.loads(line)
            if "first_paint_ms" in said or "rows_ms" in said:
                self.started |= {key: value for key, value in said.items() if key not in self.started}
            else:
                self.answers.put(said)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.stdin.close()
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def tell(self, command, patience=120):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.answers.get(timeout=patience)

    def waitFor(self, condition, patience):
        """Figures for which that holds."""
        deadline = time.monotonic() + patience
        while True:
            figures = self.tell("figures")
            if condition(figures):
                return figures
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {patience} s: {figures}")
            time.sleep(0.2)

    def over(self, seconds):
        """Figures of so many seconds from now on."""
        self.tell("figures")
        time.sleep(seconds)
        return self.tell("figures")
