#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at a real X server: hands are xdotool, eyes are the accessibility bus and pictures of the screen.

Expects an X server, a session bus and a window manager; nothing reaches into the program.
"""
import os
import subprocess
import time

import pyatspi

PATIENCE_S = 15


def waitUntil(question, what, patience=PATIENCE_S):
    """The first answer that counts as true. What is on the screen may go while it is looked at: that is no answer."""
    deadline, trouble = time.monotonic() + patience, ""
    while time.monotonic() < deadline:
        try:
            if answer := question():
                return answer
        except Exception as error:  # the bus has errors of many kinds for a thing that is gone
            trouble = f" ({error})"
        time.sleep(0.05)
    raise AssertionError(f"never seen within {patience} s: {what}{trouble}")


def managing():
    """The window by which a window manager says that it is there; nothing: it is not."""
    said = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True, check=False)
    window = said.stdout.rpartition("# ")[2].strip()
    return window and subprocess.run(["xprop", "-id", window], capture_output=True, check=False).returncode == 0


def windowManager(test):
    """Runs one for a test, and waits for it: a window that asks one which is only beginning may never be shown.
    A server that has lost its last client starts anew, and refuses others meanwhile: then it is tried again."""
    begun = []

    def isThere():
        if not begun or begun[-1].poll() is not None:
            begun.append(subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL))
            test.addCleanup(begun[-1].wait)
            test.addCleanup(begun[-1].terminate)
        return managing()

    waitUntil(isThere, "a window manager")


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def click(x, y, button=1):
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", str(button)], check=True)


def drag(x, y, dx, dy):
    steps = ["mousemove", str(x), str(y), "mousedown", "1"]
    for part in (0.3, 0.7, 1):
        steps += ["mousemove", str(round(x + dx * part)), str(round(y + dy * part)), "sleep", "0.05"]
    subprocess.run(["xdotool", *steps, "mouseup", "1"], check=True)


class Thing:
    """Something on the screen, as a screen reader knows it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role, self.name = accessible.getRoleName(), accessible.name
        box = accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.x, self.y, self.width, self.height = box.x, box.y, box.width, box.height

    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2

    def click(self, button=1):
        click(*self.centre(), button)

    def isFocused(self):
        return self.accessible.getState().contains(pyatspi.STATE_FOCUSED)

    def isShown(self):
        return self.width > 0 and self.accessible.getState().contains(pyatspi.STATE_SHOWING)


def things(root, depth=0):
    """Everything on the screen below it."""
    for i in range(root.childCount if depth < 20 else 0):
        child = root.getChildAtIndex(i)
        if child is None:
            continue
        try:
            thing = Thing(child)
        except (NotImplementedError, LookupError):
            continue
        if thing.isShown():
            yield thing
        yield from things(child, depth + 1)


class Desk:
    """The program on the screen."""

    def __init__(self, program, *arguments):
        # The program answers the bus only where the bus was there before it.
        pyatspi.Registry.getDesktop(0)
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = subprocess.Popen([program, *arguments], env=environment)
        waitUntil(lambda: self.windows("frame"), "the main window")
        found = waitUntil(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                                 capture_output=True, text=True, check=False).stdout.split(), "a window")
        subprocess.run(["xdotool", "windowactivate", "--sync", found[-1]], check=False)

    def windows(self, role):
        desktop = pyatspi.Registry.getDesktop(0)
        programs = [desktop.getChildAtIndex(i) for i in range(desktop.childCount)]
        mine = [one for one in programs if one is not None and one.get_process_id() == self.process.pid]
        return [window for program in mine for window in program if window is not None and window.getRoleName() == role]

    def frame(self):
        return self.windows("frame")[0]

    def dialog(self):
        return waitUntil(lambda: self.windows("dialog"), "a dialog")[-1]

    def seen(self, name, role=None, root=None):
        """Whether something of that name is on the screen: the first of them."""
        return next((thing for thing in things(root or self.frame())
                     if thing.name == name and role in (None, thing.role)), None)

    def find(self, name, role=None, root=None):
        return waitUntil(lambda: self.seen(name, role, root), f"{role or 'anything'} called {name}")

    def field(self, label):
        """The editor in the row of a form that bears that label."""
        dialog = self.dialog()
        beside = self.find(label, "label", dialog)
        editors = [thing for thing in things(dialog) if thing.role in ("text", "combo box", "spin button")
                   and thing.x > beside.x and abs(thing.centre()[1] - beside.centre()[1]) < beside.height]
        return min(editors, key=lambda thing: abs(thing.centre()[1] - beside.centre()[1]))

    def enter(self, label, text):
        self.field(label).click()
        press("ctrl+a")
        write(text)

    def choose(self, label, choice):
        """Opens the list of a choice and goes down to the entry, as with the keyboard."""
        box = self.field(label)
        entries = [entry.name for entry in box.accessible.getChildAtIndex(0)]
        box.click()
        press("Home", *["Down"] * entries.index(choice), "Return")

    def tab(self, name):
        self.find(name, "page tab", self.dialog()).click()

    def close(self, button=None):
        """Presses a button of the dialog, or Return, and sees it go."""
        if button:
            self.find(button, "push button", self.dialog()).click()
        else:
            press("Return")
        waitUntil(lambda: not self.windows("dialog"), "the dialog's end")

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def brightness():
    """Of the whole screen: 0 black, 1 white."""
    picture = subprocess.run(["import", "-window", "root", "-resize", "1x1!", "-colorspace", "gray", "-format",
                              "%[fx:mean]", "info:"], capture_output=True, text=True, check=True)
    return float(picture.stdout)
