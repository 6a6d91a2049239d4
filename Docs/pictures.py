#!/usr/bin/env python3
"""Draws the pictures of the README and of the page for authors from the real program: plays it in tmux and turns what is
on the screen into SVG.

With --check nothing is written; the exit code is 1 when a picture no longer shows what the program does.
"""

import argparse
import glob
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Benchmarks"))
sys.dont_write_bytecode = True

import journals  # noqa: E402
import svg  # noqa: E402

COLUMNS, ROWS = 80, 24
LEARNER = "amina"
# 2026-01-05T18:00:00Z, a Monday; the first four weeks of the year are what `journals` can write.
FIRST_EVENING = 1767636000000
DAY = 86_400_000
ANSWERED_MODULES = 4

# What is pressed, again and again, until the screen shows what matches.
SCENES = {
    "course": [],
    "lesson": [("Enter", r"\b2 of \d+$")],
    "rating": [("Enter", "How appropriate"), ("1", r"1 of \d rated"), ("3", r"2 of \d rated")],
    "feedback": [("4", "All are rated"), ("Enter", r"Saved\.")],
    "progress": [("Escape", "Finished: "), ("p", "Your progress")],
}

# The questions of the module that `webside new course` makes, in its order: the name of the picture, the lead-in, and what
# is pressed until the screen shows what matches; then what is pressed before the answer can be submitted.
KIND_COLUMNS, KIND_ROWS = 72, 40
KINDS = [
    ("single", "What should you say", [("a", r"\(●\) a")], []),
    ("several", "Which of these in the picture", [("a", r"\[\S\] a"), ("d", r"\[\S\] d")], []),
    ("rating", "How appropriate is each", [("1", r"1 of 4 rated"), ("2", r"2 of 4 rated")], [("3", "All are rated")]),
    ("poll", "Where do you stand", [("b", r"\(●\) b")], []),
    ("marking", "What must go", [("Right", None), ("Space", "1 phrase marked")], []),
    ("ordering", "In which order", [("Down", None), ("Space", None), ("Up", None), ("Space", None)], []),
    ("one-of", "Who could read it first", [("a", r"\(●\) a")], []),
    ("choose", "Which two sentences", [("a", r"\[\S\] a"), ("c", r"\[\S\] c")], []),
    # The last one: nothing is submitted.
    ("writing", "Write the post that you would send",
     [("w", "Room for 2000"), ("I have learned to sit down first.", "sit down")], None),
]
SEQUENCE = re.compile(r"\x1b\[[0-9;]*m|[\x0e\x0f]")


