"""A file system for each round of measuring.

ext4 makes new files many times slower for minutes after many files were deleted. So each round has
a file system of its own, and nothing is deleted on it before the last edit.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DISK_SIZE = 128 << 30
"""What the file systems could hold; the image of one takes no more room than its files."""


@contextmanager
def fresh_file_system(folder: Path, name: str) -> Iterator[Path]:
    """A new ext4 in one file, where root may mount it, else a folder that stays until the end."""
    image, mounted = folder / "disk", folder / name
    mounted.mkdir()
    with image.open("wb") as file:
        file.truncate(DISK_SIZE)
    own = os.getuid() == 0 and all(map(succeeds, (make_ext4(image), mount(image, mounted))))
    try:
        yield mounted
    finally:
        if own:
            subprocess.run(["umount", mounted], check=True)
        image.unlink()


def make_ext4(image: Path) -> list[str]:
    ready = "lazy_itable_init=0,lazy_journal_init=0"
    return ["mkfs.ext4", "-q", "-E", ready, "-J", "size=256", str(image)]


def mount(image: Path, folder: Path) -> list[str]:
    return ["mount", "-o", "loop", str(image), str(folder)]


def succeeds(command: list[str]) -> bool:
    """Whether a command is there and may be run; what it says is not wanted."""
    if shutil.which(command[0]) is None:
        return False
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return result.returncode == 0
