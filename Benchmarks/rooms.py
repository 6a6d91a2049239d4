"""A room of seats without the room: a session's folder, and what seats would have delivered into it."""

import hashlib
import os
import random
import subprocess

from journals import EPOCH, _identifier, _instant, sealed

MINUTE = 60_000


def make_session(program, folder, course, **options):
    """Makes the folder as an instructor does, and gives the session's id."""
    arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
    subprocess.run(
        [program, "session", "create", folder, "--course", course.folder, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    with open(os.path.join(folder, "session.yaml"), encoding="utf-8") as file:
        return next(line.split()[1] for line in file if line.startswith("id:"))


class Seat:
    """One learner at one seat, who answers the scenarios of a course in order."""

    def __init__(self, number, session, course):
        self.learner, self.seat = f"s{number:07}", f"lab-{number:03}"
        self.session, self.course = session, course
        self.chance = random.Random(number)
        self.sitting = f"20260101T090000000Z-{self.chance.getrandbits(64):016x}"
        self.places = [(module.identifier, scenario) for module in course.modules for scenario in module.scenarios]
        self.answered = 0

    def _delivery(self, event, first, lines, at):
        header = {
            "v": 1,
            "delivery": self.session,
            "learner": self.learner,
            "seat": self.seat,
            "event": event,
            "at": _instant(at),
            "sitting": self.sitting if event != "sign-in" else "",
            "first": first,
            "count": len(lines),
            "try": 0,
        }
        return (sealed(header) + "".join(lines)).encode()

    def sign_in(self):
        return self._delivery("sign-in", 1, [], EPOCH + 9 * 60 * MINUTE)

    def answer(self):
        """A delivery with one more answer."""
        at = EPOCH + 9 * 60 * MINUTE + (self.answered + 1) * MINUTE
        module, scenario = self.places[self.answered % len(self.places)]
        self.answered += 1
        line = sealed(
            {
                "v": 1,
                "id": _identifier(at, self.chance),
                "at": _instant(at),
                "learner": self.learner,
                "course": self.course.identifier,
                "module": module,
                "scenario": scenario,
                "question": "question",
                "revision": "8f3a1c2e9b7d",
                "key": "51c0aa02",
                "kind": "single",
                "order": ["b", "a", "c", "d"],
                "response": [self.chance.choice("abcd")],
                "earned": self.chance.randrange(2),
                "possible": 1,
                "seconds": self.chance.randrange(60_000) / 1000,
                "context": f"session:{self.session}",
            }
        )
        return self._delivery("answers", self.answered, [line], at)


def deliver(folder, data):
    """Puts a delivery into the inbox as a seat does: under a hidden name, then linked to the digest of its bytes."""
    inbox = os.path.join(folder, "inbox")
    hidden = os.path.join(inbox, f".tmp-{os.getpid()}")
    with open(hidden, "wb") as file:
        file.write(data)
    os.rename(hidden, os.path.join(inbox, hashlib.sha256(data).hexdigest() + ".jsonl"))
