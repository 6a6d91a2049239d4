"""What is measured of the instructor's board: a room of seats that deliver while it runs."""

import os
import shutil
import time

import courses
import processes
import rooms
from report import Figure, median, megabytes
from terminal import Terminal

SEATS, ANSWERS = 200, 60
PROBES = 20
# So many answers a second in the room, which is one a seat every half a minute.
RATE = SEATS / 30


def figures(trainer, options):
    course_folder = os.path.join(options.scratch, "room-course")
    folder = os.path.join(options.scratch, "room")
    for each in (course_folder, folder):
        shutil.rmtree(each, ignore_errors=True)
    courses.write_large(course_folder, ANSWERS)
    course = courses.read(course_folder)
    session = rooms.make_session(trainer.program, folder, course)
    seats = [rooms.Seat(number, session, course) for number in range(SEATS)]
    for seat in seats:
        rooms.deliver(folder, seat.sign_in())
        for _ in range(ANSWERS - 2):
            rooms.deliver(folder, seat.answer())
    command = [trainer.program, "session", "live", folder, "--course", course.folder]
    with Terminal(command) as terminal:
        shown = terminal.burst(f"{SEATS} signed in")
        yield Figure(f"{SEATS} seats of {ANSWERS} answers read and shown", f"{shown.last:.0f} ms", "under 3,000 ms", shown.last < 3000)
        late = [rooms.Seat(SEATS + number, session, course) for number in range(PROBES)]
        times = [_probe(terminal, folder, seat) for seat in late]
        value = f"{median(times):.0f} ms, at most {max(times):.0f}"
        yield Figure("delivery to changed frame", value, "at most 2,000 ms", max(times) <= 2000)
        share = _share(terminal, folder, seats)
        value = f"{share * 100:.1f} % of a processor at {RATE:.1f} deliveries a second"
        yield Figure("while answers come", value, "under 5 %", share < 0.05)
        memory = processes.peak_memory(terminal.process)
        yield Figure("resident memory, peak", megabytes(memory), "under 40 MB", memory < 40e6)


def _probe(terminal, folder, seat):
    """How long a sign-in takes from the inbox to the number on the screen, in milliseconds."""
    terminal.burst(patience=0.2)
    data = seat.sign_in()
    terminal.cause = time.perf_counter()
    rooms.deliver(folder, data)
    return terminal.burst(patience=5).first or 5000.0


def _share(terminal, folder, seats, seconds=20):
    """The share of a processor that the board takes while answers come."""
    began, ran = time.perf_counter(), processes.processor_time(terminal.process)
    delivered = 0
    while (elapsed := time.perf_counter() - began) < seconds:
        if delivered < elapsed * RATE and delivered < len(seats):
            rooms.deliver(folder, seats[delivered].answer())
            delivered += 1
        terminal.burst(patience=0.05)
    return (processes.processor_time(terminal.process) - ran) / 1e9 / elapsed
