"""Writes the store of a learner who has answered a great deal, without asking the program to take each answer."""

import ctypes
import json
import os
import random

KEY = b"webside journal\0"
# 2026-01-01T00:00:00Z, in milliseconds.
EPOCH = 1767225600000
ANSWERS_PER_SITTING = 100


# The library that the program is built with; in Python a million lines would take minutes.
_sodium = ctypes.CDLL("libsodium.so.23")


def siphash(data, key=KEY):
    """SipHash-2-4 (Aumasson and Bernstein, 2012): the eight bytes as 16 hex digits, the first byte first."""
    digest = ctypes.create_string_buffer(8)
    _sodium.crypto_shorthash(digest, data, ctypes.c_ulonglong(len(data)), key)
    return digest.raw.hex()


def sealed(record):
    """A record as its line: JSON without blanks, its checksum last."""
    text = json.dumps(record, separators=(",", ":"), ensure_ascii=False)
    return f'{text[:-1]},"check":"{siphash(text.encode())}"}}\n'


def _identifier(milliseconds, chance):
    """A UUIDv7 (RFC 9562)."""
    bits = milliseconds << 80 | 7 << 76 | chance.getrandbits(12) << 64 | 2 << 62 | chance.getrandbits(62)
    digits = f"{bits:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _instant(milliseconds):
    """UTC, RFC 3339, for the first four weeks of 2026."""
    day, rest = divmod(milliseconds - EPOCH, 86_400_000)
    hour, rest = divmod(rest, 3_600_000)
    minute, rest = divmod(rest, 60_000)
    second, thousandth = divmod(rest, 1000)
    return f"2026-01-{day + 1:02}T{hour:02}:{minute:02}:{second:02}.{thousandth:03}Z"


def _single(chance):
    """An answer to a question that no course has."""
    return {
        "key": "51c0aa02",
        "kind": "single",
        "order": ["b", "a", "c", "d"],
        "response": [chance.choice("abcd")],
        "earned": chance.randrange(2),
        "possible": 1,
    }


def write_learner(home, learner, answers, course, seed=None, question=None, answer=None):
    """Makes a learner with that many answers to the scenarios of `course`, a hundred a sitting.

    `answer` gives what was answered to a scenario and what it earned, as the fields of a record.
    """
    chance = random.Random(answers if seed is None else seed)
    folder = os.path.join(home, "learners", learner)
    os.makedirs(os.path.join(folder, "journal"), mode=0o700)
    os.chmod(home, 0o700)
    with open(os.path.join(folder, "profile.json"), "w") as file:
        json.dump({"v": 1, "learner": learner, "name": "Bench"}, file)
    places = [(module, scenario) for module in course.modules for scenario in module.scenarios]
    # As many seconds between two answers as spread them over four weeks.
    step = 28 * 86_400_000 // max(1, answers)
    for first in range(0, answers, ANSWERS_PER_SITTING):
        lines = []
        for number in range(first, min(first + ANSWERS_PER_SITTING, answers)):
            at = EPOCH + number * step
            module, scenario = places[number % len(places)]
            lines.append(
                sealed(
                    {
                        "v": 1,
                        "id": _identifier(at, chance),
                        "at": _instant(at),
                        "learner": learner,
                        "course": course.identifier,
                        "module": module.identifier,
                        "scenario": scenario,
                        "question": question or f"question-{number // len(places) % 4}",
                        "revision": "8f3a1c2e9b7d",
                        **(answer(scenario, chance) if answer else _single(chance)),
                        "seconds": chance.randrange(60_000) / 1000,
                        "context": "study",
                    }
                )
            )
        started = "".join(letter for letter in _instant(EPOCH + first * step) if letter not in "-:.")
        path = os.path.join(folder, "journal", f"{started}-{chance.getrandbits(64):016x}.jsonl")
        with open(path, "w", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.writelines(lines)
