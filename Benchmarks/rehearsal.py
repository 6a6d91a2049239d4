"""Rehearses a session: many seats as real processes against one folder, while things go wrong.

Some seats are killed with SIGKILL and started again, the folder goes away and comes back, its inbox becomes a file for a
while, and where a small file system can be mounted the share takes no changes and runs full. A board watches all the while.
Then the inbox is collected, and it is proved by record id that every answer whose feedback was shown is in the result,
exactly once: what a seat has on its disk when it says `Saved.` is what has to be there.

Three things are not as they seem, and each has to be said: one number is in use at two seats, a delivery was changed on the share, and
`session.yaml` was replaced. With `--clocks`, two seats have clocks that are two days off, too; that takes a program that loads the C
library, such as the debug build, because the library built from `staged-system.c` stands before it.
"""

import argparse
import hashlib
import json
import os
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import processes

PATIENCE = 120


class Seat(threading.Thread):
    """One seat with one learner, who answers at random until there is nothing left or the seat is killed."""

    def __init__(self, number, rehearsal):
        super().__init__(daemon=True)
        self.number = number
        self.learner = f"s{number:04}"
        self.rehearsal = rehearsal
        self.random = random.Random(rehearsal.seed * 1000 + number)
        self.home = os.path.join(rehearsal.scratch, f"home-{number}")
        self.pause = rehearsal.pause
        self.shown = 0
        # The ids of the records on the seat's disk when feedback was shown.
        self.promised = set()
        self.problem = None

    def run(self):
        try:
            lives = 2 if self.number % self.rehearsal.killed == 0 else 1
            for life in range(lives):
                self.sit(dies=life + 1 < lives)
        except Exception as error:  # A thread's exception would be lost.
            self.problem = f"{self.learner}: {error!r}"

    def sit(self, dies):
        process = self.rehearsal.join(self)
        talk = Talk(process)
        answers = 0
        limit = self.random.randint(1, 5) if dies else 10_000
        pages = 0
        is_answer = False
        while True:
            prompt = talk.prompt()
            # What was answered before a seat was killed is said again when the learner comes by.
            if is_answer and talk.saved:
                self.shown += 1
                self.promise()
            talk.saved = 0
            is_answer = False
            if dies and answers >= limit:
                return self.kill(process)
            if "student number" in prompt:
                if pages:
                    talk.say("q")
                    process.stdin.close()
                    talk.drain()
                    process.wait(PATIENCE)
                    return
                talk.say(self.learner)
            elif "Your name" in prompt:
                talk.say(f"Learner {self.number}")
            elif "Is this you?" in prompt:
                talk.say("")
            elif "next learner" in prompt:
                pages = 1
                talk.say("")
            else:
                reply, is_answer = self.reply(prompt, talk.before)
                if reply == "q":
                    pages = 1
                answers += is_answer
                time.sleep(self.random.random() * self.pause)
                talk.say(reply)
                if dies and is_answer and answers >= limit and self.random.random() < 0.5:
                    # In the middle of whatever it is doing: the answer may be on the disk or not, shown or not.
                    time.sleep(self.random.random() * 0.01)
                    return self.kill(process, talk)

    def kill(self, process, talk=None):
        process.send_signal(signal.SIGKILL)
        self.rehearsal.kills += 1
        process.wait()
        if talk and talk.rest().startswith("Saved"):
            self.shown += 1
            self.promise()

    def promise(self):
        own = {record["id"] for store in sessions(self.home)
               for _, record in records(os.path.join(store, "learners"))}
        if len(own) < self.shown:
            self.problem = f"{self.learner}: feedback on {self.shown} answers, {len(own)} on its disk"
        self.promised |= own

    def reply(self, prompt, before):
        letters = re.findall(r"^([a-z])\. ", before, re.M)
        if prompt.startswith("Your rating"):
            return str(self.random.randint(1, 4)), True
        if prompt.startswith(("Your answer, ", "Your answers")):
            return self.random.choice(letters), True
        picks = re.match(r"Your (\d+) answers", prompt)
        if picks:
            return " ".join(self.random.sample(letters, int(picks.group(1)))), True
        if prompt.startswith("Your order"):
            order = list(range(1, int(re.search(r"all (\d+)", prompt).group(1)) + 1))
            self.random.shuffle(order)
            return " ".join(map(str, order)), True
        if prompt.startswith("Numbers or words"):
            return "1", True
        if prompt.startswith("Press Enter to submit"):
            return "", True
        if self.is_done(before):
            return "q", False
        return "", False

    def is_done(self, before):
        self.pressed = getattr(self, "pressed", 0) + 1
        return self.pressed > self.rehearsal.pages


