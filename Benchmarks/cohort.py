"""What is measured of collecting: a session's inbox, and a million answers beside DuckDB, which does the same with them."""

import csv
import os
import shutil
import subprocess
import sys
import time

import courses
import journals
import rooms
from report import Figure, median, megabytes

SEATS, ANSWERS = 200, 60
RUNS = 5
# Of the learners' answers a tenth is in two sources: what seats delivered twice, or what was copied by hand.
LEARNERS, ANSWERS_OF_ONE, COPIES = 2000, 455, 45
COHORT_RUNS = 3


def session_figures(trainer, options):
    """An inbox of a delivery for each answer, which is the most that a room can fill it with."""
    folder, into = (os.path.join(options.scratch, name) for name in ("collected-room", "collected"))
    course = _course(options, "collected-course", ANSWERS)
    shutil.rmtree(folder, ignore_errors=True)
    session = rooms.make_session(trainer.program, folder, course)
    for number in range(SEATS):
        seat = rooms.Seat(number, session, course)
        rooms.deliver(folder, seat.sign_in())
        for _ in range(ANSWERS):
            rooms.deliver(folder, seat.answer())
    os.sync()
    command = [trainer.program, "cohort", "collect", folder, "--into", into]
    first, again = [], []
    for _ in range(RUNS):
        shutil.rmtree(into, ignore_errors=True)
        first.append(_run(command))
        again.append(_run(command))
    said = first[0].said
    expected = f"{SEATS * ANSWERS:,}".replace(",", "")
    if expected not in said.replace(",", ""):
        yield Figure("collected", said.strip().splitlines()[0], f"{expected} answers", False)
    yield _time(f"{SEATS} seats of {ANSWERS} answers", first, 3)
    yield _time("the same again", again, 3)


def figures(trainer, options):
    """`collect` and `scores` over a million records of two sources, and DuckDB."""
    course = _course(options, "cohort-course", 500)
    sources = [os.path.join(options.scratch, "cohort-sources", name) for name in ("seats", "copies")]
    if not os.path.isdir(os.path.dirname(sources[0])):
        _write_sources(sources, course)
    python = _environment(options)
    into, database, table, peer_table = (
        os.path.join(options.scratch, name) for name in ("cohort", "cohort.duckdb", "scores.csv", "duckdb.csv")
    )
    collect = [trainer.program, "cohort", "collect", *sources, "--into", into]
    scores = [trainer.program, "cohort", "scores", into, "--course", course.folder, "--output", table]
    peer = [python, os.path.join(os.path.dirname(__file__), "duckdb_cohort.py")]
    commands = {
        "collect": collect,
        "scores": scores,
        "DuckDB collect": [*peer, "collect", database, *sources],
        "DuckDB scores": [*peer, "scores", database, course.identifier, peer_table],
        "DuckDB scores, straight from the files": [
            *peer, "both", ":memory:", course.identifier, peer_table + ".both", *sources
        ],  # fmt: skip
    }
    runs = {name: [] for name in commands}
    load = [os.getloadavg()[0]]
    for _ in range(COHORT_RUNS):
        for path in (into, database):
            shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)
        for name, command in commands.items():
            runs[name].append(_run(command))
            load.append(os.getloadavg()[0])
    for name, each in runs.items():
        yield Figure(name, f"{_seconds(each):.2f} s, {_effort(each):.2f} s of a processor, {megabytes(_memory(each))}")
    ours, theirs = (
        [runs[name] for name in names] for names in (("collect", "scores"), ("DuckDB collect", "DuckDB scores"))
    )
    for measure, unit, total in (
        (_seconds, "of its time", sum),
        (_effort, "of its processor time", sum),
        (_memory, "of its memory", max),
    ):
        ratio = total(map(measure, ours)) / total(map(measure, theirs))
        yield Figure("both, beside DuckDB", f"{ratio:.2f} {unit}", "under 1.00", ratio < 1)
    yield Figure("memory, at most", megabytes(max(map(_memory, ours))), "under 150 MB", max(map(_memory, ours)) < 150e6)
    for name, path in (("the same means", peer_table), ("the same straight from the files", peer_table + ".both")):
        same, count = _agree(table, path)
        yield Figure(name, f"{same:,} of {count:,}", "all", same == count > 0)
    yield Figure("load of the machine meanwhile", f"{min(load):.1f} to {max(load):.1f}, {os.cpu_count()} processors")


class _run:
    """A command that ran to its end: how long, for how long on a processor, how much memory at most, what it said."""

    def __init__(self, command):
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.seconds, self.memory = time.perf_counter() - began, usage.ru_maxrss * 1024
        self.effort = usage.ru_utime + usage.ru_stime
        if process.returncode:
            raise RuntimeError(f"{' '.join(command[:3])} ended with {process.returncode}")


def _seconds(runs):
    return median([run.seconds for run in runs])


def _effort(runs):
    return median([run.effort for run in runs])


def _memory(runs):
    return max(run.memory for run in runs)


def _time(name, runs, limit):
    value = f"{_seconds(runs):.2f} s, at most {max(run.seconds for run in runs):.2f}; {megabytes(_memory(runs))}"
    return Figure(name, value, f"under {limit} s", _seconds(runs) < limit)


def _course(options, name, scenarios):
    folder = os.path.join(options.scratch, name)
    shutil.rmtree(folder, ignore_errors=True)
    courses.write_large(folder, scenarios)
    return courses.read(folder)


def _write_sources(sources, course):
    """Whole journals, and copies of their first sittings."""
    seats, copies = sources
    os.makedirs(seats, mode=0o700)
    for number in range(LEARNERS):
        learner = f"s{number:07}"
        journals.write_learner(
            seats, learner, ANSWERS_OF_ONE, course, seed=number, question="question", answer=courses.answer
        )
        journal = os.path.join(seats, "learners", learner, "journal")
        copy = os.path.join(copies, "learners", learner, "journal")
        os.makedirs(copy)
        with open(os.path.join(journal, min(os.listdir(journal)))) as file:
            lines = file.readlines()[:COPIES]
        with open(os.path.join(copy, "copied.jsonl"), "w") as file:
            file.writelines(lines)


def _environment(options):
    """A Python with DuckDB; it is fetched once."""
    folder = os.path.join(options.scratch, "duckdb-environment")
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(os.path.join(folder, "complete")):
        for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "--quiet", "duckdb"]):
            if subprocess.run(command).returncode:
                raise RuntimeError(f"no DuckDB: {' '.join(command)} failed")
        open(os.path.join(folder, "complete"), "w").close()
    return python


def _agree(table, peer_table):
    """How many learners' modules have the same mean and number of scenarios done in both tables, and how many there are."""
    ours, theirs = ({}, {})
    with open(table, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column, cell in row.items():
                module = column.removesuffix(" score")
                if module not in (column, "total") and cell:
                    ours[row["id"], module] = float(cell), int(row[module + " done"])
    with open(peer_table, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            theirs[row["learner"], row["module"]] = float(row["mean"]), int(row["done"])
    same = sum(
        place in theirs and abs(theirs[place][0] - mean) < 0.051 and theirs[place][1] == done
        for place, (mean, done) in ours.items()
    )
    return same, max(len(ours), len(theirs))
