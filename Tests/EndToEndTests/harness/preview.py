"""A running preview, or a watching build, and what it prints."""

import os
import queue
import re
import signal
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from .program import Program

SECONDS_ALLOWED = 20


@dataclass
class Running:
    """A program that goes on until it is told to end."""

    process: subprocess.Popen
    folder: Path
    lines: queue.Queue = field(default_factory=queue.Queue)
    seen: list[str] = field(default_factory=list)

    def __post_init__(self):
        for stream in (self.process.stdout, self.process.stderr):
            Thread(target=self.collect, args=(stream,), daemon=True).start()

    def collect(self, stream) -> None:
        for line in stream:
            self.lines.put(line.rstrip("\n"))

    def expect(self, pattern: str) -> re.Match:
        """The next line that matches, on either stream; those before it count as seen."""
        while True:
            try:
                line = self.lines.get(timeout=SECONDS_ALLOWED)
            except queue.Empty:
                raise AssertionError(f"no line matches {pattern}: {self.seen}") from None
            self.seen.append(line)
            if found := re.search(pattern, line):
                return found

    def unseen(self) -> list[str]:
        """The lines that have come since."""
        return [self.lines.get() for _ in range(self.lines.qsize())]

    def end(self, number: int = signal.SIGINT) -> int:
        """Ends it as Ctrl-C does; returns its exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=SECONDS_ALLOWED)


@contextmanager
def running(program: Program, folder: Path, *arguments, environment=None):
    """Runs a command that does not end on a site's folder."""
    command = [program.path, *map(str, arguments), "--site", folder]
    given = {**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    process = subprocess.Popen(
        command, env=given, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    started = Running(process, folder)
    try:
        yield started
    finally:
        process.kill()
        process.wait()


@contextmanager
def previewing(program: Program, folder: Path, *arguments, **options):
    """A preview of a site's folder at any free port; yields it and its address."""
    with running(program, folder, "serve", "--port", 0, *arguments, **options) as started:
        yield started, started.expect(r"preview at (\S+)")[1]
