"""A program in a pseudo-terminal: keys go in, and what comes out is kept with its times."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass

# Escape sequences, so that a text can be looked for between them.
CONTROL = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\x00-\x09\x0b-\x1f]"
)


class NeverReady(Exception):
    """The program ended or fell silent before it showed the text that was waited for."""


@dataclass(frozen=True)
class Burst:
    """What a program wrote until it fell silent; times in milliseconds since the cause."""

    data: bytes
    first: float
    last: float

    @property
    def size(self):
        return len(self.data)

    @property
    def text(self):
        return CONTROL.sub(b"", self.data).decode(errors="replace")


class Terminal:
    """One run of a program in a terminal of its own.

    Nothing answers the questions a program may ask its terminal: a program that waits for answers shows it.
    """

    def __init__(self, command, columns=80, rows=24, environment=None):
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        inherited = {"PATH", "HOME", "LANG", "LC_ALL"}
        variables = {"LANG": "C.UTF-8"} | {key: value for key, value in os.environ.items() if key in inherited}
        variables |= {"TERM": "xterm-256color"} | (environment or {})
        self.cause = time.perf_counter()
        # Every start contains this fork, as it does under a shell; the table prints what the fork alone costs.
        self.process = os.fork()
        if self.process == 0:
            try:
                os.login_tty(slave)
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """Ends the program, first as a closed window would."""
        os.close(self.master)
        for each in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
            os.kill(self.process, each)
            deadline = time.perf_counter() + 0.5
            while time.perf_counter() < deadline:
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    return
                time.sleep(0.002)
        os.waitpid(self.process, 0)

    def send(self, keys):
        """Types `keys`; times of what follows count from now."""
        self.cause = time.perf_counter()
        os.write(self.master, keys)

    def ended(self, timeout=15.0):
        """Waits for the end of the program."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            if not select.select([self.master], [], [], 1.0)[0]:
                continue
            try:
                os.read(self.master, 65536)
            except OSError:  # the last one to hold the terminal open has gone
                return
        raise NeverReady(f"still there after {timeout:.0f} s")

    def burst(self, ready=None, quiet=0.05, patience=1.0, timeout=15.0):
        """Returns what comes until nothing more has come for `quiet` seconds.

        With `ready`, silence counts only after that text. Without, it counts after the first byte, and when none has
        come within `patience` seconds the burst is empty.
        """
        data, first, last = bytearray(), 0.0, 0.0
        shown = ready is None
        deadline = self.cause + timeout
        while True:
            wait = max(0.0, deadline - time.perf_counter())
            if shown:
                wait = quiet if data else patience
            if not select.select([self.master], [], [], wait)[0]:
                if shown:
                    return Burst(bytes(data), first, last)
                raise NeverReady(f"no {ready!r} within {timeout:.0f} s in {bytes(data[-300:])!r}")
            try:
                data += os.read(self.master, 65536)
            except OSError:  # the last one to hold the terminal open has gone
                if shown:
                    return Burst(bytes(data), first, last)
                raise NeverReady(f"ended before {ready!r}: {bytes(data[-300:])!r}") from None
            last = (time.perf_counter() - self.cause) * 1000
            first = first or last
            shown = shown or ready.encode() in CONTROL.sub(b"", bytes(data))
