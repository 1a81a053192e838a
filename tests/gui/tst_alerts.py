#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an operator is told who does not look at the window: the icon in the tray, its summary, and one message each for
one peer lost, many lost at once, recovered, acknowledged. The tray and the service for messages are stubs."""
import json
import unittest
from pathlib import Path

from desktopsession import DesktopTest, Messages, Tray, until

UNREACHABLE, UP = "#c6282f", "#0e8a6e"
OWNER = Path.home().owner()
SILENCE_S = 3  # longer than losses are gathered


class Alerts(DesktopTest):
    def setUp(self):
        super().setUp()
        self.tray, self.messages = Tray(self.bus.connection), Messages(self.bus.connection)

    def start(self, targets, *options):
        program = self.watch(targets, *options)
        self.assertSoon(lambda: self.tray.service, "no icon in the tray")
        for name, _ in targets:
            self.assertSoon(lambda: self.isIn(name, "up") or self.isIn(name, "unreachable"), f"{name} undecided")
        return program

    def assertToldOnly(self, count):
        until(lambda: len(self.messages.told) > count, SILENCE_S)
        self.assertEqual(len(self.messages.told), count, self.messages.titles())

    def share(self):
        """How much of the icon's square is covered: the octagon and the disc fill theirs, each in its way."""
        width, pixels = self.tray.picture()
        return sum(pixel[0] > 128 for pixel in pixels) / (width * width)

    def test_the_first_state_is_no_news_but_the_icon_shows_it(self):
        gone = self.peer()
        gone.leave()
        self.start([("plc-1", self.peer().port), ("plc-2", gone.port)])
        self.assertSoon(lambda: self.tray.colour() == UNREACHABLE, self.tray.colour())
        self.assertToldOnly(0)
        summary = self.tray.summary()
        self.assertIn("Unreachable: 1 · Up: 1", summary)
        self.assertIn("plc-2: Refused", summary)

    def test_one_lost_and_back(self):
        one = self.peer()
        self.start([("plc <7>", one.port), ("plc-8", self.peer().port)])
        self.assertSoon(lambda: self.tray.colour() == UP)
        disc = self.share()
        one.leave()
        self.assertSoon(lambda: self.messages.told)
        self.assertToldOnly(1)
        lost = self.messages.told[0]
        self.assertEqual(lost["title"], "plc <7> is unreachable")
        self.assertIn("Nothing listens on that port", lost["body"])
        self.assertEqual((lost["hints"]["urgency"], lost["hints"]["suppress-sound"]), (2, True))
        self.assertEqual(lost["actions"], ["default", "acknowledge"])
        self.assertIn("image-data", lost["hints"])
        self.assertEqual(self.tray.colour(), UNREACHABLE)
        self.assertGreater(abs(self.share() - disc), 0.005, "shape, not only colour")

        one.comeBack()
        self.assertSoon(lambda: len(self.messages.told) > 1)
        self.assertToldOnly(2)
        back = self.messages.told[1]
        self.assertEqual(back["title"], "plc <7> answers again")
        self.assertEqual(back["replaces"], lost["id"], "in the same place")
        self.assertIn("It was unreachable for", back["body"])
        self.assertEqual(back["hints"]["urgency"], 1, "goes by itself")
        self.assertSoon(lambda: self.tray.colour() == UP)

    def test_fifty_at_once(self):
        many = self.peer()
        names = [f"plc-{number}" for number in range(1, 51)]
        self.start([(name, many.port) for name in names])
        many.leave()
        self.assertSoon(lambda: self.messages.told)
        self.assertToldOnly(1)
        self.assertEqual(self.messages.told[0]["title"], "50 peers are unreachable")
        # They belong together: the message tells the incident, the list in the window its names.
        self.assertIn("50 connections to 127.0.0.1 became unreachable together", self.messages.told[0]["body"])
        self.assertIn("Unreachable: 50", self.tray.summary())

    def test_acknowledged_and_over_a_restart(self):
        one = self.peer()
        targets = [("plc-7", one.port), ("plc-8", self.peer().port)]
        program = self.start(targets)
        one.leave()
        self.assertSoon(lambda: self.messages.told)
        plain = self.tray.picture()
        self.assertTrue(self.tray.choose("Acknowledge all"))
        self.assertSoon(lambda: len(self.messages.told) > 1)
        self.assertToldOnly(2)
        told = self.messages.told[1]
        self.assertEqual((told["title"], told["body"]), ("Acknowledged: plc-7", OWNER))
        self.assertEqual(told["replaces"], self.messages.told[0]["id"])
        self.assertEqual(told["hints"]["urgency"], 0)
        self.assertSoon(lambda: self.tray.picture() != plain, "the icon bears a tick")
        self.assertEqual(self.tray.colour(), UNREACHABLE, "and its state all the same")
        line = self.lines("acknowledgement")[0]
        self.assertEqual((line["target"], line["state"], line["by"]), ("plc-7", "unreachable", OWNER))

        self.end(program)
        self.tray.service = None
        self.start(targets)
        self.assertToldOnly(2)
        self.assertSoon(lambda: self.tray.picture() != plain)
        one.comeBack()
        self.assertSoon(lambda: len(self.messages.told) > 2)
        self.assertEqual(self.messages.told[2]["title"], "plc-7 answers again")
        self.assertEqual(json.loads((self.profile / "acknowledgements.json").read_text(encoding="utf-8")), [])

    def test_a_message_is_taken_back_when_nobody_is_lost(self):
        one = self.peer()
        self.start([("plc-7", one.port)])
        one.leave()
        self.assertSoon(lambda: self.messages.told)
        number = self.messages.told[0]["id"]
        self.messages.ActionInvoked(number, "default")
        self.tray.choose("Quit")
        self.assertSoon(lambda: number in self.messages.closed)

    def test_closing_the_window_goes_on_in_the_tray_and_says_so_once(self):
        program = self.start([("plc-7", self.peer().port)])
        self.assertSoon(self.screen.isWindowShown)
        for _ in range(2):
            self.screen.closeWindow()
            self.assertSoon(lambda: not self.screen.isWindowShown())
            self.assertIsNone(program.poll())
            self.assertSoon(lambda: self.messages.told)
            self.assertTrue(self.tray.choose("Show the window"))
            self.assertSoon(self.screen.isWindowShown)
        self.assertEqual(self.messages.titles(), ["Keepwatch goes on watching"])
        self.assertTrue(self.tray.choose("Quit"))
        self.assertSoon(lambda: program.poll() is not None)
        self.assertEqual(program.returncode, 0)

    def test_closing_quits_where_the_operator_says_so(self):
        self.settings["close_to_tray"] = False
        program = self.start([("plc-7", self.peer().port)])
        self.assertSoon(self.screen.isWindowShown)
        self.screen.closeWindow()
        self.assertSoon(lambda: program.poll() is not None)

    def test_minimized_is_an_icon(self):
        self.start([("plc-7", self.peer().port)], "--minimized")
        self.assertFalse(self.screen.isWindowShown())
        self.assertTrue(self.tray.choose("Show the window"))
        self.assertSoon(self.screen.isWindowShown)

    def test_no_messages_where_the_operator_wants_none(self):
        self.settings["notifications"] = False
        one = self.peer()
        self.start([("plc-7", one.port)])
        one.leave()
        self.assertSoon(lambda: self.isIn("plc-7", "unreachable"))
        self.assertToldOnly(0)

    def test_a_sound_where_the_operator_wants_one(self):
        self.settings["notification_sound"] = True
        one = self.peer()
        self.start([("plc-7", one.port)])
        one.leave()
        self.assertSoon(lambda: self.messages.told)
        hints = self.messages.told[0]["hints"]
        self.assertEqual((hints.get("sound-name"), "suppress-sound" in hints), ("dialog-warning", False))


class BareDesktop(DesktopTest):
    """Neither a tray nor anybody who shows messages."""

    def test_nothing_breaks(self):
        one = self.peer()
        program = self.watch([("plc-7", one.port)], "--minimized")
        self.assertSoon(self.screen.isWindowShown, "a hidden window could not be found again")
        self.assertSoon(lambda: self.isIn("plc-7", "up"))
        one.leave()
        self.assertSoon(lambda: self.isIn("plc-7", "unreachable"))
        until(lambda: False, SILENCE_S)
        self.assertIsNone(program.poll())
        self.screen.closeWindow()
        self.assertSoon(lambda: program.poll() is not None, "closing the window ends the program")
        self.assertEqual(program.returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
