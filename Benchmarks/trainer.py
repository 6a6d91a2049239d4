"""What is measured of the trainer itself."""

import os
import shutil
import time

import grid
import journals
import processes
from terminal import Terminal

DOWN, UP, ENTER = b"\x1bOB", b"\x1bOA", b"\r"
LEARNER = "bench"


class Trainer:
    """The program, the course it shows, and a fresh store for every run."""

    def __init__(self, program, course, scratch):
        self.program, self.course = program, course
        self.home = os.path.join(scratch, "home")
        # A word of the course page, which names every module.
        self.ready = max(course.modules[-1].title.split(), key=len)

    def use_store(self, answers=0):
        shutil.rmtree(self.home, ignore_errors=True)
        os.makedirs(self.home, mode=0o700)
        journals.write_learner(self.home, LEARNER, answers, self.course)

    @property
    def command(self):
        """As somebody who learns starts it: the course and the only learner are found."""
        return [self.program]

    @property
    def command_with_arguments(self):
        return [self.program, "study", "--learner", LEARNER, "--course", self.course.folder]

    def start(self, command=None, options=(), **size):
        """Starts the program on the course and the store."""
        variables = {
            "WEBSIDE_HOME": self.home,
            "WEBSIDE_COURSE": self.course.folder,
        }
        return Terminal([*(command or self.command), *options], environment=variables, **size)

    def moves(self, count, *options, **size):
        """Bursts of a selection that goes down and up the course page."""
        with self.start(options=options, **size) as terminal:
            terminal.burst(self.ready)
            return [self._typed(terminal, key) for key in [DOWN, UP] * (count // 2)]

    def pages(self, columns, rows):
        """Bursts of reading each module from its first page up to its first question, each with the bytes of the text that
        it changed."""
        bursts = []
        for module in range(len(self.course.modules)):
            self.use_store()
            screen = grid.Grid(columns, rows)
            with self.start(columns=columns, rows=rows) as terminal:
                screen.feed(terminal.burst(self.ready).data)
                for _ in range(module):
                    screen.feed(self._typed(terminal, DOWN).data)
                # At the question, Enter asks for an answer once and then changes nothing.
                while (burst := self.pressed(terminal, ENTER)).size:
                    before = screen.copy()
                    screen.feed(burst.data)
                    bursts.append((burst, screen.changed_bytes(before)))
        return bursts

    def memory(self):
        """The most memory resident after a start and a walk through the first pages, in bytes."""
        with self.start() as terminal:
            terminal.burst(self.ready)
            for _ in range(8):
                self.pressed(terminal, ENTER)
            return processes.peak_memory(terminal.process)

    def idle(self, seconds):
        """Bytes written, nanoseconds run and wake-ups while nobody types."""
        with self.start() as terminal:
            terminal.burst(self.ready, quiet=0.3)
            before = processes.processor_time(terminal.process), processes.wake_ups(terminal.process)
            terminal.send(b"")
            written = terminal.burst(patience=seconds).size
            after = processes.processor_time(terminal.process), processes.wake_ups(terminal.process)
            return written, after[0] - before[0], after[1] - before[1]

    def typed_ahead(self, count):
        """What follows `count` keys that come at once, each of which alone would change the frame."""
        with self.start() as terminal:
            terminal.burst(self.ready)
            terminal.send((DOWN + UP) * ((count - 1) // 2) + DOWN * (2 - count % 2))
            return terminal.burst()

    @staticmethod
    def pressed(terminal, key):
        terminal.send(key)
        return terminal.burst(quiet=0.02, patience=0.5)

    def _typed(self, terminal, key):
        burst = self.pressed(terminal, key)
        if not burst.size:
            raise RuntimeError(f"nothing changed after the key {key!r}")
        return burst


def seconds_of(command):
    """How long a command takes, and what it said and returned."""
    began = time.perf_counter()
    reader, writer = os.pipe()
    process = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_CLOSE, reader)]
    )
    os.close(writer)
    with open(reader, encoding="utf-8", errors="replace") as output:
        said = output.read()
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return time.perf_counter() - began, status, said
