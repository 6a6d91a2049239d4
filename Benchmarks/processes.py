"""What the kernel says of a running process."""

import os


def _field(path, name):
    with open(path) as lines:
        for line in lines:
            if line.startswith(name + ":"):
                return int(line.split()[1])
    raise LookupError(f"{path} has no {name}")


def peak_memory(process):
    """The most memory the process ever had resident, in bytes."""
    return _field(f"/proc/{process}/status", "VmHWM") * 1024


def processor_time(process):
    """The time the process has run so far, in nanoseconds: all its threads that are there."""
    total = 0
    for thread in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{thread}/schedstat") as file:
            total += int(file.read().split()[0])
    return total


def wake_ups(process):
    """How often the process has gone to sleep of its own will, and so been woken."""
    return _field(f"/proc/{process}/status", "voluntary_ctxt_switches")
