"""Measures whole builds of large budgets against `cp -r` of what they write.

Usage: python3 Benchmarks/run.py PROGRAM [--sizes S,M] [--pairs 5] [--folder DIR]
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import corpus

ROOT = Path(__file__).resolve().parent.parent
SIZES = {
    "S": corpus.Size(departments=80, projects=30, years=1),
    "M": corpus.Size(departments=80, projects=30, years=10),
}
DISK_SIZE = "16G"


@dataclass(frozen=True)
class Run:
    """One run of a program: wall and processor time in seconds, peak memory in bytes."""

    seconds: float
    processor: float
    memory: int


def timed(command, log) -> Run:
    """Runs a command that must succeed, after all that was written before has reached the disk."""
    os.sync()
    with log.open("ab") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}; see {log}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


@contextmanager
def fresh_file_system(folder: Path):
    """A new ext4 in one file, where root may mount it, else the plain folder.

    ext4 makes new files many times slower for minutes after many files were deleted; on a file
    system of its own, neither this run nor the one before it can fall into that.
    """
    image, mounted = folder / "disk", folder / "mounted"
    mounted.mkdir()
    make = ["mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image]
    with image.open("wb") as file:
        file.truncate(int(DISK_SIZE.removesuffix("G")) << 30)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    steps = (make, ["mount", "-o", "loop", image, mounted])
    if os.getuid() == 0 and all(subprocess.run(step, **quiet).returncode == 0 for step in steps):
        try:
            yield mounted, "on a fresh ext4"
        finally:
            subprocess.run(["umount", mounted], check=True)
    else:
        image.unlink()
        yield mounted, "in a plain folder (as root: on a fresh ext4)"


def measure(program: Path, size: corpus.Size, pairs: int, folder: Path, log: Path):
    """Builds and copies by turns, each into a fresh folder; returns the runs and the pages."""
    site, builds, copies = folder / "site", [], []
    corpus.make(size, ROOT, site)

    def build(output):
        return timed([program, "build", "--quiet", "--site", site, "--output", output], log)

    reference = folder / "reference" / "public"
    reference.parent.mkdir()
    build(reference)
    for pair in range(pairs):
        built, copied = folder / f"built{pair}" / "public", folder / f"copied{pair}"
        built.parent.mkdir()
        if pair % 2:
            builds.append(build(built))
        copies.append(timed(["cp", "-r", reference, copied], log))
        if not pair % 2:
            builds.append(build(built))
    rebuilds = [build(reference) for _ in range(pairs)]
    return builds, copies, rebuilds, [path for path in reference.rglob("*") if path.is_file()]


def report(name, size, builds, copies, rebuilds, files):
    """Prints what was measured of one size."""
    pages = sum(path.suffix == ".html" for path in files)
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    ratios = [build.seconds / copy.seconds for build, copy in zip(builds, copies, strict=True)]
    peak = max(run.memory for run in builds)
    print(
        f"{name}: {size.departments} departments, {size.years} years, "
        f"{size.project_pages} project pages; {pages} pages in all, "
        f"{len(files)} files, {megabytes:.1f} MB"
    )
    print("                       ms   µs a page   of processor time")
    for title, runs in (("build", builds), ("cp -r", copies), ("rebuild", rebuilds)):
        seconds = median(run.seconds for run in runs)
        processor = median(run.processor for run in runs)
        micro = 1e6 / pages
        print(
            f"    {title:<12}{seconds * 1e3:9.0f}{seconds * micro:12.1f}{processor * micro:20.1f}"
        )
    print(f"    build / cp -r {median(ratios):7.2f}   from {min(ratios):.2f} to {max(ratios):.2f}")
    print(
        f"    peak memory   {peak / 1e6:7.0f} MB   {peak / pages / 1e3:.1f} kB a page", flush=True
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--sizes", default="S,M")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to write; default: the temporary one")
    options = parser.parse_args()
    program = options.program.resolve()
    folder = Path(tempfile.mkdtemp(prefix="mingzhang-bench-", dir=options.folder))
    print(
        f"{os.process_cpu_count() if hasattr(os, 'process_cpu_count') else os.cpu_count()} "
        f"processors, medians of {options.pairs} pairs",
        flush=True,
    )
    try:
        for name in options.sizes.split(","):
            place = folder / name
            place.mkdir()
            with fresh_file_system(place) as (disk, kind):
                print(f"{name} is measured {kind}", flush=True)
                results = measure(program, SIZES[name], options.pairs, disk, folder / "log")
                report(name, SIZES[name], *results)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
