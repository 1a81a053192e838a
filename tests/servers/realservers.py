# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real servers, each with its distribution's configuration: only port, paths and pid file are others."""
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path


def freePort():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, text, until):
    """One question to a server's statistics."""
    with socket.create_connection(("127.0.0.1", port), 5) as link:
        link.sendall(text)
        heard = b""
        while until not in heard:
            part = link.recv(65536)
            if not part:
                break
            heard += part
        return heard.decode("latin-1")


def changed(path, *replacements):
    """A configuration file with some of its values replaced; each has to occur."""
    text = Path(path).read_text(encoding="utf-8")
    for pattern, value in replacements:
        text, count = re.subn(pattern, lambda _, value=value: value, text, flags=re.M)
        assert count, f"{path} has no {pattern}"
    return text


class Server:
    """One server process on a port of its own. Ends with its `with`."""
    dialogue = ""
    patience = 20

    def __init__(self, folder):
        self.folder = Path(folder) / self.dialogue
        self.folder.mkdir()
        self.port = freePort()
        self.output = self.folder / "output"
        self.log = self.output
        self.process = None
        self.probePort = 0  # of the test's own first connection

    def __enter__(self):
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                self.command(), stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=self.folder,
                start_new_session=True)
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.signal(signal.SIGCONT)
            self.signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    def waitUntilReady(self):
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as link:
                    self.probePort = link.getsockname()[1]
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"{self.dialogue} does not listen: {self.text()}")

    def command(self):
        raise NotImplementedError

    def at(self):
        return f"{self.dialogue}://127.0.0.1:{self.port}#{self.dialogue}"

    def text(self):
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def own(self, user):
        entry = pwd.getpwnam(user)
        for path in (self.folder, *self.folder.rglob("*")):
            os.chown(path, entry.pw_uid, entry.pw_gid)

    def signal(self, number):
        now = time.time()
        os.killpg(self.process.pid, number)
        return now

    def kill(self):
        now = self.signal(signal.SIGKILL)
        self.process.wait()
        return now

    def answered(self):
        """How many heartbeats the server itself has counted; None: it does not count them."""
        return None

    def complaints(self):
        """What the server says about us that an operator would not want to read."""
        return re.findall(r"(?im)^.*\b(?:error|fatal|warning)\b.*$", self.text())


class Redis(Server):
    dialogue = "redis"

    def command(self):
        config = changed("/etc/redis/redis.conf", (r"^port .*", f"port {self.port}"), (r"^daemonize .*", "daemonize no"),
                         (r"^dir .*", f"dir {self.folder}"), (r"^logfile .*", 'logfile ""'),
                         (r"^pidfile .*", f"pidfile {self.folder}/pid"))
        return ["/usr/bin/redis-server", self.write("redis.conf", config)]

    def answered(self):
        found = re.search(r"cmdstat_ping:calls=(\d+)", ask(self.port, b"INFO commandstats\r\nQUIT\r\n", b"+OK"))
        return int(found[1])

    def complaints(self):
        return [line for line in super().complaints() if "overcommit" not in line and "config file" not in line]


class Memcached(Server):
    dialogue = "memcached"

    def command(self):
        options = changed("/etc/memcached.conf", (r"^-p .*", f"-p {self.port}"), (r"^-P .*", f"-P {self.folder}/pid"),
                          (r"^-d$", ""), (r"^logfile .*", ""))
        return ["/usr/bin/memcached", *" ".join(re.findall(r"^-.*$", options, re.M)).split()]


