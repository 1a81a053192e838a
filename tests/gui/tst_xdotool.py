#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An operator's first hour at a real X server, by keyboard and mouse alone: a target is added, seen up, cut, seen
unreachable with its cause and exported; language, theme and table are changed; kill -9, and all is there again."""
import csv
import json
import os
import subprocess
import time
import unittest
import xml.etree.ElementTree

import clirun
import desk
from desk import press, waitUntil, write
from growinglog import jsonLines

PROGRAM = os.environ["KEEPWATCH"]
CATALOGUE = clirun.ROOT / "translations/keepwatch_zh_CN.ts"


def inChinese(text):
    """As the catalogue has it."""
    for message in xml.etree.ElementTree.parse(CATALOGUE).iter("message"):
        if message.findtext("source").replace("&", "") == text:
            return message.findtext("translation")
    raise LookupError(text)


class Operator(clirun.ContractTest):
    def setUp(self):
        super().setUp()
        desk.windowManager(self)
        self.profile = self.folder / "profile"

    def start(self, log):
        program = desk.Desk(PROGRAM, "--profile", str(self.profile), "--jsonl", str(log))
        self.addCleanup(program.kill)
        return program

    @staticmethod
    def record(log, **keys):
        return [line for line in jsonLines(log) if all(line.get(key) == value for key, value in keys.items())]

    def saved(self, name):
        return json.loads((self.profile / name).read_text(encoding="utf-8"))

    def test_the_first_minute(self):
        """From the first start to a watched peer: Return, its address, Return; no click."""
        log = self.folder / "log.jsonl"
        peer = self.peer("silent")
        started = time.monotonic()
        program = self.start(log)
        waitUntil(lambda: program.seen("Add target…", "push button").isFocused(), "the first button")
        press("Return")
        waitUntil(lambda: program.field("Host").isFocused(), "the field for the host")
        write(f"127.0.0.1:{peer.port}")
        press("Return")
        waitUntil(lambda: self.record(log, to="up"), "the peer is watched")
        took = time.monotonic() - started
        print(f"watched {took:.1f} s after the start, by 2 keys beside the address and no click")
        self.assertLess(took, 60)

    def test_the_first_hour(self):
        log = self.folder / "log.jsonl"
        peer = self.peer("echo")
        program = self.start(log)
        self.addTarget(program, peer)
        waitUntil(lambda: self.record(log, target="plc", to="up"), "plc up in the record")
        self.assertOnScreen(program, "Up")
        self.cut(program, peer, log)
        self.export(program, log)
        asShipped = self.look(program)
        self.arrange(program)
        before = self.look(program)
        for key, value in asShipped.items():
            self.assertNotEqual(before[key], value, key)
        settings = waitUntil(lambda: self.settled("settings.json"), "settings at rest")
        entered = {"language": "zh_CN", "theme": "dark", "table_filter_text": "plc", "table_sort_column": "name"}
        self.assertEqual({key: settings.get(key) for key in entered}, entered)
        targets = self.saved("autosave.keepwatch")
        program.kill()

        again = self.start(self.folder / "again.jsonl")
        waitUntil(lambda: again.seen("plc"), "the target is back")
        self.assertEqual(self.saved("autosave.keepwatch"), targets)
        self.assertEqual(targets["targets"][0]["name"], "plc")
        self.assertEqual((targets["targets"][0]["method"], targets["targets"][0]["interval_ms"]), ("echo", 200))
        for key, value in settings.items():
            self.assertEqual(self.saved("settings.json").get(key), value, key)
        for key, value in before.items():
            waitUntil(lambda key=key, value=value: self.look(again)[key] == value, f"{key}: {value}")

    def addTarget(self, program, peer):
        press("ctrl+n")
        program.enter("Host", f"127.0.0.1:{peer.port}")
        program.enter("Name", "plc")
        program.choose("Method", "Echo")
        program.tab("Heartbeat")
        program.enter("Interval", "200 ms")
        program.enter("Timeout", "400 ms")
        program.close("Add")
        program.find("plc")

    def cut(self, program, peer, log):
        waitUntil(lambda: len(peer.numbers("answered")) > 5, "heartbeats")
        killed = peer.kill()
        verdict = waitUntil(lambda: self.record(log, target="plc", to="unreachable"), "unreachable in the record")[0]
        self.assertEqual(verdict["cause"], "refused")
        self.assertLess(clirun.moment(verdict["time"]) - killed, 2)
        self.assertOnScreen(program, "Unreachable")
        self.assertOnScreen(program, "Nothing listens on that port")

    def assertOnScreen(self, program, text):
        waitUntil(lambda: any(text in thing.name for thing in desk.things(program.frame())), f"{text} on the screen")

    def export(self, program, log):
        path = self.folder / "transitions.csv"
        press("ctrl+e")
        program.choose("What", "Transitions: each change of state with its cause")
        program.enter("File", str(path))
        program.find("Export", "push button", program.dialog()).click()
        waitUntil(lambda: path.exists() and path.read_bytes().endswith(b"\r\n"), "the CSV file")
        program.close("Close")
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        told = self.record(log, type="transition")[:len(rows)]
        self.assertGreaterEqual(len(rows), 4)
        for row, line in zip(rows, told, strict=True):
            shown = {key: row[key] for key in ("target", "peer", "from", "to", "cause", "confidence")}
            self.assertEqual(shown, {key: line.get(key, "") for key in shown})
            self.assertEqual((row["time_utc"], row["silent_ms"]),
                             (line["time"], f"{line['silent_ms']:g}" if "silent_ms" in line else ""))

    def arrange(self, program):
        """Filter, sort order, columns, splitter; then the language and the theme."""
        program.find("Name", "table column header").click()
        program.find("Name", "table column header").click(button=3)
        press("Down", "Return")  # the first column that may be hidden
        table = max((thing for thing in desk.things(program.frame()) if thing.role == "table"),
                    key=lambda thing: thing.width * thing.height)
        desk.drag(table.centre()[0], table.y + table.height + 3, 0, -60)
        press("ctrl+f")
        write("plc")
        light = desk.brightness()
        press("ctrl+comma")
        program.choose("Appearance", "Dark")
        program.choose("Language", "中文（简体）")
        program.close()
        self.assertOnScreen(program, inChinese("Unreachable"))
        waitUntil(lambda: desk.brightness() < light / 2, "the dark theme")
        self.assertFalse(program.seen("Unreachable"), "nothing is left in English")

    def settled(self, name):
        """What the file holds once nobody writes it any more."""
        before = self.saved(name)
        time.sleep(1.2)
        return before if before.get("language") == "zh_CN" and self.saved(name) == before else None

    @staticmethod
    def look(program):
        """What stands where, without the figures that move by themselves."""
        every = list(desk.things(program.frame()))
        headers = [thing for thing in every if thing.role == "table column header"]
        places = {thing.name: (thing.x, thing.y, thing.width) for thing in headers}
        texts = [thing.accessible.queryText().getText(0, -1) for thing in every if thing.role == "text"]
        menus = [thing.name for thing in every if thing.role == "menu item"]
        return {"columns": places, "filter": texts, "menus": menus, "isDark": desk.brightness() < 0.4}


if __name__ == "__main__":
    unittest.main(verbosity=2)
