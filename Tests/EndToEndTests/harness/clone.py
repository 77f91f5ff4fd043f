"""A fresh copy of the project, as a newcomer has it after cloning."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent
CLONE = ROOT / ".build-clone"

KEPT = (".build", ".swiftpm", "Package.resolved")


def make_site() -> subprocess.CompletedProcess:
    """Runs `make site` in the copy; its output is one text."""
    synchronise(ROOT, CLONE)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.run(["make", "site"], cwd=CLONE, **streams)


def synchronise(source: Path, clone: Path) -> None:
    """Makes `clone` hold what is tracked, or will be, in `source`.

    Equal files are left alone and the copy's own build is kept, so the next one is quick.
    """
    names = tracked_files(source)
    clone.mkdir(exist_ok=True)
    for path in sorted(clone.rglob("*"), reverse=True):
        name = path.relative_to(clone).as_posix()
        if name.split("/")[0] in KEPT or name in names:
            continue
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink()
    for name in names:
        copy_if_different(source / name, clone / name)


def tracked_files(folder: Path) -> set[str]:
    """What `git add --all && git commit` would hold."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others"]
    result = subprocess.run(
        [*command, "--exclude-standard"], cwd=folder, capture_output=True, check=True
    )
    names = os.fsdecode(result.stdout).split("\0")
    return {name for name in names if name and (folder / name).is_file()}


def copy_if_different(source: Path, target: Path) -> None:
    """Copies one file unless the target has its bytes and mode already."""
    if target.is_file() and target.read_bytes() == source.read_bytes():
        shutil.copymode(source, target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


if __name__ == "__main__":
    made = make_site()
    print(made.stdout)
    sys.exit(made.returncode)
