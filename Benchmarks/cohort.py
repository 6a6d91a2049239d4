"""What is measured of collecting: a session's inbox, and a million answers beside DuckDB, which does the same with them."""

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
    runs = {"collect": [], "scores": [], "DuckDB collect": [], "DuckDB scores": []}
    for _ in range(COHORT_RUNS):
        for path in (into, database):
            shutil.rmtree(path) if os.path.isdir(path) else os.path.exists(path) and os.remove(path)
        runs["collect"].append(_run(collect))
        runs["scores"].append(_run(scores))
        runs["DuckDB collect"].append(_run([*peer, "collect", database, *sources]))
        runs["DuckDB scores"].append(_run([*peer, "scores", database, peer_table]))
    for name, each in runs.items():
        yield Figure(name, f"{_seconds(each):.2f} s, {megabytes(max(run.memory for run in each))}")
    for measure, unit in ((_seconds, "of its time"), (_memory, "of its memory")):
        ours, theirs = (
            sum(measure(runs[name]) for name in names) if measure is _seconds else max(measure(runs[name]) for name in names)
            for names in (list(runs)[:2], list(runs)[2:])
        )
        yield Figure("both, beside DuckDB", f"{ours / theirs:.2f} {unit}", "under 1.00", ours < theirs)
    same, count = _agree(table, peer_table)
    yield Figure("the same means", f"{same:,} of {count:,}", "all", same == count > 0)


class _run:
    """A command that ran to its end: how long, how much memory at most, what it said."""

    def __init__(self, command):
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.seconds, self.memory = time.perf_counter() - began, usage.ru_maxrss * 1024
        if process.returncode:
            raise RuntimeError(f"{' '.join(command[:3])} ended with {process.returncode}")


def _seconds(runs):
    return median([run.seconds for run in runs])


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
        journals.write_learner(seats, learner, ANSWERS_OF_ONE, course, seed=number, question="question")
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
    """How many learners' module means are the same in both tables, and how many there are."""
    ours, theirs = ({}, {})
    with open(table, encoding="utf-8") as file:
        columns = file.readline().rstrip("\n").split(",")
        for line in file:
            cells = line.rstrip("\n").split(",")
            for column, cell in zip(columns, cells):
                if column.endswith(" score") and column != "total score" and cell:
                    ours[cells[0], column.removesuffix(" score")] = float(cell)
    with open(peer_table, encoding="utf-8") as file:
        next(file)
        for line in file:
            learner, module, mean = line.rstrip("\n").split(",")
            theirs[learner, module] = float(mean)
    same = sum(abs(theirs.get(place, -1) - value) < 0.051 for place, value in ours.items())
    return same, max(len(ours), len(theirs))
