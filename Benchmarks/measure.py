"""Runs builds and copies by turns on fresh file systems, and takes what they cost and wrote."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import edits
from disk import fresh_file_system

FULL = "full build"
NOTHING = "nothing changed"
FIRST = "first table changed"
TABLE = "one table changed"
COMMENTARY = "one commentary changed"
TEMPLATE = "one template changed"
COPY = "`cp -r`"
HUGO_FULL = "Hugo: full build"
HUGO_NOTHING = "Hugo: nothing changed"
HUGO_TABLE = "Hugo: one table changed"

HUGO_ENVIRONMENT = {"GOGC": "400"}
"""Fewer collections of garbage: a quarter less processor time, a fifth more memory."""

COARSE_CLOCK = 10_000_000
"""By how many nanoseconds the clock that stamps files may be behind."""


@dataclass(frozen=True)
class Run:
    """One run of a program: wall and processor time in seconds, peak memory and bytes written."""

    seconds: float
    processor: float
    memory: int
    files: int
    written: int


Round = dict[str, Run]
"""What one round measured, by the names above; Hugo's are missing where it did not take part."""


@dataclass(frozen=True)
class Place:
    """Where the input lies, and what is run on it."""

    folder: Path
    program: Path
    hugo_program: Path | None

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def hugo_site(self) -> Path:
        return self.folder / "hugo"

    def build(self, output: Path) -> Run:
        output.parent.mkdir(exist_ok=True)
        sites = ["--site", self.site, "--output", output]
        return self.timed([self.program, "build", "--quiet", *sites], output)

    def copy(self, source: Path, output: Path) -> Run:
        return self.timed(["cp", "-r", source, output], output)

    def hugo(self, output: Path) -> Run:
        folders = ["--source", self.hugo_site, "--destination", output]
        command = [self.hugo_program, "build", "--quiet", *folders]
        return self.timed(command, output, {**os.environ, **HUGO_ENVIRONMENT})

    def timed(
        self, command: list[object], output: Path, environment: Mapping[str, str] | None = None
    ) -> Run:
        """Runs a command that must succeed, after what was written before has reached the disk.

        Linux counts what this program itself takes, some 20 MB, as the least peak memory of a run.
        """
        words = [str(word) for word in command]
        log = self.folder / "log"
        os.sync()
        with log.open("wb") as file:
            began = time.time_ns()
            start = time.perf_counter()
            process = subprocess.Popen(words, stdout=file, stderr=file, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            tail = log.read_text("utf-8", "replace")[-2000:]
            sys.exit(f"{' '.join(words)} ended with {process.returncode}:\n{tail}")
        sizes = [size for changed, size in files(output) if changed >= began - COARSE_CLOCK]
        processor = usage.ru_utime + usage.ru_stime
        return Run(seconds, processor, usage.ru_maxrss * 1024, len(sizes), sum(sizes))


def files(folder: Path) -> Iterator[tuple[int, int]]:
    """When each file below a folder was last written, in nanoseconds, and its size."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from files(Path(entry.path))
            else:
                status = entry.stat(follow_symlinks=False)
                yield status.st_mtime_ns, status.st_size


def measure(place: Place, pairs: int, hugo_pairs: int) -> list[Round]:
    """Measures in so many rounds; Hugo takes part in the first of them."""
    rounds = []
    for number in range(pairs):
        with fresh_file_system(place.folder, f"round{number}") as disk:
            rounds.append(measure_round(place, number, number < hugo_pairs, disk))
    return rounds


def measure_round(place: Place, number: int, with_hugo: bool, disk: Path) -> Round:
    """Measures everything once; a site that is built beforehand is copied, then edited."""
    reference, hugo = disk / "reference" / "public", disk / "hugo"
    place.build(reference)
    contest: dict[str, Callable[[], Run]] = {
        FULL: lambda: place.build(disk / "built" / "public"),
        COPY: lambda: place.copy(reference, disk / "copied"),
    }
    if with_hugo:
        contest[HUGO_FULL] = lambda: place.hugo(hugo)
    turn = number % len(contest)
    names = list(contest)
    runs = {name: contest[name]() for name in names[turn:] + names[:turn]}
    return runs | dict(rebuilds(place, number, reference, hugo if with_hugo else None))


def rebuilds(
    place: Place, number: int, reference: Path, hugo: Path | None
) -> Iterator[tuple[str, Run]]:
    """Edits and rebuilds, ours and Hugo's by turns; no state is built twice but the unchanged."""
    yield NOTHING, place.build(reference)
    if hugo:
        yield HUGO_NOTHING, place.hugo(hugo)
    tables = edits.tables(place.site)
    first, second = 2 * number % len(tables), (2 * number + 1) % len(tables)
    edits.correct_cell(place.site / "content" / "targets" / f"{tables[first]}.txt", number)
    yield FIRST, place.build(reference)
    edits.correct_cell(place.site / "content" / "targets" / f"{tables[second]}.txt", number)
    yield TABLE, place.build(reference)
    if hugo:
        edits.correct_cell(place.hugo_site / "assets" / "budget" / f"{tables[second]}.json", number)
        yield HUGO_TABLE, place.hugo(hugo)
    edits.extend_commentary(place.site, tables[second], number)
    yield COMMENTARY, place.build(reference)
    edits.change_frame(place.site, number)
    yield TEMPLATE, place.build(reference)
