#!/usr/bin/env python3
"""Measures the figures on questions and the report over many answers, beside DuckDB, which computes the same from the same files.

    items.py --program .build/stage/bin/webside [--learners 2000] [--questions 500] [--scratch FOLDER]

The questions have one wording, so that one answer, given through the program, tells the versions that all records name.
"""

import argparse
import glob
import json
import os
import random
import shutil
import subprocess
import sys

import courses
import journals
from cohort import _environment, _run
from report import Figure, megabytes, print_table

STEM = """
## Scenario: A case
<!--
id: case-{name}
objectives: [judge-{module}]
sources: [guidance]
place: any
level: [clin]
-->

A student asks what she may post.

**What do you say first?**

- [x] Ask what she wants to say
  > It begins with her.
- [ ] Forbid it
  > She asked for advice.
- [ ] Post it for her
  > It is hers to post.
- [ ] Say nothing
  > She asked.
"""
PER_MODULE = 20


def write_course(folder, questions):
    shutil.rmtree(folder, ignore_errors=True)
    courses.write_large(folder, questions)
    for number, path in enumerate(sorted(glob.glob(os.path.join(folder, "*-module.md"))), start=1):
        with open(path, "w", encoding="utf-8") as file:
            file.write(courses.MODULE.format(number=number))
            file.writelines(STEM.format(name=f"{number}-{index + 1}", module=number) for index in range(PER_MODULE))


def version(program, course, scratch):
    """The revision and key that records of these questions name."""
    home = os.path.join(scratch, "items-probe")
    shutil.rmtree(home, ignore_errors=True)
    subprocess.run(
        [program, "study", "--plain", "--course", course, "--learner", "probe"], input="\n\n1\n",
        env={**os.environ, "WEBSIDE_HOME": home}, text=True, capture_output=True, check=True,
    )  # fmt: skip
    [path] = glob.glob(os.path.join(home, "learners", "probe", "journal", "*.jsonl"))
    with open(path, encoding="utf-8") as file:
        record = json.loads(file.readline())
    return record["revision"], record["key"]


def write_answers(home, learners, course, names):
    revision, key = names
    places = [(module.identifier, scenario) for module in course.modules for scenario in module.scenarios]
    for number in range(learners):
        chance = random.Random(number)
        ability = chance.random()
        folder = os.path.join(home, "learners", f"s{number:05}", "journal")
        os.makedirs(folder)
        step = 28 * 86_400_000 // len(places)
        with open(os.path.join(folder, f"20260101T000000000Z-{number:016x}.jsonl"), "w") as file:
            for index, (module, scenario) in enumerate(places):
                at = journals.EPOCH + index * step
                picked = "a" if chance.random() < 0.3 + 0.6 * ability else chance.choice("bcd")
                file.write(
                    journals.sealed(
                        {
                            "v": 1, "id": journals._identifier(at, chance), "at": journals._instant(at),
                            "learner": f"s{number:05}", "course": "large", "module": module, "scenario": scenario,
                            "question": "question", "revision": revision, "key": key, "kind": "single",
                            "order": ["b", "a", "c", "d"], "response": [picked], "earned": int(picked == "a"), "possible": 1,
                            "seconds": chance.randrange(60_000) / 1000, "context": "study",
                        }
                    )
                )  # fmt: skip


def figures(options):
    folder, home = (os.path.join(options.scratch, name) for name in ("items-course", "items-cohort"))
    write_course(folder, options.questions)
    course = courses.read(folder)
    shutil.rmtree(home, ignore_errors=True)
    write_answers(home, options.learners, course, version(options.program, folder, options.scratch))
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "duckdb_items.py")
    usual = ["--course", folder, "--output"]
    commands = {
        "items": [options.program, "cohort", "items", home, "--format", "csv", *usual, os.path.join(options.scratch, "items.csv")],
        "DuckDB": [_environment(options), script, f"{home}/learners/*/journal/*.jsonl", os.path.join(options.scratch, "items-duckdb.csv")],
        "report": [options.program, "cohort", "report", home, *usual, os.path.join(options.scratch, "items.html")],
        "debrief": [options.program, "cohort", "debrief", home, *usual, os.path.join(options.scratch, "items.md")],
    }  # fmt: skip
    runs = {name: [_run(command) for _ in range(options.runs)] for name, command in commands.items()}
    least = {name: min(run.seconds for run in each) for name, each in runs.items()}
    most = {name: max(run.memory for run in each) for name, each in runs.items()}
    print(f"{options.learners * options.questions:,} answers")
    for name in commands:
        limit = 300e6 if name in ("items", "debrief") else None
        yield Figure(
            name, f"{least[name]:.2f} s, {megabytes(most[name])}", f"under {megabytes(limit)}" if limit else "",
            most[name] < limit if limit else None,
        )  # fmt: skip
    ratio = least["items"] / least["DuckDB"]
    yield Figure("items, beside DuckDB", f"{ratio:.2f} of its time", "under 1.50", ratio < 1.5)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/stage/bin/webside")
    parser.add_argument("--learners", type=int, default=2000)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scratch", default=".build/bench")
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    print_table("Figures on questions", list(figures(options)))


if __name__ == "__main__":
    sys.exit(main())
