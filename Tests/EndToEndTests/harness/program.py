"""The program under check, and the site folders it is given."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Program:
    """The built binary."""

    path: Path

    def run(self, *arguments, before=(), **options) -> subprocess.CompletedProcess:
        """Runs it with its output captured as text; `before` is a wrapper such as `faketime`."""
        command = [*map(str, before), str(self.path), *map(str, arguments)]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        defaults = {"capture_output": True, "text": True, "timeout": 120, "env": environment}
        options = {**defaults, **options}
        return subprocess.run(command, **options)

    def build(self, folder: Path, *arguments, **options) -> subprocess.CompletedProcess:
        """Builds the site of a folder into its `public`, which must succeed."""
        result = self.run("build", "--site", folder, *arguments, **options)
        assert result.returncode == 0, f"the build failed: {result.stdout}{result.stderr}"
        return result


def copy_site_folder(source: Path, target: Path) -> Path:
    """Copies what a site is made from, without what was made of it."""
    for name in ("content", "theme"):
        shutil.copytree(source / name, target / name)
    return target


def set_key(folder: Path, key: str, value: str) -> None:
    """Sets a top-level key of `site.yml`, which may be absent, commented out or a mapping."""
    path = folder / "content" / "site.yml"
    text = path.read_text("utf-8")
    line, pattern = f"{key}: {value}\n", rf"(?m)^(?:# )?{key}:.*\n(?:[ \t]+.*\n)*"
    changed = re.sub(pattern, lambda _: line, text, count=1)
    path.write_text(changed if re.search(pattern, text) else f"{text}\n{line}", "utf-8")