class Screen:
    """The program in a terminal of its own."""

    def __init__(self, command, environment, columns=COLUMNS, rows=ROWS):
        self.tmux = ["tmux", "-L", f"pictures-{os.getpid()}", "-f", "/dev/null"]
        self.rows = rows
        line = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
        line = f"exec env {line} {shlex.join(command)}"
        self.run("new-session", "-d", "-x", str(columns), "-y", str(rows), line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([*self.tmux, "kill-server"], check=False, stderr=subprocess.DEVNULL)

    def run(self, *arguments):
        return subprocess.run([*self.tmux, *arguments], check=True, capture_output=True, text=True).stdout

    def captured(self):
        return self.run("capture-pane", "-p", "-e").split("\n")[: self.rows]

    def shows(self, pattern):
        return any(re.search(pattern, SEQUENCE.sub("", line)) for line in self.captured())

    def press(self, key, pattern):
        """Presses a key until the screen shows what matches, or once; each time the screen has to change."""
        while pattern is None or not self.shows(pattern):
            before = self.captured()
            self.run("send-keys", key)
            self.wait(lambda lines: lines != before)
            if pattern is None:
                break

    def wait(self, is_there):
        deadline = time.monotonic() + 120
        last = None
        while time.monotonic() < deadline:
            lines = self.captured()
            if is_there(lines) and lines == last:
                return lines
            last = lines
            time.sleep(0.05)
        raise SystemExit("the screen is not what it was when the pictures were planned:\n" + "\n".join(last))


def answer(prompt, chance):
    """An answer to what plain mode asks; a blank line goes on."""
    if "Your rating" in prompt:
        return chance.choice("1234")
    if found := re.search(r"Your order, all (\d+)", prompt):
        return " ".join(str(number) for number in range(int(found[1]), 0, -1))
    if found := re.search(r"Your (\d+) answers", prompt):
        return " ".join(str(number + 1) for number in range(int(found[1])))
    if "Your answer" in prompt or "Numbers or words" in prompt:
        return "1"
    return ""


def play_modules(command, environment, count):
    """Answers all of the first modules in plain mode, as lines."""
    chance = random.Random(1)
    with subprocess.Popen(
        [*command, "--plain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **environment}
    ) as program:
        said = b""
        while True:
            # A prompt is what ends without a line end.
            while not re.search(rb"[^\n]: $", said):
                piece = os.read(program.stdout.fileno(), 65536)
                if not piece:
                    return
                said += piece
            prompt = said.decode().rsplit("\n", 1)[-1]
            is_over = f"Enter for module {count + 1}," in prompt
            said = b""
            program.stdin.write(b"q\n" if is_over else answer(prompt, chance).encode() + b"\n")
            program.stdin.flush()


def spread_answers(home):
    """Gives the answers other days and better marks: three weeks of somebody who learns."""
    chance = random.Random(7)
    for path in glob.glob(os.path.join(home, "learners", LEARNER, "journal", "*.jsonl")):
        with open(path, encoding="utf-8") as file:
            records = [json.loads(line) for line in file]
        evenings = [0, 1, 3, 7, 8, 10, 11, 15, 16, 18]
        for number, record in enumerate(records):
            evening = evenings[number * len(evenings) // len(records)]
            record["at"] = journals._instant(FIRST_EVENING + evening * DAY + number * 60_000)
            record.pop("check")
            if "possible" in record and chance.random() < 0.75:
                record["earned"] = record["possible"]
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(journals.sealed(record) for record in records)


def spoken(command, environment):
    """The first page of a module in plain mode."""
    lines = subprocess.run(
        [*command, "--plain"], input="6\n\nq\n", capture_output=True, text=True, check=True,
        env={**os.environ, **environment},
    ).stdout.split("\n")
    start = next(index for index, line in enumerate(lines) if "Page 1 of" in line)
    end = next(index for index in range(start, len(lines)) if lines[index].startswith("Press Enter"))
    return lines[start : end + 1]


def question(lines, lead_in):
    """The lines of a question: from its lead-in to the last line above what the keys do."""
    first = next(index for index, line in enumerate(lines) if lead_in in line)
    last = max(index for index, line in enumerate(lines[:-1]) if SEQUENCE.sub("", line).strip())
    while "Enter " in SEQUENCE.sub("", lines[last]) or not SEQUENCE.sub("", lines[last]).strip():
        last -= 1
    return lines[first : last + 1]


def kinds(program, home):
    """One question of each kind, out of the module that a new course begins with."""
    environment = {"WEBSIDE_HOME": os.path.join(home, "nobody"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    subprocess.run([program, "new", "course", "course"], cwd=home, check=True, stdout=subprocess.DEVNULL)
    environment["TERM"] = "tmux-256color"
    command = [program, "preview", os.path.join(home, "course", "01-first-module.md"), "--theme", "light"]
    with Screen(command, environment, KIND_COLUMNS, KIND_ROWS) as screen:
        screen.wait(lambda lines: any("Preview" in line for line in lines))
        for name, lead_in, shown, finishing in KINDS:
            screen.press("Enter", lead_in)
            for key, pattern in shown:
                screen.press(key, pattern)
            yield f"kind-{name}", svg.drawn(question(screen.captured(), lead_in), KIND_COLUMNS)
            if finishing is None:
                break
            for key, pattern in finishing:
                screen.press(key, pattern)
            # The lead-in stands above the feedback as well.
            screen.press("Enter", "Not recorded")


def pictures(program, course):
    """The pictures by name."""
    with tempfile.TemporaryDirectory() as home:
        yield from kinds(program, home)
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "WEBSIDE_HOME": os.path.join(home, "store"), "XDG_CACHE_HOME": os.path.join(home, "cache"),
            "LC_ALL": "C.UTF-8", "TZ": "UTC",
        }
        command = [program, "study", "--course", course, "--learner", LEARNER]
        play_modules(command, environment, ANSWERED_MODULES)
        spread_answers(environment["WEBSIDE_HOME"])
        environment["TERM"] = "tmux-256color"
        with Screen([*command, "--theme", "light"], environment) as screen:
            screen.wait(lambda lines: any("Finished: " in line for line in lines))
            for name, keys in SCENES.items():
                for key, pattern in keys:
                    screen.press(key, pattern)
                yield name, svg.drawn(screen.captured(), COLUMNS)
        yield "plain", svg.drawn(spoken(command, environment), COLUMNS)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=os.path.abspath)
    parser.add_argument("--course", required=True, type=os.path.abspath)
    parser.add_argument("--check", action="store_true", help="write nothing, and say which pictures are stale")
    options = parser.parse_args()
    stale = []
    for name, picture in pictures(options.program, options.course):
        path = os.path.join(HERE, "pictures", name + ".svg")
        if options.check:
            with open(path, encoding="utf-8") as file:
                if file.read() != picture:
                    stale.append(name)
        else:
            with open(path, "w", encoding="utf-8") as file:
                file.write(picture)
    if stale:
        print(f"stale: {', '.join(stale)}; `make pictures` draws them anew")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
