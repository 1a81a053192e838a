# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen, a session bus and a desktop of their own for one test: stubs of a tray and of a service for messages that
keep what they were told, and the program between them. Everything is driven by one GLib loop."""
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import dbus
import dbus.bus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib
from growinglog import jsonLines
from Xlib import X, display
from Xlib.protocol import event

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KEEPWATCH", str(ROOT / "build/dev/bin/keepwatch"))
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
NOTIFICATIONS = "org.freedesktop.Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"


def until(predicate, seconds=20):
    """Runs the loop until it is so; the answer: whether it came to be so."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    GLib.timeout_add(20, lambda: time.monotonic() < end + 1)
    while time.monotonic() < end:
        if predicate():
            return True
        context.iteration(True)
    return bool(predicate())


class Screen:
    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24",
                                        "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = ":" + number.readline().strip()

    def end(self):
        self.server.terminate()
        self.server.wait()

    def _windows(self, connection):
        for window in connection.screen().root.query_tree().children:
            hints = window.get_wm_class()
            if hints and "keepwatch" in hints[0].lower() and window.get_geometry().width > 400:
                yield window

    def isWindowShown(self):
        connection = display.Display(self.name)
        shown = any(window.get_attributes().map_state == X.IsViewable for window in self._windows(connection))
        connection.close()
        return shown

    def closeWindow(self):
        """As the cross in the frame does it."""
        connection = display.Display(self.name)
        protocols, delete = (connection.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
        for window in self._windows(connection):
            message = event.ClientMessage(window=window, client_type=protocols,
                                          data=(32, [delete, X.CurrentTime, 0, 0, 0]))
            window.send_event(message, event_mask=0)
        connection.sync()
        connection.close()


class Bus:
    def __init__(self):
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        self.daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.daemon.stdout.readline().strip()
        DBusGMainLoop(set_as_default=True)
        self.connection = dbus.bus.BusConnection(self.address)

    def end(self):
        self.connection.close()
        self.daemon.terminate()
        self.daemon.wait()
        self.daemon.stdout.close()


class Tray(dbus.service.Object):
    """A tray that shows nothing, but can be asked what it would show."""

    def __init__(self, connection):
        super().__init__(dbus.service.BusName(WATCHER, connection), "/StatusNotifierWatcher")
        self.bus, self.service = connection, None

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender=None):
        self.service = sender if service.startswith("/") else service

    @dbus.service.method(WATCHER, in_signature="s")
    def RegisterStatusNotifierHost(self, service):
        pass

    @dbus.service.method(dbus.INTROSPECTABLE_IFACE, out_signature="s", path_keyword="object_path",
                         connection_keyword="connection")
    def Introspect(self, object_path, connection):
        """Qt reads only properties that are declared."""
        declared = "".join(f'<property name="{name}" type="{kind}" access="read"/>' for name, kind in (
            ("IsStatusNotifierHostRegistered", "b"), ("ProtocolVersion", "i"), ("RegisteredStatusNotifierItems", "as")))
        text = super().Introspect(object_path, connection)
        return text.replace(f'<interface name="{WATCHER}">', f'<interface name="{WATCHER}">{declared}')

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, _, name):
        return self.GetAll(_)[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _):
        return {"IsStatusNotifierHostRegistered": True, "ProtocolVersion": dbus.Int32(0),
                "RegisteredStatusNotifierItems": dbus.Array([], signature="s")}

    def _ask(self, path, interface, method, *arguments):
        """Without blocking the loop, which answers the program's own questions meanwhile."""
        answer = {}
        self.bus.call_async(self.service, path, interface, method, None, arguments,
                            lambda *values: answer.update(values=values),
                            lambda error: answer.update(error=error), timeout=5)
        until(lambda: answer, 6)
        return answer["values"][-1] if answer.get("values") else None

    def _property(self, name):
        return self._ask("/StatusNotifierItem", PROPERTIES, "Get", ITEM, name)

    def summary(self):
        tip = self._property("ToolTip")
        return "\n".join(str(part) for part in tip[2:4]) if tip else ""

    def picture(self):
        """(width, pixels as (alpha, red, green, blue)) of the largest icon."""
        icons = self._property("IconPixmap")
        if not icons:
            return 0, []
        width, _, data = max(icons, key=lambda icon: icon[0])
        data = bytes(data)
        return int(width), [tuple(data[i:i + 4]) for i in range(0, len(data), 4)]

    def colour(self):
        """The commonest opaque colour, as #rrggbb."""
        pixels = [pixel[1:] for pixel in self.picture()[1] if pixel[0] == 255]
        return "#%02x%02x%02x" % max(set(pixels), key=pixels.count) if pixels else ""

    def choose(self, label):
        """Presses the entry of the icon's menu."""
        path = str(self._property("Menu"))
        layout = self._ask(path, MENU, "GetLayout", dbus.Int32(0), dbus.Int32(-1), dbus.Array([], signature="s"))
        for entry in layout[2]:
            if str(entry[1].get("label", "")).replace("_", "") == label:
                self._ask(path, MENU, "Event", entry[0], "clicked", dbus.Int32(0, variant_level=1), dbus.UInt32(0))
                return True
        return False


