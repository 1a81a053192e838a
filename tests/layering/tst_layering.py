#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests layering.py on small trees, one fault each."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("layering.py")


def check(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        run = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True, check=False)
        return run.returncode, run.stdout


class Layering(unittest.TestCase):
    def refused(self, name, include, expected):
        status, output = check({name: f"// a line before\n#include {include}\n"})
        self.assertEqual(status, 1, output)
        self.assertIn(f"{name}:2: ", output)
        self.assertIn(expected, output)

    def accepted(self, name, include):
        status, output = check({name: f"#include {include}\n"})
        self.assertEqual(status, 0, output)

    def test_a_room_above_is_refused(self):
        self.refused("app/core/a.h", '"app/health/machine.h"', "app/core must not include app/health")
        self.refused("app/health/a.cpp", '"app/words/b.h"', "must not include app/words")
        self.refused("app/cli/a.cpp", '"app/desktop/b.h"', "must not include app/desktop")

    def test_ui_knows_no_engine_history_or_report(self):
        for room in ("engine", "history", "report"):
            self.refused("ui/mainwindow/a.cpp", f'"app/{room}/b.h"', f"must not include app/{room}")

    def test_native_has_no_qt(self):
        self.refused("app/native/a.cpp", "<QString>", "no Qt")
        self.refused("app/native/a.cpp", "<QtCore/qglobal.h>", "no Qt")

    def test_charts_stay_in_their_room(self):
        self.refused("ui/widgets/a.h", "<QChartView>", "ui/charts alone")
        self.refused("ui/mainwindow/a.h", "<QtCharts/QLineSeries>", "ui/charts alone")
        self.accepted("ui/charts/a.h", "<QChartView>")

    def test_app_has_no_window(self):
        self.refused("app/engine/a.h", "<QWidget>", "only app/desktop")
        self.accepted("app/desktop/a.h", "<QApplication>")

    def test_pure_rooms_have_no_sockets(self):
        self.refused("app/core/a.h", "<QTcpSocket>", "no sockets")
        self.refused("app/heartbeat/a.cpp", "<sys/socket.h>", "no sockets")
        self.refused("app/health/a.cpp", "<QTimer>", "pure")
        self.accepted("app/engine/a.cpp", "<QTcpSocket>")

    def test_a_header_without_its_room_is_refused(self):
        self.refused("app/core/a.cpp", '"a.h"', "names no room")

    def test_an_unknown_room_is_refused(self):
        status, output = check({"app/helpers/a.cpp": ""})
        self.assertEqual(status, 1)
        self.assertIn("app/helpers/a.cpp:1: app/helpers is not in the table", output)

    def test_what_the_table_allows_passes(self):
        self.accepted("app/engine/a.cpp", '"app/native/b.h"')
        self.accepted("ui/dialogs/a.cpp", '"app/heartbeat/b.h"')
        self.accepted("app/desktop/a.cpp", '"app/history/b.h"')
        self.accepted("ui/models/a.cpp", '"moc_a.cpp"')

    def test_an_empty_tree_is_no_success(self):
        self.assertEqual(check({})[0], 1)


if __name__ == "__main__":
    unittest.main()
