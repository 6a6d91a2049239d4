#!/usr/bin/env python3
"""Simulates a year of reviews with PyPI's fsrs (py-fsrs), and compares the intervals with those of the program.

    reviews.py --program .build/debug/webside [--scratch FOLDER] [--objectives 40] [--vectors FILE]

Ceiling, spreading and pause are off. Each objective is reviewed when py-fsrs says that it is due, or some days or hours later, and is answered
right four times out of five. The same answers are written as a store, and `webside progress --format json` says what it makes of the first of
them, of the first two, and so on. Interval and due date must be the same, stability and difficulty to six decimals. Prints how much was compared
and the largest differences; the exit code is 1 if anything differs. `--vectors` writes the year as cases for the tests instead.

Then a calendar (`progress --calendar`) of a course whose names hold every character with a meaning in one is read with PyPI's icalendar, and taken
up and listed by khal: days, titles and descriptions must come out as they went in.

All three come from PyPI into an environment of their own, in the scratch folder.
"""

import argparse
import importlib.metadata
import json
import os
import random
import shutil
import subprocess
import sys
from datetime import datetime, timedelta, timezone

FSRS = "fsrs==6.3.2"
PACKAGES = (FSRS, "icalendar", "khal")
SETTINGS = ((0.9, 180), (0.85, 365), (0.95, 36500))
BEGIN = datetime(2025, 1, 6, 8, 0, 0, tzinfo=timezone.utc)
YEAR = timedelta(days=365)


def environment(scratch):
    """A Python with the packages; they are fetched once."""
    folder = os.path.join(scratch, "reviews-environment")
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(os.path.join(folder, "complete")):
        for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", *PACKAGES]):
            if subprocess.run(command).returncode:
                raise SystemExit(f"{' '.join(command)} failed")
        open(os.path.join(folder, "complete"), "w").close()
    return python


def year(retention, longest, objectives, seed):
    """For each objective its reviews: when, whether the answer was right, and what py-fsrs makes of it."""
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(
        desired_retention=retention, learning_steps=(), relearning_steps=(), maximum_interval=longest, enable_fuzzing=False
    )
    chance = random.Random(f"{seed}/{retention}/{longest}")
    plans = []
    for number in range(objectives):
        at = BEGIN + timedelta(days=chance.randrange(30), seconds=chance.randrange(36_000))
        card = Card()
        reviews = []
        while at < BEGIN + YEAR:
            right = chance.random() < 0.8
            card, _ = scheduler.review_card(card, Rating.Good if right else Rating.Again, at)
            reviews.append(
                {
                    "at": at,
                    "right": right,
                    "interval": (card.due - at).days,
                    "due": card.due,
                    "stability": card.stability,
                    "difficulty": card.difficulty,
                }
            )
            late = chance.choice((0, 0, 0, 1, 2, 9)) * 86_400 + chance.choice((0, 0, 3_600, 40_000, 86_399))
            at = card.due + timedelta(seconds=late)
        plans.append(reviews)
    return plans