class Messages(dbus.service.Object):
    """A service for messages that has them all in a list."""

    def __init__(self, connection, capabilities=("body", "body-markup", "actions", "sound")):
        super().__init__(dbus.service.BusName(NOTIFICATIONS, connection), "/org/freedesktop/Notifications")
        self.capabilities, self.told, self.closed, self.last = capabilities, [], [], 0

    @dbus.service.method(NOTIFICATIONS, out_signature="as")
    def GetCapabilities(self):
        return dbus.Array(self.capabilities, signature="s")

    @dbus.service.method(NOTIFICATIONS, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, program, replaces, icon, title, body, actions, hints, timeout):
        self.last = int(replaces) or self.last + 1
        self.told.append({"id": self.last, "replaces": int(replaces), "title": str(title), "body": str(body),
                          "actions": [str(one) for one in actions[::2]], "hints": dict(hints), "program": str(program)})
        return dbus.UInt32(self.last)

    @dbus.service.method(NOTIFICATIONS, in_signature="u")
    def CloseNotification(self, number):
        self.closed.append(int(number))
        self.NotificationClosed(number, 3)

    @dbus.service.signal(NOTIFICATIONS, signature="uu")
    def NotificationClosed(self, number, reason):
        pass

    @dbus.service.signal(NOTIFICATIONS, signature="us")
    def ActionInvoked(self, number, action):
        pass

    def titles(self):
        return [one["title"] for one in self.told]


class Peer:
    """Accepts whoever dials, until it leaves; it can come back to the same port."""

    def __init__(self):
        self.port, self.clients = 0, []
        self.comeBack()

    def comeBack(self):
        self.listening = socket.socket()
        self.listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listening.bind(("127.0.0.1", self.port))
        self.listening.listen(256)
        self.port = self.listening.getsockname()[1]
        self.source = GLib.io_add_watch(self.listening.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN, self._accept)

    def _accept(self, *_):
        self.clients.append(self.listening.accept()[0])
        return True

    def leave(self):
        GLib.source_remove(self.source)
        self.listening.close()
        for client in self.clients:
            client.close()
        self.clients.clear()


class DesktopTest(unittest.TestCase):
    """A test with a screen and a bus; what is on the bus, each test says itself."""

    def setUp(self):
        self.screen, self.bus = Screen(), Bus()
        self.addCleanup(self.bus.end)
        self.addCleanup(self.screen.end)
        self.profile = Path(tempfile.mkdtemp(prefix="keepwatch-desktop-"))
        self.addCleanup(shutil.rmtree, self.profile, ignore_errors=True)
        self.settings = {"language": "en", "theme": "light"}
        self.peers = []
        self.addCleanup(lambda: [peer.leave() for peer in self.peers if peer.listening.fileno() >= 0])

    def peer(self):
        self.peers.append(Peer())
        return self.peers[-1]

    def watch(self, targets, *options):
        """Starts the program on targets of (name, port); the answer: its process."""
        if not (self.profile / "settings.json").exists():
            (self.profile / "settings.json").write_text(json.dumps(self.settings), encoding="utf-8")
        workspace = self.profile / "test.keepwatch"
        workspace.write_text(json.dumps({
            "format": "keepwatch-workspace", "version": 1,
            "targets": [{"name": name, "host": "127.0.0.1", "port": port, "method": "keepalive",
                         "reconnect_min_ms": 250, "reconnect_max_ms": 500} for name, port in targets]}), encoding="utf-8")
        environment = dict(os.environ, DISPLAY=self.screen.name, DBUS_SESSION_BUS_ADDRESS=self.bus.address,
                           QT_QPA_PLATFORM="xcb", XDG_RUNTIME_DIR=str(self.profile))
        environment.pop("WAYLAND_DISPLAY", None)
        self.log = self.profile / "log.jsonl"
        command = [PROGRAM, "--profile", str(self.profile), "--workspace", str(workspace), "--jsonl", str(self.log), *options]
        program = subprocess.Popen(command, env=environment)
        self.addCleanup(self.end, program)
        return program

    def end(self, program):
        if program.poll() is None:
            program.send_signal(signal.SIGTERM)
            if not until(lambda: program.poll() is not None, 15):
                program.kill()
        program.wait()

    def lines(self, kind):
        return [line for line in jsonLines(self.log) if line["type"] == kind]

    def isIn(self, name, state):
        seen = [line["to"] for line in self.lines("transition") if line["target"] == name]
        return bool(seen) and seen[-1] == state

    def assertSoon(self, predicate, message=None, seconds=20):
        self.assertTrue(until(predicate, seconds), message)