class Talk:
    """What a seat says, up to where it waits for an answer."""

    def __init__(self, process):
        self.process = process
        self.before = ""
        self.saved = 0

    def prompt(self):
        text = ""
        deadline = time.monotonic() + PATIENCE
        while not text.endswith(": ") or "\n" not in text and len(text) < 5:
            ready, _, _ = select.select([self.process.stdout], [], [], 1)
            if not ready:
                if time.monotonic() > deadline:
                    raise TimeoutError(f"silent after: {text[-300:]!r}")
                continue
            chunk = os.read(self.process.stdout.fileno(), 65536)
            if not chunk:
                raise EOFError(f"ended after: {text[-300:]!r}")
            text += chunk.decode("utf-8", "replace")
        self.saved += len(re.findall(r"^Saved\b", text, re.M))
        self.before, _, last = text.rpartition("\n")
        return last

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def rest(self):
        """What a seat that was killed had said since it was told something."""
        return self.process.stdout.read().decode("utf-8", "replace").lstrip()

    def drain(self):
        while os.read(self.process.stdout.fileno(), 65536):
            pass


class Board:
    """The instructor's board, which is there from the beginning to the end."""

    def __init__(self, rehearsal):
        self.output = open(os.path.join(rehearsal.scratch, "board.txt"), "w+", encoding="utf-8")
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [rehearsal.program, "session", "live", rehearsal.folder, "--plain"],
            env=rehearsal.environment(os.path.join(rehearsal.scratch, "instructor")),
            stdin=subprocess.PIPE, stdout=self.output, stderr=subprocess.STDOUT)

    def end(self, seats):
        """Asks for the whole table once all is delivered; gives what is wrong with it."""
        time.sleep(3)
        ran = processes.processor_time(self.process.pid) / 1e9
        memory = processes.peak_memory(self.process.pid)
        share = ran / (time.monotonic() - self.began)
        self.process.communicate(b"table\nq\n", timeout=PATIENCE)
        self.output.seek(0)
        said = self.output.read()
        table = said[said.rfind(" signed in.") - 6:]
        print(f"board: {share * 100:.1f} % of a processor, {memory / 1e6:.1f} MB")
        problems = [] if f" {seats} signed in." in table else [f"the board says: {table[:200]!r}"]
        if "`session.yaml` is another file than before" not in " ".join(said.split()):
            problems.append("the board does not say that session.yaml was replaced")
        return problems


