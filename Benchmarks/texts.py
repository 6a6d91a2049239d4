"""The editor with a full text, and a store with a thousand notes."""

import hashlib
import json
import os
import random

from report import Figure, median, spread
from trainer import ENTER, LEARNER

WORDS = "the patient wrote again and asked for a reply that says yes or no in its first line".split()


def write_notes(home, learner, course, count):
    """Writes notes on pages of the course, and on pages that it does not have."""
    folder = os.path.join(home, "learners", learner, "texts")
    os.makedirs(folder, mode=0o700)
    chance = random.Random(count)
    for number in range(count):
        module = course.modules[number % len(course.modules)].identifier
        note = {"course": course.identifier, "module": module, "page": f"page-{number}"}
        name = "\n".join(["note", note["course"], note["module"], note["page"]])
        text = " ".join(chance.choices(WORDS, k=chance.randrange(20, 350)))[:2000]
        record = {"v": 1, "note": note, "at": "2026-01-20T09:00:00.000Z", "text": text}
        path = os.path.join(folder, hashlib.sha256(name.encode()).hexdigest()[:32] + ".json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(json.dumps(record, separators=(",", ":")) + "\n")


def figures(trainer, options):
    trainer.use_store(answers=20_000)
    write_notes(trainer.home, LEARNER, trainer.course, 1000)
    times = []
    for _ in range(options.runs):
        with trainer.start() as terminal:
            times.append(terminal.burst(trainer.ready).last)
    yield Figure(
        "start with 20,000 answers and 1,000 notes", spread(times), "under 150 ms", median(times) < 150
    )
    for columns, rows in [(80, 24), (200, 60)]:
        trainer.use_store()
        with trainer.start(columns=columns, rows=rows) as terminal:
            terminal.burst(trainer.ready)
            # The first page of the first module that is one to read.
            trainer.pressed(terminal, ENTER)
            trainer.pressed(terminal, b"w")
            text = " ".join(WORDS * 30)[:1900]
            terminal.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")
            terminal.burst(quiet=0.1)
            keys = [b"x", b" ", b"\x7f", b"\x1bOD", b"\x1bOA", b"\x1bOB", b"\x1bOC"] * 12
            times = [trainer.pressed(terminal, key).last for key in keys]
        yield Figure(
            f"a key in a text of 1,900 characters, {columns}x{rows}",
            spread(times, 2),
            "median under 2 ms",
            median(times) < 2,
        )
