#!/usr/bin/env python3
"""Measures Webside in a pseudo-terminal, beside less, mdp and lookatme in the same run.

Prints each figure with its target. Every figure is a median of interleaved runs; other work on the machine shows in p95.
"""

import argparse
import os
import shutil
import sys
from functools import partial

import board
import cohort
import courses
import peers
import processes
import texts
from report import Figure, median, megabytes, print_table, spread
from terminal import NeverReady, Terminal
from trainer import Trainer, seconds_of

RATIO_TARGET = {"mdp -f": 3, "lookatme": 0.13}


def start_figures(trainer, options, columns, rows):
    """Start to first stable frame, all programs in turn in every round."""
    module = trainer.course.modules[0]
    slides = os.path.join(options.scratch, "slides.md")
    word = peers.write_slides(module.path, slides)
    size = {"columns": columns, "rows": rows}
    programs = {
        "webside": (lambda: trainer.start(**size), trainer.ready),
        "webside study --course": (
            lambda: trainer.start(command=trainer.command_with_arguments, **size),
            trainer.ready,
        ),
    }
    for name, command in peers.commands(slides).items():
        programs[name] = (lambda command=command: Terminal(command, **size), word)
    programs["sh, printing a word"] = (lambda: Terminal(["sh", "-c", f"echo {word}; read end"], **size), word)
    times, efforts = {name: [] for name in programs}, {name: [] for name in programs}
    for _ in range(options.runs):
        for name, (start, ready) in programs.items():
            with start() as terminal:
                times[name].append(terminal.burst(ready).last)
                efforts[name].append(processes.processor_time(terminal.process) / 1e6)
    own = median(times["webside"])
    for name, values in times.items():
        value, limit = f"{spread(values)}; {median(efforts[name]):.1f} ms of a processor", RATIO_TARGET.get(name)
        if limit is None:
            yield Figure(name, value)
            continue
        ratio = own / median(values)
        value += f"; webside takes {ratio:.2f} of it"
        yield Figure(name, value, f"at most {limit:.2f}", ratio <= limit)


def size_figures(trainer, options):
    size = os.path.getsize(trainer.program)
    yield Figure("stripped program", megabytes(size), "at most 26 MB", size <= 26e6)
    memory = median([trainer.memory() for _ in range(5)])
    yield Figure("resident memory, peak", megabytes(memory), "at most 16 MB", memory <= 16e6)


def key_figures(trainer, options, columns, rows, page_limit):
    trainer.use_store()
    moves = trainer.moves(40, columns=columns, rows=rows)
    pages = trainer.pages(columns, rows)
    times = [burst.last for burst in moves + [burst for burst, _ in pages]]
    yield Figure("key to changed frame", spread(times, 2), "median under 2 ms", median(times) < 2)
    most = max(burst.size for burst in moves)
    yield Figure("moving the selection", f"{most} bytes at most", "under 100 bytes", most < 100)
    trainer.use_store()
    most = max(burst.size for burst in trainer.moves(40, "--focus", "cursor", columns=columns, rows=rows))
    yield Figure("the same with --focus cursor", f"{most} bytes at most", "at most 8 bytes", most <= 8)
    most = max(burst.size for burst, _ in pages)
    yield Figure("turning a page", f"{most:,} bytes at most", f"under {page_limit:,} bytes", most < page_limit)
    sent, changed = sum(burst.size for burst, _ in pages), sum(changed for _, changed in pages)
    value = f"{sent:,} bytes sent for {changed:,} bytes of changed text: {sent / changed:.2f}"
    yield Figure("pages up to the first questions", value, "under 1.20", sent < 1.2 * changed)


def quiet_figures(trainer, options):
    trainer.use_store()
    written, ran, woken = trainer.idle(seconds=3)
    value = f"{written} bytes, {ran / 1e6:.2f} ms run, {woken} wake-ups in 3 s"
    yield Figure("idle", value, "nothing", written == ran == woken == 0)
    ahead = trainer.typed_ahead(300)
    value = f"{ahead.size} bytes in {ahead.last:.1f} ms"
    yield Figure("300 keys typed ahead", value, "one frame: under 100 bytes", 0 < ahead.size < 100)


def load_figures(trainer, options):
    folder = os.path.join(options.scratch, "large")
    shutil.rmtree(folder, ignore_errors=True)
    courses.write_large(folder, 2000)
    runs = [seconds_of([trainer.program, "check", folder]) for _ in range(options.runs)]
    times = [seconds * 1000 for seconds, _, _ in runs]
    if any(status for _, status, _ in runs):
        yield Figure("check of 2,000 scenarios", runs[0][2].splitlines()[-1], "no finding", False)
    yield Figure("check of 2,000 scenarios", spread(times, 0), "under 500 ms", median(times) < 500)
    trainer.use_store(answers=20_000)
    times = []
    for _ in range(options.runs):
        with trainer.start() as terminal:
            times.append(terminal.burst(trainer.ready).last)
    yield Figure("start with 20,000 answers", spread(times), "under 150 ms", median(times) < 150)


SECTIONS = {
    "Start to first stable frame at 80x24, fork and terminal of the harness included": partial(
        start_figures, columns=80, rows=24
    ),
    "The same at 200x60": partial(start_figures, columns=200, rows=60),
    "Size": size_figures,
    "Keys, 80x24": partial(key_figures, columns=80, rows=24, page_limit=2000),
    "Keys, 200x60": partial(key_figures, columns=200, rows=60, page_limit=4000),
    "When nobody types, and when many keys come at once": quiet_figures,
    "Much to read": load_figures,
    "Much to write": texts.figures,
    "The board of a room": board.figures,
    "What a room delivered, when it is collected": cohort.session_figures,
}

# Measured only when they are asked for: they take minutes, and fetch what they are measured beside.
LONG_SECTIONS = {
    "A cohort of 1,000,000 records, beside DuckDB": cohort.figures,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=os.path.abspath, help="the stripped release build")
    parser.add_argument("--course", required=True, type=os.path.abspath, help="the folder of the bundled course")
    parser.add_argument("--scratch", required=True, type=os.path.abspath, help="a folder to write in")
    parser.add_argument("--only", help="measure only sections whose title holds this")
    parser.add_argument("--runs", type=int, default=21, help="how often each start is measured (default: 21)")
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    trainer = Trainer(options.program, courses.read(options.course), options.scratch)
    missed = 0
    for title, section in (SECTIONS | LONG_SECTIONS).items():
        if options.only not in title if options.only else title in LONG_SECTIONS:
            continue
        trainer.use_store()
        try:
            figures = list(section(trainer, options))
        except (NeverReady, RuntimeError, OSError) as problem:
            figures = [Figure("not measured", str(problem), "", False)]
        print_table(title, figures)
        missed += sum(figure.passed is False for figure in figures)
    print(f"\n{missed} missed." if missed else "\nEvery target is met.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
