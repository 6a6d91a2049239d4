#!/usr/bin/env python3
"""Prints the functions a start runs, in the order it first runs them, for the linker to put side by side.

The kernel reads a program in stretches of 64 KB around what is run. Functions that are strewn over 12 MB bring most of it
into memory; side by side they bring a third, and come sooner. Names the program no longer has do no harm.
"""

import argparse
import glob
import os
import shutil
import sys

import courses
from trainer import DOWN, ENTER, UP, Trainer

KEYS = (DOWN, UP, ENTER, ENTER, ENTER, b"?", b"?")


class Watched(Trainer):
    """The trainer under callgrind, which notes every function that is called."""

    @property
    def command(self):
        notes = os.path.join(os.path.dirname(self.home), "calls.%p")
        options = ("--tool=callgrind", "--demangle=no", "--compress-strings=no", f"--callgrind-out-file={notes}")
        return ["valgrind", "-q", *options, *super().command]


def study(trainer, keeps_course):
    with trainer.start(keeps_course) as terminal:
        terminal.burst(trainer.ready, quiet=1, timeout=120)
        for key in KEYS:
            terminal.send(key)
            terminal.burst(quiet=0.7, patience=3)
        terminal.send(b"q")
        terminal.ended(timeout=120)


def functions(notes):
    with open(notes, errors="replace") as file:
        for line in file:
            if line.startswith("fn="):
                # Behind a quote stands how deep a function called itself; a number is one without a name.
                name = line[3:].strip().split("'")[0]
                if not name.startswith("0x"):
                    yield name


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=os.path.abspath, help="a release build with its symbols")
    parser.add_argument("--course", required=True, type=os.path.abspath, help="the folder of the bundled course")
    parser.add_argument("--scratch", required=True, type=os.path.abspath, help="a folder to write in")
    options = parser.parse_args()
    shutil.rmtree(options.scratch, ignore_errors=True)
    os.makedirs(options.scratch)
    trainer = Watched(options.program, courses.read(options.course), options.scratch)
    trainer.use_store()
    # The first start keeps the course, the second opens what was kept, the third is as where nothing can be.
    for keeps_course in (True, True, False):
        study(trainer, keeps_course)
    names = {}
    for notes in sorted(glob.glob(os.path.join(options.scratch, "calls.*")), key=os.path.getmtime):
        names.update(dict.fromkeys(functions(notes)))
    if not names:
        sys.exit("callgrind noted nothing")
    print("\n".join(names))


if __name__ == "__main__":
    main()
