"""Says in Markdown what was measured."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus import Size
from measure import (
    COMMENTARY,
    COPY,
    FIRST,
    FULL,
    HUGO_FULL,
    HUGO_NOTHING,
    HUGO_TABLE,
    NOTHING,
    TABLE,
    TEMPLATE,
    Round,
)

OURS = (FULL, NOTHING, FIRST, TABLE, COMMENTARY, TEMPLATE)
ALL = (*OURS, COPY, HUGO_FULL, HUGO_NOTHING, HUGO_TABLE)
PICTURE = (
    "![Times of full builds, and of rebuilds after one changed table, by the number of project "
    "pages: Mingzhang, Hugo and cp -r](figures.svg)"
)
BEGINNING, END = "<!-- figures -->", "<!-- end of figures -->"


@dataclass(frozen=True)
class Measured:
    """All rounds of one size."""

    name: str
    size: Size
    rounds: list[Round]

    def values(self, value: Callable[[Round], float], *runs: str) -> list[float]:
        """A value of every round in which all of these runs took part."""
        return [value(each) for each in self.rounds if all(run in each for run in runs)]

    def seconds(self, run: str) -> float | None:
        """The median of a run's wall time."""
        values = self.values(lambda each: each[run].seconds, run)
        return median(values) if values else None

    def ratios(self, run: str, other: str) -> list[float]:
        """The wall time of a run against another of the same round."""
        return self.values(lambda each: each[run].seconds / each[other].seconds, run, other)


@dataclass(frozen=True)
class Goal:
    """A ratio of two runs, and what it is to be at most or at least at each size."""

    title: str
    run: str
    other: str
    at_most: bool
    limits: dict[str, float]


GOALS = (
    Goal("full build against `cp -r`", FULL, COPY, True, {"S": 1.0, "M": 0.8, "L": 0.8}),
    Goal("one table changed against `cp -r`", TABLE, COPY, True, {}),
    Goal("Hugo's full build against ours", HUGO_FULL, FULL, False, {"S": 8, "M": 8, "L": 8}),
    Goal(
        "Hugo's rebuild, nothing changed, against ours",
        HUGO_NOTHING,
        NOTHING,
        False,
        {"S": 50, "M": 100, "L": 200},
    ),
    Goal(
        "Hugo's rebuild, one table changed, against ours",
        HUGO_TABLE,
        TABLE,
        False,
        {"S": 25, "M": 50, "L": 50},
    ),
)
MEMORY_GOALS = {"S": 60, "M": 150, "L": 400}
"""The most memory that a run of ours may take, in MB."""


def markdown(machine: str, measured: list[Measured]) -> str:
    """The whole report: the picture, the machine, the goals, and a table of each size."""
    tables = [figures(each) for each in measured]
    return "\n\n".join([PICTURE, f"Measured on: {machine}.", goals(measured), *tables])


def goals(measured: list[Measured]) -> str:
    """Ratios and peak memory, with what they should be."""
    names = " | ".join(each.name for each in measured)
    lines = [f"| ratio, goal | {names} |", "|---" * (len(measured) + 1) + "|"]
    for goal in GOALS:
        cells = [ratio_cell(goal, each) for each in measured]
        if any(cells):
            lines.append(f"| {goal.title} | {' | '.join(cells)} |")
    cells = [memory_cell(each) for each in measured]
    lines.append(f"| peak memory of our builds | {' | '.join(cells)} |")
    return "\n".join(lines)


def ratio_cell(goal: Goal, measured: Measured) -> str:
    ratios = measured.ratios(goal.run, goal.other)
    if not ratios:
        return ""
    value, limit = median(ratios), goal.limits.get(measured.name)
    text = f"{ratio(value)} ({ratio(min(ratios))}–{ratio(max(ratios))})"
    if limit is None:
        return text
    reached = value <= limit if goal.at_most else value >= limit
    return f"{text}, {'≤' if goal.at_most else '≥'} {limit:g}: {verdict(reached)}"


def memory_cell(measured: Measured) -> str:
    peak = max(each[run].memory for each in measured.rounds for run in OURS) / 1e6
    limit = MEMORY_GOALS.get(measured.name)
    return f"{peak:.0f} MB" + (f", ≤ {limit}: {verdict(peak <= limit)}" if limit else "")


def verdict(reached: bool) -> str:
    return "reached" if reached else "**missed**"


def ratio(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def figures(measured: Measured) -> str:
    """Every run of one size: medians, with the range of the wall time."""
    size = measured.size
    lines = [
        f"**{measured.name}**: {size.project_pages:,} project pages "
        f"({size.departments:,} departments of {size.projects} projects, years: {size.years}); "
        f"{volume(measured)}.",
        "",
        "| run | ms | from – to | processor ms | µs a page | peak MB | files | MB written |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    runs = [run for run in ALL if run in measured.rounds[0]]
    return "\n".join([*lines, *(row(measured, run) for run in runs)])


def volume(measured: Measured) -> str:
    """How much the full builds write: equal pages of about equal size make a fair race."""
    first = measured.rounds[0]
    parts = []
    for title, run in (("ours", FULL), ("Hugo's", HUGO_FULL)):
        if run in first:
            files, written = first[run].files, first[run].written
            parts.append(f"{title} {files:,} files, {written / 1e6:.1f} MB")
    return ", ".join(parts)


def row(measured: Measured, run: str) -> str:
    runs = [each[run] for each in measured.rounds if run in each]
    wall = [each.seconds * 1e3 for each in runs]
    cells = [
        run,
        number(median(wall)),
        f"{number(min(wall))} – {number(max(wall))}",
        number(median(each.processor * 1e3 for each in runs)),
        f"{median(wall) * 1e3 / measured.size.project_pages:.1f}",
        f"{max(each.memory for each in runs) / 1e6:.0f}",
        f"{median(each.files for each in runs):,.0f}",
        f"{median(each.written for each in runs) / 1e6:,.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def number(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def frame(path: Path) -> tuple[str, str]:
    """What a document says before and after the figures, which stand between two marks."""
    before, beginning, rest = path.read_text("utf-8").partition(BEGINNING)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{path} has no {BEGINNING} … {END}")
    return f"{before}{beginning}\n\n", f"\n\n{end}{after}"
