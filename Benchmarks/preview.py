"""From the save of a module to the new frame in `webside preview`, beside the other modules of the course.

    python3 Benchmarks/preview.py --program .build/release/webside

prints the median and the slowest of some saves, in place and by renaming, and the share of a processor that a preview takes
while nothing is saved.
"""

import argparse
import os
import shutil
import statistics
import tempfile
import time

from terminal import Terminal

WORD = "measured{:04d}"


def saves(program, folder, module, count, renames):
    """The milliseconds from each save to the last byte of the frame that shows it."""
    path = os.path.join(folder, module)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    line = text.count("\n") + 2
    text += "\n## Measured\n\n"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + WORD.format(0) + "\n")
    times = []
    with Terminal([program, "preview", f"{path}:{line + 1}"]) as terminal:
        terminal.burst(WORD.format(0))
        idle = share_of_processor(terminal.process)
        for number in range(1, count + 1):
            # Not in step with the looks of the program.
            time.sleep(0.2 + number * 0.0037)
            word = WORD.format(number)
            name = path + ".new" if renames else path
            with open(name, "w", encoding="utf-8") as file:
                file.write(text + word + "\n")
            if renames:
                os.rename(name, path)
            terminal.cause = time.perf_counter()
            # Only the digits that differ are sent.
            times.append(terminal.burst(patience=2.0).last)
    return times, idle


def share_of_processor(process, seconds=5.0):
    """The share of one processor that a process takes, in percent."""

    def ticks():
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    time.sleep(seconds)
    return 100 * (ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--course", default="Content")
    parser.add_argument("--saves", type=int, default=30)
    arguments = parser.parse_args()
    for renames in (False, True):
        with tempfile.TemporaryDirectory() as scratch:
            folder = shutil.copytree(arguments.course, os.path.join(scratch, "course"))
            modules = sorted(name for name in os.listdir(folder) if name[:2].isdigit())
            times, idle = saves(
                os.path.abspath(arguments.program), folder, modules[-1], arguments.saves, renames
            )
        print(
            f"{len(modules)} modules, {'renamed' if renames else 'in place'}: save to frame "
            f"{statistics.median(times):.0f} ms, at most {max(times):.0f} ms; at rest {idle:.1f} % of a processor"
        )


if __name__ == "__main__":
    main()
