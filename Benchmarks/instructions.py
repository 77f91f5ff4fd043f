"""Counts the processor's instructions in builds at size S; README.md says which, and what for.

Usage: python3 Benchmarks/instructions.py PROGRAM [--write]
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import corpus
import edits
from run import ROOT, SCALES

BASELINE = ROOT / "Benchmarks" / "instructions.txt"
SIZE = SCALES["S"].size
PER_CENT_ALLOWED = 5

COUNTED_FILES = ("mingzhang",)
"""The loaded files whose instructions count: the program, which holds Swift's own libraries.

The others are the system's: how they copy bytes or work out SHA-256 depends on the processor and on
their version.
"""

ENVIRONMENT = {
    "PATH": os.environ.get("PATH", os.defpath),
    "LC_ALL": "C.UTF-8",
    "SWIFT_DETERMINISTIC_HASHING": "1",
}
"""What every run is given. Swift seeds its hashes at random unless it is told not to."""

LONG_AGO = 1_600_000_000
"""When the input was last changed, in seconds since 1970: never just before it is read."""


@dataclass(frozen=True)
class Counts:
    """How many instructions each build took, and what had compiled the program."""

    compiler: str
    builds: dict[str, int]

    @classmethod
    def read(cls, text: str) -> "Counts":
        """Reads what `text` gives."""
        compiler = re.search(r"^# Compiled by (.*)\.$", text, re.MULTILINE)
        lines = re.findall(r"^([\d,]+)  (.*)$", text, re.MULTILINE)
        builds = {name: int(count.replace(",", "")) for count, name in lines}
        return cls(compiler[1] if compiler else "", builds)

    @property
    def text(self) -> str:
        lines = "".join(f"{count:,}  {name}\n" for name, count in self.builds.items())
        return (
            "# Instructions of builds at size S, written by `make baseline`.\n"
            "# README.md says what is counted and when to write them anew.\n"
            f"# Compiled by {self.compiler}.\n{lines}"
        )

    def growth(self, baseline: "Counts") -> list[str]:
        """What to say of the builds that take too many instructions."""
        return [
            f"{said}. Find out what it does more (Benchmarks/README.md says how); if it is worth "
            "that, type `make baseline` and say in the commit why"
            for said, per_cent in self.differences(baseline)
            if per_cent > PER_CENT_ALLOWED
        ]

    def decline(self, baseline: "Counts") -> list[str]:
        """What to say of the builds that could grow unseen, since the baseline is out of date."""
        return [
            f"{said}. Type `make baseline`, so that the next growth shows"
            for said, per_cent in self.differences(baseline)
            if per_cent < -PER_CENT_ALLOWED
        ]

    def differences(self, baseline: "Counts") -> list[tuple[str, float]]:
        """Both figures of each build in words, and by how many per cent they differ."""
        found = []
        for name, count in self.builds.items():
            before = baseline.builds.get(name, 1)
            per_cent = (count / before - 1) * 100
            figures = f"takes {count:,} instructions, the baseline says {before:,}"
            found.append((f"{name}: {figures} ({per_cent:+.1f} %)", per_cent))
        return found


@dataclass(frozen=True)
class Bench:
    """A folder with the program and a site, and the one processor that the program may use.

    On one processor it starts one thread. All paths that it is given are relative, so their lengths
    are the same wherever the folder is.
    """

    folder: Path
    processor: int

    def furnish(self, program: Path) -> None:
        """Puts in what is needed; valgrind 3.19 cannot read what debuggers are told of Swift."""
        (self.folder / "bin").mkdir(parents=True)
        stripped = self.folder / "bin" / "mingzhang"
        subprocess.run(["strip", "--strip-debug", "-o", stripped, program], check=True)
        shutil.copytree(ROOT / "theme", self.folder / "share" / "mingzhang" / "theme")
        corpus.make(SIZE, ROOT, self.folder / "site")
        for path in self.folder.rglob("*"):
            os.utime(path, (LONG_AGO, LONG_AGO))

    def correct_table(self, number: int) -> None:
        """Changes one cell of a table."""
        table = edits.tables(self.folder / "site")[number]
        path = self.folder / "site" / "content" / "targets" / f"{table}.txt"
        edits.correct_cell(path, number)
        os.utime(path, (LONG_AGO + 1, LONG_AGO + 1))

    def build(self) -> int:
        """Builds the site and counts the instructions that this takes.

        Every build is counted: the program tells its own last build by its file, which for the system is
        callgrind's while that runs it.
        """
        profile = self.folder / "profile"
        callgrind = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={profile}"]
        program = ["bin/mingzhang", "build", "--quiet", "--site", "site", "--output", "public"]
        result = subprocess.run(
            ["taskset", "--cpu-list", str(self.processor), *callgrind, *program],
            cwd=self.folder,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
        )
        if result.returncode != 0:
            sys.exit(f"{' '.join(program)} ended with {result.returncode}:\n{result.stderr}")
        return instructions(profile.read_text("utf-8", "replace"), COUNTED_FILES)


def full_build(bench: Bench) -> int:
    return bench.build()


def nothing_changed(bench: Bench) -> int:
    bench.build()
    return bench.build()


def one_table_changed(bench: Bench) -> int:
    """The second change after a full build: from then on there is a spare tree."""
    bench.build()
    bench.correct_table(0)
    bench.build()
    bench.correct_table(1)
    return bench.build()


BUILDS = {
    "full build": full_build,
    "nothing changed": nothing_changed,
    "one table changed": one_table_changed,
}


def count(program: Path) -> Counts:
    """Counts all builds, each in a folder of its own, as many at once as there are processors."""
    folder = Path(tempfile.mkdtemp(prefix="mingzhang-count-"))
    processors = sorted(os.sched_getaffinity(0))

    def counted(number: int) -> int:
        bench = Bench(folder / str(number), processors[number % len(processors)])
        bench.furnish(program)
        return list(BUILDS.values())[number](bench)

    try:
        with ThreadPoolExecutor(len(processors)) as workers:
            counts = list(workers.map(counted, range(len(BUILDS))))
        return Counts(compiler(), dict(zip(BUILDS, counts)))
    finally:
        shutil.rmtree(folder)


def instructions(profile: str, files: tuple[str, ...]) -> int:
    """Adds up what some loaded files did themselves, by what callgrind wrote.

    A loaded file has its path where it is named first, and from then on a number. The line after
    `calls=` is the cost of the call, which is counted where it was made.
    """
    paths: dict[str, str] = {}
    total, counts, is_call = 0, False, False
    for line in profile.splitlines():
        if named := re.match(r"(c?)ob=(\(\d+\))(?: (.*))?", line):
            called, number, path = named.groups()
            paths.setdefault(number, path)
            counts = counts if called else Path(paths[number]).name in files
        elif line.startswith("calls="):
            is_call = True
        elif re.match(r"[\d+*-]", line):
            total += int(line.split()[1]) if counts and not is_call else 0
            is_call = False
    return total


def compiler() -> str:
    """Which Swift is here, for which processors; other ones make other instructions."""
    result = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    version = re.search(r"Swift version (\S+)", result.stdout)
    return f"Swift {version[1] if version else 'unknown'} for {platform.machine()}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {BASELINE.name} too")
    options = parser.parse_args()
    text = count(options.program.resolve()).text
    print(text, end="")
    if options.write:
        BASELINE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