def write_course(folder, objectives, title="A year", goal="Do what"):
    os.makedirs(folder, exist_ok=True)
    names = [f"objective-{number:02}" for number in range(objectives)]
    text = "---\nid: all\ntitle: All of it\nminutes: 1\nobjectives:\n"
    text += "".join(f"  {name}: {json.dumps(f'{goal} {name} says', ensure_ascii=False)}\n" for name in names) + "---\n"
    for name in names:
        text += f"\n## Scenario: On {name}\n<!--\nid: case-{name}\nlint: allow L18 because this is a trial\n"
        text += f"objectives: [{name}]\nsources: [handbook]\nplace: any\nlevel: [pre]\n-->\n\nSomething happens.\n\n"
        text += "**What do you do?**\n\n- [x] The right thing\n  > Yes.\n- [ ] Another thing\n  > No.\n\n### Debrief\n\nSo it is.\n"
    with open(os.path.join(folder, "01-all.md"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(folder, "course.yaml"), "w", encoding="utf-8") as file:
        file.write(
            f"id: a-year\ntitle: {json.dumps(title, ensure_ascii=False)}\nversion: '1.0'\nlanguage: en\npass-mark: 70\nmodules:\n  - 01-all.md\nsources:\n  handbook:\n"
            "    title: Handbook\n    organisation: Example Hospital\n    year: 2024\n    url: https://example.org/handbook\n"
            "    accessed: 2026-01-05\n    review-by: 2999-01-01\n"
        )
    return names


def instant(at):
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def write_learner(store, learner, names, plans, count):
    """A learner who has given the first `count` answers on each objective."""
    import journals

    answers = sorted((review["at"], name, review["right"]) for name, plan in zip(names, plans) for review in plan[:count])
    folder = os.path.join(store, "learners", learner, "journal")
    os.makedirs(folder, mode=0o700)
    chance = random.Random(learner)
    with open(os.path.join(folder, "20250106T080000000Z-0000000000000000.jsonl"), "w") as file:
        for at, name, right in answers:
            record = {
                "v": 1, "id": journals._identifier(int(at.timestamp() * 1000), chance), "at": instant(at), "learner": learner,
                "course": "a-year", "module": "all", "scenario": f"case-{name}", "question": "question",
                "revision": "8f3a1c2e9b7d", "key": "51c0aa02", "kind": "single", "order": ["a", "b"],
                "response": ["a" if right else "b"], "earned": int(right), "possible": 1, "seconds": 9.5, "context": "study",
            }  # fmt: skip
            file.write(journals.sealed(record))


def compare(options, retention, longest):
    """Returns how many reviews were compared, how many differ, and the largest difference of stability and difficulty."""
    folder = os.path.join(options.scratch, f"year-{retention}-{longest}")
    shutil.rmtree(folder, ignore_errors=True)
    course = os.path.join(folder, "course")
    names = write_course(course, options.objectives)
    plans = year(retention, longest, options.objectives, options.seed)
    compared, differing, largest = 0, 0, 0.0
    for count in range(1, max(map(len, plans)) + 1):
        learner = f"after-{count}"
        write_learner(os.path.join(folder, "store"), learner, names, plans, count)
        ended = subprocess.run(
            [options.program, "progress", "--learner", learner, "--course", course, "--format", "json", "--most", "0", "--no-spread"]
            + ["--retention", str(retention), "--longest", str(longest)],
            capture_output=True, text=True, env={**os.environ, "WEBSIDE_HOME": os.path.join(folder, "store")},
        )  # fmt: skip
        if ended.returncode:
            raise SystemExit(f"progress ended with {ended.returncode}: {ended.stderr}")
        found = {entry["id"]: entry for entry in json.loads(ended.stdout)["review"]["objectives"]}
        for name, plan in zip(names, plans):
            if len(plan) < count:
                continue
            compared += 1
            wanted, got = plan[count - 1], found[name]
            apart = max(abs(wanted[field] - got[field]) for field in ("stability", "difficulty"))
            largest = max(largest, apart)
            if (wanted["interval"], instant(wanted["due"])) != (got["interval"], got["due"]) or apart > 1e-6:
                differing += 1
                print(f"FAIL  {name}, review {count}: fsrs {wanted}; webside {got}")
    return compared, differing, largest


TITLE = "Posts, \\; and \u201cfriends\u201d: \u4e16\u754c e\u0301 \U0001f600 " + "on and on " * 12 + "to the end"
GOAL = "Decline, politely; or\\and say: "


def calendar(options):
    """Has icalendar and khal read a calendar. Returns how many checks failed."""
    import icalendar

    folder = os.path.join(options.scratch, "calendar")
    shutil.rmtree(folder, ignore_errors=True)
    course, store, path = (os.path.join(folder, name) for name in ("course", "store", "reviews.ics"))
    names = write_course(course, options.objectives, TITLE, GOAL)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    plans = [[{"at": now - timedelta(days=1 + number % 9), "right": number % 3 > 0}] for number in range(options.objectives)]
    write_learner(store, "somebody", names, plans, 1)
    ended = subprocess.run(
        [options.program, "progress", "--learner", "somebody", "--course", course, "--calendar", path, "--most", "7"],
        capture_output=True, text=True, env={**os.environ, "WEBSIDE_HOME": store, "TZ": "UTC"},
    )  # fmt: skip
    if ended.returncode:
        raise SystemExit(f"progress --calendar ended with {ended.returncode}: {ended.stderr}")
    with open(path, "rb") as file:
        data = file.read()
    found = icalendar.Calendar.from_ical(data)
    events = found.walk("VEVENT")
    texts = [f"{GOAL} {name} says" for name in names]
    listed = [line[2:] for event in events for line in str(event["DESCRIPTION"]).split("\n")[1:]]
    counts = [len(str(event["DESCRIPTION"]).split("\n")) - 1 for event in events]
    noun = [f"{count} objective{'s' if count != 1 else ''}" for count in counts]
    days = [event.decoded("DTSTART") for event in events]
    checks = {
        "every line ends in CR LF and has at most 75 bytes": data.endswith(b"\r\n")
        and all(len(line) <= 75 and b"\n" not in line for line in data.split(b"\r\n")),
        "each objective is due once": sorted(listed) == sorted(texts),
        "titles come out as they went in": [str(event["SUMMARY"]) for event in events] == [f"Review {words}: {TITLE}" for words in noun],
        "no day has more than the ceiling": max(counts) <= 7 and len(set(days)) == len(days),
        "events last a day": all(event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1) for event in events),
        "identities differ, and the stamp is in UTC": len({event["UID"] for event in events}) == len(events)
        and all(event.decoded("DTSTAMP").utcoffset() == timedelta(0) for event in events),
        "nothing is reported as wrong": not found.errors and all(not event.errors for event in events),
    }
    checks.update(khal(folder, path, list(zip(days, noun))))
    for name, right in checks.items():
        print(f"{'ok  ' if right else 'FAIL'}  {name}")
    return sum(not right for right in checks.values())


