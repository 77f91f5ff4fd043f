"""The documents at the top of the project, as text to be checked."""

import re
from pathlib import Path


def shell_blocks(document: Path) -> list[str]:
    """The shell commands of a document: what stands in its fenced `sh` blocks."""
    text = document.read_text("utf-8")
    return [found.rstrip() for found in re.findall(r"(?ms)^ *```sh\n(.*?)^ *```", text)]


def fault_codes(folder: Path) -> set[str]:
    """The codes that the sources report."""
    sources = (path.read_text("utf-8") for path in sorted(folder.rglob("*.swift")))
    return {code for text in sources for code in re.findall(r'\bcode: "([a-z0-9-]+)"', text)}


def fault_entries(document: Path) -> list[str]:
    """The headings of `FAULTS.md`."""
    return re.findall(r"(?m)^## ([a-z0-9-]+)$", document.read_text("utf-8"))