class Rehearsal:
    def __init__(self, options):
        self.program = os.path.abspath(options.program)
        self.course = os.path.abspath(options.course)
        self.seats = options.seats
        self.seed = options.seed
        self.pages = options.pages
        self.pause = options.pause
        # The library that gives a seat another clock, and by how many days which seats' clocks are off.
        self.clocks = options.clocks and os.path.abspath(options.clocks)
        self.days = {2: -2, 3: 2} if options.clocks else {}
        # Every fifth seat is killed once.
        self.killed = 5
        self.kills = 0
        self.scratch = tempfile.mkdtemp(prefix="webside-rehearsal-")
        self.mount = os.path.join(self.scratch, "share")
        os.mkdir(self.mount)
        self.is_mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", self.mount],
            capture_output=True).returncode == 0
        self.folder = os.path.join(self.mount, "session")

    def environment(self, home):
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home, "WEBSIDE_HOME": home,
                "WEBSIDE_COURSE": self.course}

    def webside(self, *arguments, home="instructor"):
        return subprocess.run(
            [self.program, *arguments], env=self.environment(os.path.join(self.scratch, home)),
            capture_output=True, text=True)

    def join(self, seat):
        environment = self.environment(seat.home)
        if days := self.days.get(seat.number):
            environment |= {"LD_PRELOAD": self.clocks, "STAGED_SECONDS": str(days * 86_400)}
        return subprocess.Popen(
            [self.program, "session", "join", self.folder, "--plain", "--seat", f"lab-{seat.number}"],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)

    def trouble(self, seats):
        """Spoils the share in one way after the other for as long as somebody sits."""
        away = os.path.join(self.mount, "away")
        inbox = os.path.join(self.folder, "inbox")
        junk = os.path.join(self.mount, "junk")
        done = []
        kinds = ["gone", "inbox is a file"] + (["full", "read-only"] if self.is_mounted else [])
        while any(seat.is_alive() for seat in seats):
            kind = kinds[len(done) % len(kinds)]
            time.sleep(0.5)
            if kind == "gone":
                # The seats have the folder's name: all of them must have read the plan before it goes.
                os.rename(inbox, away)
                time.sleep(1)
                os.rename(away, inbox)
            elif kind == "inbox is a file":
                os.rename(inbox, away)
                open(inbox, "w").close()
                time.sleep(1)
                os.remove(inbox)
                os.rename(away, inbox)
            elif kind == "read-only":
                if self.remount("ro"):
                    time.sleep(1)
                    self.remount("rw")
                else:
                    # Somebody was writing; another time.
                    kind = "busy"
            else:
                try:
                    with open(junk, "wb", buffering=0) as file:
                        while True:
                            file.write(b"\0" * 4096)
                except OSError:
                    pass
                time.sleep(1)
                os.remove(junk)
            done.append(kind)
        return done

    def replace_plan(self):
        """Puts another file in the place of `session.yaml`, with the same words."""
        plan = os.path.join(self.folder, "session.yaml")
        time.sleep(3)
        shutil.copyfile(plan, plan + ".new")
        os.replace(plan + ".new", plan)

    def change_delivery(self):
        """Adds a delivery that claims full marks for what was answered wrong, under the name that its bytes have."""
        inbox = os.path.join(self.folder, "inbox")
        for name in sorted(os.listdir(inbox)):
            if not name.endswith(".jsonl"):
                continue
            with open(os.path.join(inbox, name), "rb") as file:
                content = file.read()
            changed = content.replace(b'"earned":0,', b'"earned":1,')
            if changed != content:
                with open(os.path.join(inbox, hashlib.sha256(changed).hexdigest() + ".jsonl"), "wb") as file:
                    file.write(changed)
                self.changed = re.search(rb'"learner":"([^"]+)"', content).group(1).decode()
                return
        sys.exit("nobody answered anything wrong: try another --seed")

    def remount(self, mode):
        for _ in range(50):
            command = ["mount", "-o", f"remount,{mode}", self.mount]
            if subprocess.run(command, capture_output=True).returncode == 0:
                return True
            time.sleep(0.02)
        return False

    def run(self):
        created = self.webside("session", "create", self.folder)
        if created.returncode:
            sys.exit(created.stderr)
        board = Board(self)
        seats = [Seat(number, self) for number in range(self.seats)]
        # Somebody sits down elsewhere under the number of the second seat.
        twin = Seat(self.seats, self)
        twin.learner = seats[1].learner
        # They take their time: what is over within ten seconds may be the clocks.
        twin.pause = seats[1].pause = max(self.pause, 1.5)
        seats.append(twin)
        began = time.monotonic()
        for seat in seats:
            seat.start()
        self.replace_plan()
        troubles = self.trouble(seats)
        for seat in seats:
            seat.join()
        elapsed = time.monotonic() - began
        problems = [seat.problem for seat in seats if seat.problem]
        # Seats that were switched off deliver what is left when they are opened again.
        for seat in seats:
            process = self.join(seat)
            process.communicate(b"q\n", timeout=PATIENCE)
        problems += board.end(self.seats)
        self.change_delivery()
        return self.prove(seats, problems, troubles, elapsed)

    def prove(self, seats, problems, troubles, elapsed):
        out = os.path.join(self.scratch, "cohort")
        began = time.monotonic()
        collected = self.webside("cohort", "collect", self.folder, "--into", out)
        collecting = time.monotonic() - began
        began = time.monotonic()
        scores = self.webside("cohort", "scores", out)
        scoring = time.monotonic() - began
        result = {}
        for learner, record in records(os.path.join(out, "learners")):
            result.setdefault(record["id"], []).append(learner)
        doubled = [name for name, owners in result.items() if len(owners) > 1]
        written = 0
        for seat in seats:
            own = [record for store in sessions(seat.home)
                   for _, record in records(os.path.join(store, "learners"))]
            written += len(own)
            wanted = seat.promised | {record["id"] for record in own}
            missing = [name for name in wanted if result.get(name) != [seat.learner]]
            if missing:
                problems.append(f"{seat.learner}: {len(missing)} answers are not in the result")
        if doubled:
            problems.append(f"{len(doubled)} answers are in the result more than once")
        if len(result) != written:
            problems.append(f"{written} answers were written and {len(result)} collected")
        said = collected.stdout + collected.stderr
        if collected.returncode != 1 or scores.returncode:
            problems.append(said + scores.stderr)
        remarks = {line.split(",")[0]: line for line in scores.stdout.splitlines()}
        for learner, words in [(seats[1].learner, "at two seats at once"), (self.changed, "a delivery in this name was set aside")]:
            if words not in remarks.get(learner, ""):
                problems.append(f"scores do not say of {learner}: {words}")
        for number, days in self.days.items():
            if f"seat lab-{number}: its clock was 2 days {'ahead of' if days > 0 else 'behind'} the share's" not in said:
                problems.append(f"collect does not say that the clock of lab-{number} was off: " + said)
        if "checksum" not in said:
            problems.append("collect does not say that a delivery was changed: " + said)
        shown = sum(seat.shown for seat in seats)
        files = len(os.listdir(os.path.join(self.folder, "inbox")))
        print(f"{self.seats} seats in {elapsed:.1f} s; {self.kills} killed; troubles: {', '.join(f'{kind} {troubles.count(kind)} times' for kind in sorted(set(troubles)))}")
        promised = len(set().union(*(seat.promised for seat in seats)))
        print(f"feedback shown {shown} times, on {promised} records by id; written {written}, collected {len(result)}, each once; {files} files")
        print(f"collect {collecting:.2f} s, scores {scoring:.2f} s")
        if not self.is_mounted:
            print("no small file system could be mounted here: a full share was not rehearsed")
        for problem in problems:
            print("FAILED:", problem)
        return not problems

    def clear(self):
        if self.is_mounted:
            subprocess.run(["umount", "-l", self.mount], capture_output=True)
        shutil.rmtree(self.scratch, ignore_errors=True)


def sessions(home):
    folder = os.path.join(home, "sessions")
    return [os.path.join(folder, name) for name in os.listdir(folder)] if os.path.isdir(folder) else []


def records(folder):
    for learner in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        journal = os.path.join(folder, learner, "journal")
        for name in sorted(os.listdir(journal)) if os.path.isdir(journal) else []:
            if name.endswith(".jsonl") and not name.startswith("."):
                with open(os.path.join(journal, name)) as file:
                    for line in file:
                        if line.endswith("\n"):
                            yield learner, json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--course", required=True)
    parser.add_argument("--seats", type=int, default=8)
    parser.add_argument("--pages", type=int, default=14, help="pages each learner turns")
    parser.add_argument("--pause", type=float, default=0.3, help="longest pause before an answer, in seconds")
    parser.add_argument("--clocks", help="a library that gives seats another clock; see above")
    parser.add_argument("--seed", type=int, default=1)
    rehearsal = Rehearsal(parser.parse_args())
    try:
        sys.exit(0 if rehearsal.run() else 1)
    finally:
        rehearsal.clear()


if __name__ == "__main__":
    main()
