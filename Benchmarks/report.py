"""The table of figures."""

import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table; `passed` is `None` for a figure without a target."""

    name: str
    value: str
    target: str = ""
    passed: bool | None = None

    @property
    def verdict(self):
        return {None: "", True: "pass", False: "MISS"}[self.passed]


def median(values):
    return statistics.median(values)


def ninety_fifth(values):
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def spread(values, digits=1):
    """`3.9 ms, p95 4.4`."""
    return f"{median(values):.{digits}f} ms, p95 {ninety_fifth(values):.{digits}f}"


def megabytes(count):
    return f"{count / 1e6:.1f} MB"


def print_table(title, figures):
    print(f"\n{title}")
    width = max(len(figure.name) for figure in figures)
    value_width = max(len(figure.value) for figure in figures)
    target_width = max(len(figure.target) for figure in figures)
    for each in figures:
        row = f"  {each.name:<{width}}  {each.value:<{value_width}}  {each.target:<{target_width}}  {each.verdict}"
        print(row.rstrip(), flush=True)
