#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks who includes whom: reads each #include in app/ and ui/ against the table of rooms.

Usage: layering.py [ROOT]    prints file:line for each fault and ends with 1 when there is one.
"""
import re
import sys
from pathlib import Path

APP = {f"app/{room}" for room in
       "core words native health heartbeat engine history report workspace demo metrics cli desktop".split()}
UI = {f"ui/{room}" for room in "format models charts widgets dialogs mainwindow".split()}
UI_BASE = {"app/core", "app/words"}

MAY_INCLUDE = {
    "app/core": set(),
    "app/native": set(),
    "app/words": {"app/core"},
    "app/health": {"app/core"},
    "app/heartbeat": {"app/core"},
    "app/engine": {"app/core", "app/native", "app/health", "app/heartbeat"},
    "app/history": {"app/core"},
    "app/workspace": {"app/core"},
    "app/report": {"app/core", "app/history", "app/words"},
    "app/metrics": {"app/core", "app/words"},
    "app/demo": {"app/core", "app/native", "app/heartbeat", "app/engine", "app/workspace"},
    "app/cli": APP - {"app/desktop"},
    "app/desktop": APP | UI,
    "ui/format": UI_BASE,
    "ui/models": UI_BASE | {"ui/format"},
    "ui/charts": UI_BASE | {"ui/format"},
    "ui/widgets": UI_BASE | {"ui/format", "ui/models"},
    "ui/dialogs": UI_BASE | {"ui/format", "ui/models", "ui/widgets", "app/workspace", "app/health", "app/heartbeat"},
    "ui/mainwindow": UI_BASE | UI | {"app/workspace"},
}

CHARTS = r"QtCharts\b|QChart|QLineSeries|QSplineSeries|QScatterSeries|QAreaSeries|QXYSeries|QValueAxis|QDateTimeAxis"
SOCKETS = (r"QtNetwork\b|QTcp|QUdp|QAbstractSocket|QSsl|QLocalS|QNetwork|QHostInfo|QDns"
           r"|sys/socket\.h|netinet/|arpa/inet\.h|netdb\.h|linux/(tcp|netlink|rtnetlink)\.h|winsock")
WIDGETS = (r"QtWidgets\b|QWidget|QApplication|QMainWindow|QDialog|QMessageBox|QFileDialog|QMenu|QAction|QPushButton"
           r"|QLabel|QTableView|QTreeView|QStyle|QLayout|Q[HV]BoxLayout|QSystemTrayIcon")

# (the rooms concerned, the angled header that they must not include, why)
FORBIDDEN = [
    ({"app/native"}, r"Q[A-Z]|Qt", "app/native is standard C++ and system calls alone, no Qt"),
    ((APP | UI) - {"ui/charts"}, CHARTS, "QtCharts belongs to ui/charts alone"),
    (APP - {"app/desktop"}, WIDGETS, "of app only app/desktop has a window"),
    (APP - {"app/desktop"}, r"QtGui\b|QColor|QIcon|QPixmap|QImage|QPainter|QFont|QGuiApplication",
     "of app only app/desktop draws"),
    ({"ui/models"}, WIDGETS, "models know no widget"),
    ({"app/core", "app/words", "app/health", "app/heartbeat"} | UI, SOCKETS, "no sockets in this room"),
    ({"app/health"}, r"QTimer|QBasicTimer|QFile|QThread", "app/health is pure: no timers, files or threads"),
]
FORBIDDEN = [(rooms, re.compile(pattern), why) for rooms, pattern, why in FORBIDDEN]

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
GENERATED = re.compile(r"(\.moc|^moc_.*\.cpp|^ui_.*\.h)$")


def roomOf(path):
    return "/".join(path.split("/")[:2])


def faultOfQuoted(room, name):
    if GENERATED.search(name):
        return None
    other = roomOf(name)
    if other not in MAY_INCLUDE:
        return f'"{name}" names no room; project headers are included by their path from the root'
    if other != room and other not in MAY_INCLUDE[room]:
        return f"{room} must not include {other}"
    return None


def faultOfAngled(room, name):
    for rooms, pattern, why in FORBIDDEN:
        if room in rooms and pattern.match(name):
            return f"<{name}>: {why}"
    return None


def faultsOf(root, source):
    path = source.relative_to(root).as_posix()
    room = roomOf(path)
    if room not in MAY_INCLUDE:
        yield f"{path}:1: {room} is not in the table of rooms"
        return
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        quoted, angled = found.groups()
        fault = faultOfQuoted(room, quoted) if quoted else faultOfAngled(room, angled)
        if fault:
            yield f"{path}:{number}: {fault}"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    root = root if root.is_dir() else root.parents[2]
    sources = sorted(source for top in ("app", "ui") for ending in ("h", "cpp")
                     for source in (root / top).rglob(f"*.{ending}"))
    faults = [fault for source in sources for fault in faultsOf(root, source)]
    print("\n".join(faults + [f"{len(sources)} files read, {len(faults)} faults"]))
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
