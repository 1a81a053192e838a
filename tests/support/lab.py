# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two network namespaces joined by a cable that can be cut.

The test itself runs in the monitor's namespace; the peer's is held by a process. Neither has a name, so both vanish
with their processes, however the test ends. Root, or an ordinary user where the system allows user namespaces.
"""
import ctypes
import os
import signal
import subprocess
import sys
import time

MONITOR, PEER = "10.99.0.1", "10.99.0.2"
INTERFACE = "cable"
SKIPPED = 77  # what CTest takes for "skipped"


def enter():
    """Starts this program anew in a network namespace of its own; returns in there. Ends it where there is none to be had."""
    if os.environ.get("KEEPWATCH_LAB") == "entered":
        return
    os.environ["KEEPWATCH_LAB"] = "entered"
    unshare = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    tried = subprocess.run([*unshare, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        print(f"Skipped: this system allows this user no networks of its own: {tried.stderr.strip()}")
        sys.exit(SKIPPED)
    os.execvp(unshare[0], [*unshare, sys.executable, *sys.argv])


def dieWithParent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def call(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Lab:
    def __init__(self):
        self.holder = subprocess.Popen(["unshare", "--net", "sleep", "infinity"], preexec_fn=dieWithParent)
        self.inPeer = ["nsenter", "--target", str(self.holder.pid), "--net"]
        own = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{self.holder.pid}/ns/net") == own:
            time.sleep(0.01)
        call("ip", "link", "set", "lo", "up")
        call("ip", "link", "add", INTERFACE, "type", "veth", "peer", "name", INTERFACE, "netns", str(self.holder.pid))
        for prefix, address in (([], MONITOR), (self.inPeer, PEER)):
            call(*prefix, "ip", "address", "add", f"{address}/24", "dev", INTERFACE)
            call(*prefix, "ip", "link", "set", INTERFACE, "up")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # By hand: a namespace goes some time after its last process, and takes its end of the cable along only then.
        subprocess.run(["ip", "link", "delete", INTERFACE], check=False, capture_output=True)
        self.holder.kill()
        self.holder.wait()

    def cut(self):
        """Nothing passes in either direction, and nobody is told. Returns the moment right before."""
        chains = "".join(f"chain {hook} {{ type filter hook {hook} priority -300; policy accept; "
                         f"{key} \"{INTERFACE}\" drop; }}\n" for hook, key in (("prerouting", "iifname"),
                                                                                ("output", "oifname")))
        before = time.time()
        call(*self.inPeer, "nft", "-f", "-", input=f"table inet cut {{\n{chains}}}\n")
        return before

    def heal(self):
        before = time.time()
        call(*self.inPeer, "nft", "delete", "table", "inet", "cut")
        return before
