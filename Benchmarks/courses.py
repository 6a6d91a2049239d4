"""Courses: what the bundled one is called, and a large one for `check`."""

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
