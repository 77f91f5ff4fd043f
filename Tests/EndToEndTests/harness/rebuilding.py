"""A site that is built again and again into the same folders, and each time anew beside them."""

import json
import re
import shutil
import signal
import stat
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .program import Program
from .written import WrittenSite

Tree = dict[str, tuple[str, bytes]]

BUILT = re.compile(r"built \d+ pages? \([^)]*\)")
FAULT = re.compile(r"(?m)^\S.*: (?:error|warning): .* \[[a-z0-9-]+\]$")
UNSAID = re.compile(r"what did not change has (\d+) warnings?, as before")


def tree(root: Path) -> Tree:
    """What a folder holds: modes and bytes by name, with the root itself as `.`."""
    if not root.is_dir():
        return {}
    found: Tree = {}
    for path in [root, *root.rglob("*")]:
        mode = path.lstat().st_mode
        content = path.read_bytes() if stat.S_ISREG(mode) else b""
        if stat.S_ISLNK(mode):
            content = bytes(path.readlink())
        found[path.relative_to(root).as_posix()] = (stat.filemode(mode), content)
    return found


def becomes_equal(found: Path, wanted: Path) -> bool:
    """Waits until a folder holds what another does, while it may be exchanged for a new one."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            if tree(found) == tree(wanted):
                return True
        except FileNotFoundError:
            pass
        time.sleep(0.1)
    return False


def difference(found: Tree, wanted: Tree) -> str:
    """The first names in which two folders differ, and how."""
    names = [name for name in sorted(found | wanted) if found.get(name) != wanted.get(name)]
    shown = []
    for name in names[:6]:
        if name not in found or name not in wanted:
            shown.append(f"{name} is {'missing' if name not in found else 'too many'}")
        elif found[name][0] != wanted[name][0]:
            shown.append(f"{name} is {found[name][0]} and not {wanted[name][0]}")
        else:
            shown.append(f"{name}: {line_of_difference(found[name][1], wanted[name][1])}")
    return f"{len(names)} differ: " + "; ".join(shown)


def line_of_difference(found: bytes, wanted: bytes) -> str:
    for one, other in zip(found.split(b"\n"), wanted.split(b"\n"), strict=False):
        if one != other:
            one_text, other_text = (line.decode(errors="replace")[:300] for line in (one, other))
            return f"{one_text!r}, not {other_text!r}"
    return f"{len(found)} bytes, not {len(wanted)}"


@dataclass
class Faults:
    """What a build printed about its input."""

    said: Counter
    unsaid: int

    @classmethod
    def of(cls, result: subprocess.CompletedProcess, options: list[str]) -> "Faults":
        """Takes apart a report, for people or for programs; remedies are left out."""
        if "json" in options:
            faults = json.loads(result.stdout or "{}").get("diagnostics", [])
            return cls(Counter(map(line_of, faults)), 0)
        said = Counter(FAULT.findall(result.stderr))
        unsaid = UNSAID.search(result.stderr)
        return cls(said, int(unsaid[1]) if unsaid else 0)

    @property
    def warnings(self) -> int:
        return sum(count for line, count in self.said.items() if ": warning: " in line)


def line_of(fault: dict) -> str:
    """A fault of a program's report as people read it."""
    place = [str(fault[key]) for key in ("path", "line", "column") if key in fault]
    return f"{':'.join(place)}: {fault['severity']}: {fault['message']} [{fault['code']}]"


@dataclass
class Output:
    """A folder that is published into, and what the last whole build said of the input then."""

    public: Path
    known: Counter = field(default_factory=Counter)

    @property
    def state(self) -> Path:
        return self.public.with_name(".public.mingzhang")


@dataclass
class Comparison:
    """How a rebuild and a clean build of the same input went."""

    rebuild: subprocess.CompletedProcess
    clean: subprocess.CompletedProcess
    problems: list[str]

    @property
    def is_published(self) -> bool:
        return self.clean.returncode == 0


class Rebuilding:
    """Builds a site again into a folder, and anew beside it, and compares the two."""

    def __init__(self, site: WrittenSite):
        self.site = site
        self.program = Program(site.program)
        self.fresh = site.root / "fresh"
        self.seconds = 0.05

    def arguments(self, output: Path, options: list[str]) -> list[str]:
        return [
            *("build", "--site", self.site.folder, "--output", output, "--language", "en"),
            *options,
        ]

    def kill(self, output: Output, options: list[str]) -> None:
        """Begins a build and ends it at some moment."""
        command = [self.site.program, *self.arguments(output.public, options)]
        building = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(self.site.chance.uniform(0, self.seconds))
        building.send_signal(signal.SIGKILL)
        building.wait()

    def compare(self, output: Output, options: list[str], is_killed: bool = False) -> Comparison:
        """Builds twice; the two results, the two reports and the two exit codes must agree."""
        before = tree(output.public)
        if is_killed:
            self.kill(output, options)
        after_kill = tree(output.public)
        start = time.monotonic()
        rebuild = self.program.run(*self.arguments(output.public, options))
        self.seconds = time.monotonic() - start
        shutil.rmtree(self.fresh, ignore_errors=True)
        clean = self.program.run(*self.arguments(self.fresh / "public", options))
        problems = self.problems_of_trees(output, before, after_kill, options, clean)
        if rebuild.returncode != clean.returncode:
            problems.append(
                f"exit code {rebuild.returncode}, not {clean.returncode}: {rebuild.stderr[-500:]}"
            )
        if is_killed and clean.returncode == 0:
            # It may have come to its end.
            output.known += Faults.of(clean, options).said
        problems += problems_of_reports(output, rebuild, clean, options)
        return Comparison(rebuild, clean, problems)

    def problems_of_trees(self, output, before, after_kill, options, clean) -> list[str]:
        rebuilt, wanted = tree(output.public), tree(self.fresh / "public")
        if "--in-place" not in options and after_kill not in (before, wanted):
            return [f"a killed build left {difference(after_kill, wanted)}"]
        if clean.returncode == 0:
            return [difference(rebuilt, wanted)] if rebuilt != wanted else []
        return ["a refused build changed the site"] if rebuilt != after_kill else []


def problems_of_reports(output, rebuild, clean, options) -> list[str]:
    """What a rebuild said too much or too little; what it said before it need not say again."""
    found, wanted = Faults.of(rebuild, options), Faults.of(clean, options)
    problems = [f"invented: {line}" for line in found.said - wanted.said]
    missing = wanted.said - found.said
    problems += [
        f"not said: {line}" for line in missing if ": error: " in line or line not in output.known
    ]
    if "json" in options and rebuild.stdout != clean.stdout:
        problems.append(f"said {rebuild.stdout[:300]!r}, not {clean.stdout[:300]!r}")
    if found.warnings + found.unsaid != wanted.warnings:
        problems.append(
            f"{found.warnings} warnings said and {found.unsaid} not, of {wanted.warnings}"
        )
    pages, all_pages = (BUILT.search(each.stdout + each.stderr) for each in (rebuild, clean))
    if (pages and pages[0]) != (all_pages and all_pages[0]):
        problems.append(f"said {pages and pages[0]}, not {all_pages and all_pages[0]}")
    if clean.returncode == 0:
        output.known = wanted.said
    return problems
