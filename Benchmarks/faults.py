"""Lets system calls fail, one at a time, and proves that nothing is called saved that is not on the disk, and nothing is doubled.

Each run is the real program under `strace`, which makes one occurrence of one system call fail with one error, or lets all occurrences
from that one on fail. Scenarios: a learner who studies, a seat of a session that delivers, a collection, a table written to a
file, and a session that is made. A run proves by what is on the disk afterwards that what was said holds.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 60
# What each call may fail with. EINTR is to change nothing. `readlink` is not among them: Swift's runtime asks the system by it
# where the program is, and ends the process if it is not told.
ERRORS = {
    "openat": ["EIO", "EACCES", "ENOSPC", "EDQUOT", "EINTR"],
    "read": ["EIO", "EINTR"],
    "pread64": ["EIO", "EINTR"],
    "write": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "syncfs": ["EIO", "ENOSPC"],
    "link": ["EIO", "EACCES", "ENOSPC", "EPERM"],
    "rename": ["EIO", "EACCES", "ENOSPC"],
    "mkdir": ["EIO", "EACCES", "ENOSPC", "EDQUOT"],
    "unlink": ["EIO", "EACCES"],
    "rmdir": ["EIO"],
    "close": ["EIO", "EINTR"],
    "newfstatat": ["EIO", "EACCES"],
    "fstat": ["EIO"],
    "getdents64": ["EIO", "EACCES"],
    "flock": ["EIO", "EINTR", "ENOLCK"],
    "fchmod": ["EPERM"],
    "chmod": ["EPERM"],
    "fchmodat": ["EPERM"],
}


class Run:
    """One run of a scenario, with its folder."""

    def __init__(self, faults, call=None, error=None, when=None):
        self.faults = faults
        self.folder = tempfile.mkdtemp(prefix="run-", dir=faults.scratch)
        self.call, self.error, self.when = call, error, when
        self.output = self.errors = ""
        self.code = None

    @property
    def name(self):
        return f"{self.call}:{self.error}:{self.when}" if self.call else "without a fault"

    @property
    def is_mute(self):
        """Whether nothing could be said any more."""
        return self.call == "write" and str(self.when).endswith("+")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def environment(self, home="home"):
        return {"PATH": os.environ["PATH"], "HOME": self.path(), "LANG": "C.UTF-8", "TZ": "UTC",
                "WEBSIDE_HOME": self.path(home)}

    def command(self, arguments, traced):
        command = [self.faults.program, *arguments]
        if not traced:
            return command
        tracing = ["strace", "-f", "-qqq", "-o", self.path("trace")]
        if self.call:
            tracing += ["-e", f"trace={self.call}", "-e", f"inject={self.call}:error={self.error}:when={self.when}"]
        else:
            tracing += ["-e", "trace=" + ",".join(ERRORS)]
        return tracing + command

    def plainly(self, *arguments, home="home"):
        """Runs the program without a fault."""
        return subprocess.run(
            self.command(arguments, traced=False), cwd=self.folder, env=self.environment(home),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)

    def run(self, *arguments, home="home"):
        """Runs the program with the fault."""
        ended = subprocess.run(
            self.command(arguments, traced=True), cwd=self.folder, env=self.environment(home),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)
        self.output, self.errors, self.code = ended.stdout, ended.stderr, ended.returncode

    def talk(self, *arguments, reply, home="home"):
        """Runs the program with the fault, and answers its prompts."""
        process = subprocess.Popen(
            self.command(arguments, traced=True), cwd=self.folder, env=self.environment(home),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(self.path("errors"), "w"))
        said, heard, end = b"", 0, time.monotonic() + PATIENCE
        while True:
            if not select.select([process.stdout], [], [], max(0, end - time.monotonic()))[0]:
                process.kill()
                raise AssertionError("the program hangs")
            piece = os.read(process.stdout.fileno(), 65536)
            said += piece
            if not piece:
                break
            if re.search(rb": $", said[heard:]):
                answer = reply(said[heard:].decode(errors="replace"), said.decode(errors="replace"))
                heard = len(said)
                try:
                    if answer is None:
                        process.stdin.close()
                    elif not process.stdin.closed:
                        process.stdin.write((answer + "\n").encode())
                        process.stdin.flush()
                except BrokenPipeError:
                    pass
        self.code = process.wait(PATIENCE)
        self.output = said.decode(errors="replace")
        self.errors = open(self.path("errors")).read()

    def was_injected(self):
        with open(self.path("trace"), errors="replace") as trace:
            return "(INJECTED)" in trace.read()

    def calls(self):
        """How often each call occurs."""
        with open(self.path("trace"), errors="replace") as trace:
            return collections.Counter(re.findall(r"^\d+ +([a-z0-9_]+)\(", trace.read(), re.M))


def records(folder):
    """Every record below a folder, by id: the distinct lines that state it."""
    found = collections.defaultdict(set)
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".jsonl") and os.path.basename(place) in ("journal", "inbox"):
                with open(os.path.join(place, name), errors="replace") as lines:
                    for line in lines:
                        if line.endswith("}\n") and '"id":' in line:
                            found[json.loads(line)["id"]].add(line)
    return found


def questions_answered(found):
    """The questions of some records, each of which may be there once."""
    check(all(len(lines) == 1 for lines in found.values()), "one id stands for two answers")
    questions = sorted(json.loads(next(iter(lines)))["question"] for lines in found.values())
    check(len(set(questions)) == len(questions), f"an answer is there twice: {questions}")
    return questions


def check(holds, words):
    if not holds:
        raise AssertionError(words)


class Learner:
    """Answers the three questions of the first case, and tries again what was not saved."""

    ORDER = ["first", "clues", "ask"]

    def __init__(self, names):
        self.names = names
        self.said = []
        self.pending = None
        self.tries = 0
        self.turn = 0

    def reply(self, heard, all_said):
        self.turn += 1
        self.hear(heard)
        prompt = heard.rsplit("\n", 1)[-1]
        for words, answer in self.names:
            if words in prompt:
                return answer
        if self.turn > 60:
            return "q"
        if "Not saved" in heard:
            self.tries += 1
            return "" if self.tries <= 3 else "q"
        if prompt.startswith("Your answer"):
            if len(self.said) >= len(self.ORDER):
                return "q"
            self.pending = self.ORDER[len(self.said)]
            return "1"
        if len(self.said) >= len(self.ORDER):
            return "q"
        return ""

    def hear(self, heard):
        if self.pending and re.search(r"^Saved", heard, re.M):
            self.said.append(self.pending)
            self.pending = None
            self.tries = 0


class Study:
    """A learner at home."""

    def play(self, run):
        learner = Learner([("What shall we call you", "Amina"), ("Is this you", "")])
        run.talk("study", "--plain", "--no-wrap", "--course", run.faults.course("kinds"), reply=learner.reply)
        return learner

    def prove(self, run, learner):
        count_said = len(re.findall(r"^Saved", run.output, re.M))
        found = records(run.path("home"))
        questions = questions_answered(found)
        check(set(learner.said) <= set(questions), f"`Saved.` was said of {learner.said}, and the disk has {questions}")
        check(count_said <= len(found), f"`Saved.` was said {count_said} times, and the disk has {len(found)} records")
        # What the program reads is what is there.
        if learner.said:
            ids = [name for name in os.listdir(run.path("home", "learners")) if not name.startswith(".")]
            told = run.plainly("progress", "--learner", ids[0], "--format", "json", "--course", run.faults.course("kinds"))
            check(told.returncode == 0, f"the store cannot be read afterwards: {told.stderr}")
        check(run.code in (0, 2), f"exit code {run.code}")
        if not run.call:
            check(len(learner.said) == 3, f"only {learner.said} were answered")


class SeatOfSession:
    """A seat that delivers to a share."""

    def prepare(self, run):
        made = run.plainly("session", "create", "share", "--modules", "everything", "--course", run.faults.course("kinds"))
        check(made.returncode == 0, made.stderr)

    def play(self, run):
        learner = Learner([("student number", "s1"), ("Your name", "Amina"), ("Is this you", ""), ("next learner", "q")])
        learner.signed_in = False
        plain_reply = learner.reply

        def reply(heard, said):
            prompt = heard.rsplit("\n", 1)[-1]
            if "student number" in prompt:
                if learner.signed_in or learner.turn > 40:
                    return "q"
                learner.signed_in = True
            return plain_reply(heard, said)

        run.talk("session", "join", "share", "--plain", "--no-wrap", "--seat", "lab-1", "--course",
                 run.faults.course("kinds"), reply=reply)
        return learner

    def prove(self, run, learner):
        check(run.code in (0, 1, 2), f"exit code {run.code}")
        own, delivered = records(run.path("home")), records(run.path("share", "inbox"))
        questions_answered(delivered)
        questions = questions_answered(own)
        check(set(learner.said) <= set(questions), f"`Saved.` was said of {learner.said}, and the disk has {questions}")
        if "your answers are delivered" in run.output or "Everything is delivered" in run.output:
            missing = set(own) - set(delivered)
            check(not missing, f"all was said to be delivered, and {len(missing)} records are not in the inbox")
        # Once more without a fault: everything comes, and nothing twice.
        again = run.plainly("session", "join", "share", "--plain", "--seat", "lab-1", "--course", run.faults.course("kinds"))
        collected = run.plainly("cohort", "collect", "share", "--into", "out")
        if own:
            check(set(records(run.path("out"))) >= set(own), f"after a delivery without a fault, answers are missing: {again.stderr}")
        check(all(len(lines) == 1 for lines in records(run.path("out")).values()), "a collected answer is there twice")
        left = [name for name in os.listdir(run.path("share", "inbox")) if name.startswith(".tmp-")]
        check(not left, f"{left} is left in the inbox: {collected.stderr}")


class Collect:
    """Stores brought together."""

    def prepare(self, run):
        for name in ("north", "east"):
            shutil.copytree(os.path.join(run.faults.courses, "stores", name), run.path(name))

    def play(self, run):
        run.run("cohort", "collect", "north", "east", "--into", "out")

    def prove(self, run, _):
        check(run.code in (0, 1, 2), f"exit code {run.code}")
        sources = set(records(run.path("north"))) | set(records(run.path("east")))
        found = records(run.path("out"))
        check(all(len(lines) == 1 for lines in found.values()), "a collected answer is there twice")
        if run.code == 0:
            check(set(found) == sources, f"exit code 0, and {len(sources - set(found))} answers are missing")
        scores = run.plainly("cohort", "scores", "out", "--course", run.faults.course("kinds"))
        if set(found) != sources and scores.returncode == 0:
            # What was said then has to be known later, or the scores would pass for whole.
            check(run.code == 1, "answers are missing, and the scores are given as if none were")
        again = run.plainly("cohort", "collect", "north", "east", "--into", "out")
        check(again.returncode == 0, f"collecting again fails: {again.stderr}")
        check(set(records(run.path("out"))) == sources, "after collecting again, answers are missing")


class Scores(Collect):
    """A table written to a file that exists."""

    def prepare(self, run):
        super().prepare(run)
        run.plainly("cohort", "collect", "north", "east", "--into", "out")
        run.plainly("cohort", "scores", "out", "--course", run.faults.course("kinds"), "--output", "right.csv")
        with open(run.path("table.csv"), "w") as table:
            table.write("old\n")

    def play(self, run):
        run.run("cohort", "scores", "out", "--course", run.faults.course("kinds"), "--output", "table.csv")

    def prove(self, run, _):
        right, there = (open(run.path(name)).read() for name in ("right.csv", "table.csv"))
        check(there in (right, "old\n") or run.code == 1, "a table that is neither the old one nor the new one")
        check(run.code != 0 or there == right, "exit code 0, and the table is not there")
        check(run.code in (0, 1, 2), f"exit code {run.code}")
        check(run.code == 0 or run.errors or run.is_mute, "a failure without a word")
        check(not [name for name in os.listdir(run.path()) if name.startswith(".tmp-")] or run.call == "unlink",
              "a temporary file is left")


class Create:
    """A session that is made."""

    def play(self, run):
        run.run("session", "create", "share", "--modules", "everything", "--course", run.faults.course("kinds"))

    def prove(self, run, _):
        check(run.code in (0, 2), f"exit code {run.code}")
        check(run.code == 0 or run.errors or run.is_mute, "a failure without a word")
        if run.code == 0:
            live = run.plainly("session", "join", "share", "--plain", "--course", run.faults.course("kinds"))
            check(live.returncode == 0 and "student number" in live.stdout, f"no session was made: {live.stderr}")


SCENARIOS = {"study": Study, "seat": SeatOfSession, "collect": Collect, "scores": Scores, "create": Create}


class Faults:
    def __init__(self, options):
        self.program = os.path.abspath(options.program)
        self.courses = os.path.abspath(options.courses)
        self.most = options.most
        self.scratch = tempfile.mkdtemp(prefix="webside-faults-")
        self.injected = self.runs = 0
        self.problems = []

    def course(self, name):
        return os.path.join(self.courses, name)

    def attempt(self, scenario, fault):
        run = Run(self, *fault)
        try:
            play = scenario()
            if hasattr(play, "prepare"):
                play.prepare(run)
            result = play.play(run)
            if "error while loading shared libraries" in run.errors:
                return False, None  # A fault of the loader, before the program began; the release has none.
            play.prove(run, result)
            return run.was_injected() if run.call else run.calls(), None
        except Exception as error:  # What a run says of itself is the result.
            words = f"{scenario.__name__} {run.name}: {error}"
            return True, f"{words}\n{run.output[-600:]}{run.errors[-600:]}\n"
        finally:
            shutil.rmtree(run.folder, ignore_errors=True)

    def play(self, names):
        workers = concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2))
        for name in names:
            scenario, start = SCENARIOS[name], time.monotonic()
            calls, problem = self.attempt(scenario, ())
            if problem:
                sys.exit(f"without any fault: {problem}")
            # Each occurrence alone, and from the first few on all that follow.
            faults = [(call, error, when)
                      for call, errors in ERRORS.items() for error in errors
                      for when in [*range(1, min(calls[call], self.most) + 1), *(f"{n}+" for n in (1, 3, 6, 10) if n <= calls[call])]]
            # A call that is interrupted each time, for ever, is no fault of a disk.
            faults = [fault for fault in faults if not (fault[1] == "EINTR" and str(fault[2]).endswith("+"))]
            before = len(self.problems)
            for injected, problem in workers.map(lambda fault: self.attempt(scenario, fault), faults):
                self.runs += 1
                self.injected += bool(injected)
                if problem:
                    self.problems.append(problem)
                    print(problem, flush=True)
            print(f"{name}: {len(faults)} runs in {time.monotonic() - start:.0f} s, "
                  f"{len(self.problems) - before} that prove something wrong", flush=True)
        shutil.rmtree(self.scratch, ignore_errors=True)
        print(f"{self.runs} runs, {self.injected} faults met, {len(self.problems)} problems")
        return 1 if self.problems else 0


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", required=True)
    options.add_argument("--courses", required=True, help="the folder with the courses and stores of the tests")
    options.add_argument("--most", type=int, default=40, help="how many occurrences of a call are tried")
    options.add_argument("scenarios", nargs="*", choices=[*SCENARIOS, []], help="all of them unless some are named")
    options = options.parse_args()
    sys.exit(Faults(options).play(options.scenarios or list(SCENARIOS)))


main()
