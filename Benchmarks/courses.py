"""Courses: what the bundled one is called, and a large one for `check`."""

import hashlib
import os
import re
from dataclasses import dataclass

SCENARIOS_PER_MODULE = 20


@dataclass(frozen=True)
class Module:
    path: str
    identifier: str
    title: str
    scenarios: tuple


@dataclass(frozen=True)
class Course:
    folder: str
    identifier: str
    modules: tuple


def read(folder):
    """The names in a course; enough to find one's way in it, and no more of the format than that."""
    modules = []
    for name in sorted(os.listdir(folder)):
        if re.match(r"\d{2,}-.*\.md$", name):
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as file:
                text = file.read()
            scenarios = re.findall(r"^## Scenario: .*\n+<!--\s*(?:.*\n)*?id: (\S+)", text, re.M)
            modules.append(Module(path, _value(text, "id"), _value(text, "title"), tuple(scenarios)))
    with open(os.path.join(folder, "course.yaml"), encoding="utf-8") as file:
        return Course(folder, _value(file.read(), "id"), tuple(modules))


def _value(text, name):
    return re.search(rf"^{name}: *(.*?) *$", text, re.M)[1].strip("\"'")


MODULE = """\
---
id: module-{number}
title: Module {number} of a large course
minutes: 20
objectives:
  judge-{number}: Judge what to post and what to keep
---

## What good looks like

Most of what clinicians write online does good. A clear post about inhalers may reach a family the clinic
will not see this year, and a kind answer to a rumour may outlive it.

- Say what you know, and how you know it.
- Say when you do not.
"""

SCENARIO = """
## Scenario: Case {name}
<!--
id: case-{name}
objectives: [judge-{module}]
sources: [guidance]
place: any
level: [clin, res]
-->

Case {name}. A student on a medical ward writes about a long day. The draft names no one, yet a reader who
was there would know the patient. She asks you to look at it before she posts.

{question}

### Debrief

The floor is firm: no patient is revealed. Above it thoughtful colleagues differ.

### Facilitator

Ask who in the room would have known the patient.
"""

QUESTIONS = (
    """\
**How appropriate is each response?**

| Response | Rating | Why |
|---|---|---|
| Ask her to leave the ward out | very appropriate | It removes what leads to the patient. |
| Say nothing | very or fairly inappropriate | A colleague would want to know. |
| Suggest a day's delay | fairly appropriate | Time helps, and does not hide a face. |""",
    """\
**Which details lead to the patient?**

- [x] The ward and the day
  > Together they leave a handful of people.
- [x] The daughter's office
  > There is one mayor in a town.
- [ ] That the day was long
  > Every day on the ward is.
- [ ] That she was moved
  > Her feelings are hers to tell.""",
    """\
**Put the steps in order, best first:**

1. Speak to her alone
   > She should not be corrected before others.
2. Name the words that lead to the patient
   > Advice that is exact can be followed.
3. = Offer to read the next draft
   > A second reader helps at any time.
4. Tell the whole team
   > It shames her, and spreads the draft.""",
    """\
**Mark every word that must go:**

> Just off a long day at ~~Riverside~~ hospital. ~~Tuesday's~~ *retired* captain walked out today.

- ~~Riverside~~ names the place.
- ~~Tuesday's~~ narrows the day.""",
)


def answer(scenario, chance):
    """An answer to a scenario of a large course, as the fields of a record, with the key and the marks that the course gives."""
    index = (int(scenario.rsplit("-", 1)[1]) - 1) % len(QUESTIONS)
    kind, key, response, earned, possible = ANSWERS[index](chance)
    digest = hashlib.sha256(f"{kind}:{key}".encode()).hexdigest()[:8]
    return {"key": digest, "kind": kind, "order": [], "response": response, "earned": earned, "possible": possible}


def _rating(chance):
    ratings = {letter: chance.randrange(1, 5) for letter in "abc"}
    keys = {"a": {1}, "b": {3, 4}, "c": {2}}
    neighbour = {1: 2, 2: 1, 3: 4, 4: 3}
    halves = sum(
        2 if rating in keys[letter] else 1 if neighbour[rating] in keys[letter] else 0
        for letter, rating in ratings.items()
    )
    return "rating", "a=1,b=3/4,c=2", ratings, halves, 6


def _several(chance):
    picked = [letter for letter in "abcd" if chance.randrange(2)]
    hits = sum(letter in "ab" for letter in picked)
    return "several", "a,b", picked, max(0, 2 * hits - len(picked)), 2


def _ordering(chance):
    # The second and the third step are as good as each other.
    tiers = {"a": 0, "b": 1, "c": 1, "d": 2}
    order = chance.sample("abcd", 4)
    nearest = sorted(order, key=tiers.get)
    footrule = sum(abs(order.index(letter) - place) for place, letter in enumerate(nearest))
    return "ordering", "a=0,b=1,c=1,d=2", order, 8 - footrule, 8


def _marking(chance):
    marked = sorted(chance.sample(range(14), chance.randrange(4)))
    found = sum(word in marked for word in (6, 8))
    alarms = sum(word not in (6, 8, 9) for word in marked)
    return "marking", "6-7!,8-9!,9-10?", marked, max(0, found - alarms), 2


ANSWERS = (_rating, _several, _ordering, _marking)


def write_large(folder, scenarios):
    """Writes a course with that many scenarios, of four kinds in turn."""
    os.makedirs(folder)
    files = []
    for number in range(1, scenarios // SCENARIOS_PER_MODULE + 1):
        parts = [MODULE.format(number=number)]
        for index in range(SCENARIOS_PER_MODULE):
            name = f"{number}-{index + 1}"
            question = QUESTIONS[index % len(QUESTIONS)]
            parts.append(SCENARIO.format(name=name, module=number, question=question))
        files.append(f"{number:03}-module.md")
        with open(os.path.join(folder, files[-1]), "w", encoding="utf-8") as file:
            file.writelines(parts)
    with open(os.path.join(folder, "course.yaml"), "w", encoding="utf-8") as file:
        file.write(
            "id: large\ntitle: A large course\nversion: 1.0.0\nlanguage: en\npass-mark: 70\nmodules:\n"
            + "".join(f"  - {name}\n" for name in files)
            + "sources:\n  guidance:\n    title: Guidance on social media\n    organisation: A medical council\n"
            "    year: 2013\n    url: https://example.org/guidance\n    accessed: 2026-01-01\n"
            "    review-by: 2099-01-01\n"
        )
