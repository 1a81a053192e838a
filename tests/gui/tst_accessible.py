#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and every dialog as a screen reader finds them: each control that takes the focus has a name and a role.
Seen from outside, on the accessibility bus; dialogs are opened by their keys, as somebody does who sees nothing."""
import os
import subprocess
import tempfile
import unittest

import desk
import pyatspi
from desk import press, waitUntil

PROGRAM = os.environ["KEEPWATCH"]
# Each dialog that a key opens: one row each. A new dialog is one more row.
DIALOGS = [("target", "ctrl+n"), ("listener", "ctrl+l"), ("edit", "F2"), ("export", "ctrl+e"), ("report", "ctrl+r"),
           ("settings", "ctrl+comma"), ("import", "ctrl+i"), ("move", "ctrl+m"), ("group", "ctrl+shift+m"),
           ("dialogues", "ctrl+shift+d"), ("acknowledge", "ctrl+k"), ("idle limit", "ctrl+shift+i"), ("remove", "Delete"),
           ("calculator", "ctrl+shift+k"), ("reference", "shift+F1"),
           ("keys", "F1")]
# Qt calls an area that scrolls a filler; it takes the focus where there is only text to be scrolled, and has a name.
ROLES_OF_NO_USE = {"unknown", "invalid", "redundant object"}
# What stands inside of a list, table or text is told by its own words, and may have none.
INSIDE = {"table cell", "list item", "tree item", "table column header", "table row header", "paragraph", "link"}


def controls(root, depth=0):
    """Everything below it that can take the focus and is on the screen: (where it is, the thing itself)."""
    for i in range(root.childCount if depth < 25 else 0):
        child = root.getChildAtIndex(i)
        if child is None or child.getRoleName() in INSIDE:
            continue
        states = child.getState()
        if states.contains(pyatspi.STATE_FOCUSABLE) and states.contains(pyatspi.STATE_SHOWING):
            yield child
        yield from controls(child, depth + 1)


def faults(root):
    found = []
    seen = 0
    for control in controls(root):
        seen += 1
        role, name = control.getRoleName(), (control.name or "").strip()
        place = f"{role} in {control.parent.getRoleName()} \"{control.parent.name}\""
        if not name:
            found.append(f"{place} has no name")
        if role in ROLES_OF_NO_USE:
            found.append(f"{place} \"{name}\" has no role")
    return found, seen


def opened(program):
    """Dialogs, and questions, which are alerts to a screen reader."""
    return program.windows("dialog") + program.windows("alert")


class ScreenReader(unittest.TestCase):
    def setUp(self):
        desk.windowManager(self)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def start(self, *arguments):
        program = desk.Desk(PROGRAM, "--profile", self.folder.name, *arguments)
        self.addCleanup(program.kill)
        return program

    def assertReadable(self, where, root, atLeast):
        found, seen = faults(root)
        self.assertGreaterEqual(seen, atLeast, f"{where}: too little was found to mean anything")
        self.assertEqual(found, [], where)

    def test_the_window_and_every_dialog(self):
        program = self.start("--demo")
        waitUntil(lambda: program.seen("Refused"), "a trouble in the table", 30)
        self.assertReadable("window", program.frame(), 15)
        program.find("Refused").click()
        for name, keys in DIALOGS:
            with self.subTest(name):
                press(keys)
                try:
                    self.assertReadable(name, waitUntil(lambda: opened(program), "a dialog")[-1], 1)
                finally:
                    press("Escape")
                    waitUntil(lambda: not opened(program), f"the end of {name}")

    def test_every_page_of_the_settings(self):
        program = self.start("--demo")
        press("ctrl+comma")
        dialog = program.dialog()
        tabs = waitUntil(lambda: [thing for thing in desk.things(dialog) if thing.role == "page tab"], "pages")
        self.assertGreater(len(tabs), 3)
        for tab in tabs:
            tab.click()
            waitUntil(lambda: tab.accessible.getState().contains(pyatspi.STATE_FOCUSED), tab.name)
            self.assertReadable(tab.name, dialog, 4)

    def test_the_first_start(self):
        program = self.start()
        self.assertReadable("welcome", program.frame(), 4)

    def test_a_state_that_changes_is_heard(self):
        """A label with an accessible name of its own would hide its words."""
        program = self.start("--demo")
        waitUntil(lambda: any(thing.role == "label" and thing.name.startswith("U") and " for " in thing.name
                              for thing in desk.things(program.frame())), "the state in the details, in words")


if __name__ == "__main__":
    unittest.main(verbosity=2)