class Nginx(Server):
    dialogue = "http"

    def command(self):
        tree = self.folder / "nginx"
        shutil.copytree("/etc/nginx", tree, symlinks=False)
        site = changed(tree / "sites-enabled/default", (r"listen 80 ", f"listen {self.port} "),
                       (r"listen \[::\]:80 ", f"listen [::]:{self.port} "))
        (tree / "sites-enabled/default").write_text(site, encoding="utf-8")
        self.log = self.folder / "access.log"
        config = changed(tree / "nginx.conf", ("/etc/nginx", str(tree)), ("/run/nginx.pid", f"{self.folder}/pid"),
                         ("/var/log/nginx", str(self.folder)))
        (tree / "nginx.conf").write_text(config, encoding="utf-8")
        os.chmod(self.folder.parent, 0o755)
        return ["/usr/sbin/nginx", "-c", str(tree / "nginx.conf"), "-g", "daemon off;"]

    def answered(self):
        return self.text().count('"HEAD / HTTP/1.1"')

    def complaints(self):
        return re.findall(r"(?m)^.*\[(?:error|crit|alert|emerg)\].*$", (self.folder / "error.log").read_text())


class PostgreSql(Server):
    dialogue = "postgresql"
    patience = 60

    def command(self):
        config = "/etc/postgresql/15/main/postgresql.conf"
        data = self.folder / "data"
        programs = "/usr/lib/postgresql/15/bin"
        text = changed(config, (r"^data_directory = .*", f"data_directory = '{data}'"), (r"^port = .*", f"port = {self.port}"),
                       (r"^external_pid_file = .*", ""), (r"^include_dir = .*", ""),
                       (r"^unix_socket_directories = .*", f"unix_socket_directories = '{self.folder}'"))
        path = self.write("postgresql.conf", text)
        self.own("postgres")
        os.chmod(self.folder.parent, 0o755)
        become = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
        subprocess.run([*become, f"{programs}/initdb", "--no-sync", "-A", "peer", "-D", str(data)],
                       check=True, capture_output=True, cwd=self.folder)
        return [*become, f"{programs}/postgres", "-c", f"config_file={path}"]


class Exim(Server):
    dialogue = "smtp"

    def command(self):
        subprocess.run(["/usr/sbin/update-exim4.conf", "-o", str(self.folder / "exim.conf")], check=True,
                       capture_output=True)
        self.log = self.folder / "mainlog"
        config = changed(self.folder / "exim.conf", (r"^spool_directory = .*", f"spool_directory = {self.folder}/spool"))
        config = f"log_file_path = {self.folder}/%slog\n" + config
        path = self.write("exim.conf", config)
        self.own("Debian-exim")
        os.chown(path, 0, 0)
        os.chmod(self.folder.parent, 0o755)
        return ["/usr/sbin/exim4", "-bdf", "-C", path, "-oX", str(self.port), "-oP", f"{self.folder}/pid"]

    def complaints(self):
        return re.findall(r"(?m)^.*(?:too many|rejected|dropped|unexpected|panic).*$", self.text())


class Mosquitto(Server):
    dialogue = "mqtt"

    def command(self):
        config = changed("/etc/mosquitto/mosquitto.conf", (r"^pid_file .*", ""), (r"^log_dest .*", "log_dest stderr"),
                         (r"^persistence_location .*", f"persistence_location {self.folder}/"))
        self.own("mosquitto")
        return ["/usr/sbin/mosquitto", "-c", self.write("mosquitto.conf", config), "-p", str(self.port)]


class Nats(Server):
    dialogue = "nats"

    def command(self):
        config = changed("/etc/nats-server.conf", (r"^port: .*", f"port: {self.port}"))
        return ["/usr/sbin/nats-server", "-c", self.write("nats.conf", config)]


class Sshd(Server):
    dialogue = "ssh-banner"

    def command(self):
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        return ["/usr/sbin/sshd", "-D", "-e", "-f", "/etc/ssh/sshd_config", "-p", str(self.port),
                "-o", f"PidFile={self.folder}/pid", "-o", "ListenAddress=127.0.0.1"]

    def answered(self):
        ports = re.findall(r"Connection (?:closed|reset) by 127\.0\.0\.1 port (\d+)", self.text())
        return len(ports) - (str(self.probePort) in ports)

    def complaints(self):
        return re.findall(r"(?m)^.*(?:MaxStartups|penalt|fatal:).*$", self.text())


SERVERS = [Redis, Memcached, Nginx, PostgreSql, Exim, Mosquitto, Nats, Sshd]
