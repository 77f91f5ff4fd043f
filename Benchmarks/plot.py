"""Draws the times of all sizes as an SVG: full builds on the left, rebuilds on the right."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from measure import COPY, FULL, HUGO_FULL, HUGO_TABLE, NOTHING, TABLE
from report import Measured

WIDTH, HEIGHT = 924, 384
PANEL_WIDTH, PANEL_HEIGHT = 280, 264
TOP, LEFTS = 64, (72, 508)
LABEL_HEIGHT = 16

Series = list[tuple[str, str, str]]
"""Lines of a panel: the run, how the line is called, and its class in the style."""

PANELS: tuple[tuple[str, Series], ...] = (
    (
        "Full build",
        [
            (FULL, "Mingzhang", "ours"),
            (COPY, "cp -r", "copy"),
            (HUGO_FULL, "Hugo", "hugo"),
        ],
    ),
    (
        "Rebuild, one table changed",
        [
            (TABLE, "Mingzhang", "ours"),
            (NOTHING, "nothing changed", "ours faint"),
            (COPY, "cp -r", "copy"),
            (HUGO_TABLE, "Hugo", "hugo"),
        ],
    ),
)

STYLE = """
svg { font: 13px system-ui, sans-serif; --paper: #fff; --ink: #24292f; --quiet: #656d76;
  --rule: #e4e7ea; --ours: #0757b3; --hugo: #b5430b; --copy: #6e7781; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --rule: #262c34; --ours: #6cb6ff;
    --hugo: #ff9d5c; --copy: #a9b2bc; }
}
.paper { fill: var(--paper); }
text { fill: var(--quiet); }
.heading { fill: var(--ink); font-size: 15px; font-weight: 600; }
.rule { stroke: var(--rule); }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.ours { --own: var(--ours); } .hugo { --own: var(--hugo); } .copy { --own: var(--copy); }
.line { stroke: var(--own); } .dot, .name { fill: var(--own); }
.copy.line { stroke-dasharray: 5 4; } .faint.line { stroke-dasharray: 1 4; stroke-linecap: round; }
.ours.name { font-weight: 600; } .faint.name { font-weight: 400; }
"""


@dataclass(frozen=True)
class Scale:
    """Maps values between powers of ten onto pixels, by their logarithms."""

    least: float
    most: float
    first: float
    last: float

    def __call__(self, value: float) -> float:
        share = math.log(value / self.least) / math.log(self.most / self.least)
        return self.first + share * (self.last - self.first)


def svg(measured: list[Measured]) -> str:
    """The whole picture; its colours follow the reader's, light or dark."""
    runs = [run for _, series in PANELS for run, _, _ in series]
    times = [time for run in runs for _, time in points(measured, run)]
    up = Scale(power_below(min(times)), power_above(max(times)), TOP + PANEL_HEIGHT, TOP)
    pages = [each.size.project_pages for each in measured]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        "<title>Time of full builds and rebuilds by the number of project pages</title>",
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="6"/>',
    ]
    for left, (title, series) in zip(LEFTS, PANELS, strict=True):
        across = Scale(min(pages) / 1.4, max(pages) * 1.4, left, left + PANEL_WIDTH)
        parts += panel(title, series, measured, across, up)
    return "\n".join([*parts, "</svg>"]) + "\n"


def points(measured: list[Measured], run: str) -> list[tuple[int, float]]:
    """Project pages and seconds of a run at every size at which it was measured."""
    times = [(each.size.project_pages, each.seconds(run)) for each in measured]
    return [(pages, time) for pages, time in times if time is not None]


def power_below(value: float) -> float:
    return 10.0 ** math.floor(math.log10(value))


def power_above(value: float) -> float:
    return 10.0 ** (math.floor(math.log10(value)) + 1)


def panel(
    title: str, series: Series, measured: list[Measured], across: Scale, up: Scale
) -> Iterator[str]:
    """One panel: its heading, the rules behind, and a line for each run with its name."""
    yield text(across.first, TOP - 28, title, "heading")
    yield from rules(across, up)
    for each in measured:
        pages = each.size.project_pages
        yield text(across(pages), up.first + 22, f"{pages:,}", anchor="middle")
    middle = (across.first + across.last) / 2
    yield text(middle, up.first + 44, "project pages", anchor="middle")
    ends = []
    for run, name, kind in series:
        spots = [(across(pages), up(time)) for pages, time in points(measured, run)]
        if spots:
            yield from line(spots, kind)
            ends.append((spots[-1][1], name, kind))
    for height, name, kind in apart(ends):
        yield text(across.last + 6, height + 4, name, f"{kind} name")


def rules(across: Scale, up: Scale) -> Iterator[str]:
    """A rule at each power of ten of a second."""
    value = up.least
    while value <= up.most * 1.01:
        height = up(value)
        yield (
            f'<line class="rule" x1="{across.first:g}" x2="{across.last:g}" '
            f'y1="{height:.1f}" y2="{height:.1f}"/>'
        )
        shown = f"{value * 1e3:g} ms" if value < 0.99 else f"{value:g} s"
        yield text(across.first - 8, height + 4, shown, anchor="end")
        value *= 10


def line(spots: list[tuple[float, float]], kind: str) -> Iterator[str]:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    yield f'<polyline class="{kind} line" points="{path}"/>'
    for x, y in spots:
        yield f'<circle class="{kind} dot" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>'


def apart(ends: list[tuple[float, str, str]]) -> Iterator[tuple[float, str, str]]:
    """The names of lines from the lowest up, moved so that none stands on another."""
    free = math.inf
    for height, name, kind in sorted(ends, reverse=True):
        free = min(height, free - LABEL_HEIGHT)
        yield free, name, kind


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    style = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{style}>{escape(words)}</text>'
