"""What a measurement was made on and with, in one line."""

import os
import subprocess
from pathlib import Path

from disk import fresh_file_system


def description(program: Path, hugo: Path | None, folder: Path) -> str:
    """Processor, cores, memory, kernel, file system, and the versions of what was run."""
    parts = [
        processor(),
        f"{len(os.sched_getaffinity(0))} cores",
        f"{memory() / 2**30:.0f} GiB of memory",
        f"Linux {os.uname().release}",
        file_system(folder),
        f"mingzhang {first_line([program, '--version'])}",
        first_line(["cp", "--version"]).replace("cp (GNU coreutils)", "GNU cp"),
    ]
    if hugo:
        version = first_line([hugo, "version"]).removeprefix("hugo v").split("-")[0]
        parts.append(f"Hugo {version}")
    return ", ".join(parts)


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else os.uname().machine


def memory() -> int:
    """All the memory of the machine in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def file_system(folder: Path) -> str:
    """The kind of file system that each round is given."""
    with fresh_file_system(folder, "machine") as disk:
        command = ["stat", "--file-system", "--format=%T", disk]
        kind = first_line(command).replace("ext2/ext3", "ext4")
        return f"a fresh {kind} for each round" if disk.is_mount() else f"a folder of {kind}"


def first_line(command: list[object]) -> str:
    result = subprocess.run([*map(str, command)], capture_output=True, text=True, check=True)
    return result.stdout.splitlines()[0]