def khal(folder, path, events):
    """What khal makes of a calendar, taken up twice: one line for each event."""
    program = os.path.join(os.path.dirname(sys.executable), "khal")
    config = os.path.join(folder, "khal.conf")
    with open(config, "w") as file:
        file.write(f"[calendars]\n[[reviews]]\npath = {folder}/khal\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n")
        file.write("timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
        file.write(f"local_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = {folder}/khal.db\n")
    os.makedirs(os.path.join(folder, "khal"))
    for _ in range(2):
        ended = subprocess.run([program, "-c", config, "import", "--batch", "-a", "reviews", path], capture_output=True, text=True)
        if ended.returncode:
            print(ended.stderr)
            return {"khal takes the calendar up": False}
    ended = subprocess.run(
        [program, "-c", config, "list", "today", "60d", "--day-format", "", "--format", "{start-date} {title}"], capture_output=True, text=True
    )
    lines = [line for line in ended.stdout.splitlines() if line]
    wanted = [f"{day} Review {words}: {TITLE}" for day, words in sorted(events)]
    return {"khal takes the calendar up twice, and lists each event once": lines == wanted}


def write_vectors(options):
    cases = []
    for retention, longest in SETTINGS:
        for number, plan in enumerate(year(retention, longest, options.objectives, options.seed)):
            times = [review["at"] for review in plan]
            gaps = [0] + [int((later - earlier).total_seconds()) for earlier, later in zip(times, times[1:])]
            cases.append(
                {
                    "retention": round(100 * retention),
                    "longest": longest,
                    "reviews": [
                        {"after": gap, "right": review["right"], "interval": review["interval"]} for gap, review in zip(gaps, plan)
                    ],
                }
            )
    with open(options.vectors, "w") as file:
        file.write('{"tool":"PyPI ' + FSRS + '","made-by":"Benchmarks/reviews.py --vectors","cases":[\n')
        file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/debug/webside")
    parser.add_argument("--scratch", default=".build/reviews")
    parser.add_argument("--objectives", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vectors")
    options = parser.parse_args()
    os.makedirs(options.scratch, exist_ok=True)
    try:
        import fsrs  # noqa: F401
        import icalendar  # noqa: F401
        import khal  # noqa: F401
    except ImportError:
        raise SystemExit(subprocess.run([environment(options.scratch), *sys.argv]).returncode)
    if options.vectors:
        return write_vectors(options)
    for package in ("fsrs", "icalendar", "khal"):
        print(f"{package} {importlib.metadata.version(package)}")
    failed = calendar(options)
    for retention, longest in SETTINGS:
        compared, differing, largest = compare(options, retention, longest)
        failed += differing
        print(
            f"{'FAIL' if differing else 'ok  '}  retention {retention}, longest {longest} days: {compared} reviews of "
            f"{options.objectives} objectives in a year, {differing} differ; stability and difficulty apart by at most {largest:.1e}"
        )
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
