"""The documents at the top of the project, as text to be checked."""

import re
from pathlib import Path

# A literal in kebab case, of two words or more.
CODE = r'"[a-z0-9]+(?:-[a-z0-9]+)+"'


def shell_blocks(document: Path) -> list[str]:
    """The shell commands of a document: what stands in its fenced `sh` blocks."""
    text = document.read_text("utf-8")
    return [found.rstrip() for found in re.findall(r"(?ms)^ *```sh\n(.*?)^ *```", text)]


def fault_codes(folder: Path) -> set[str]:
    """The codes that the sources report: behind `code:`, or first in a call of several lines."""
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*.swift"))]
    labelled = [found for text in texts for found in re.findall(r"\bcode: ([^,\n]+)", text)]
    opening = [found for text in texts for found in re.findall(rf"\(\n +({CODE}),", text)]
    return {found.strip('"') for found in re.findall(CODE, " ".join(labelled + opening))}


def fault_entries(document: Path) -> list[str]:
    """The headings of `FAULTS.md`."""
    return re.findall(r"(?m)^## ([a-z0-9-]+)$", document.read_text("utf-8"))
