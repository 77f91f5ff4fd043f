"""A built site, read from the disk."""

import hashlib
import stat
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html


@dataclass(frozen=True)
class Site:
    """The folder that a build made."""

    root: Path

    def files(self, *suffixes: str) -> list[str]:
        """The addresses of its files, sorted, or of those with one of the endings."""
        found = (path for path in self.root.rglob("*") if not path.is_dir())
        names = sorted(path.relative_to(self.root).as_posix() for path in found)
        return [name for name in names if not suffixes or name.endswith(suffixes)]

    def pages(self) -> list[str]:
        return self.files(".html")

    def project_pages(self, language: str = "") -> list[str]:
        """The addresses of the project pages of one language: `2020/department/code.html`."""
        return [
            page
            for page in self.pages()
            if page.startswith(f"{language}2") and page.count("/") == 2 + language.count("/")
            if not page.endswith("/index.html")
        ]

    def page_types(self) -> list[str]:
        """Of each kind of page, in each language, that with the fewest and that with the most bytes."""
        by_size = sorted(self.pages(), key=lambda page: (self.root / page).stat().st_size)
        longest = {kind_of(page): page for page in by_size}
        shortest = {kind_of(page): page for page in reversed(by_size)}
        return sorted({*shortest.values(), *longest.values()})

    def document(self, page: str) -> html.HtmlElement:
        return html.document_fromstring((self.root / page).read_bytes().decode("utf-8"))

    def digests(self) -> dict[str, str]:
        """The SHA-256 of each file."""
        return {
            name: hashlib.sha256((self.root / name).read_bytes()).hexdigest()
            for name in self.files()
        }

    def modes(self) -> dict[str, str]:
        """The permissions of each file and folder."""
        return {
            path.relative_to(self.root).as_posix(): stat.filemode(path.lstat().st_mode)
            for path in sorted(self.root.rglob("*"))
        }

    @cached_property
    def checksums(self) -> bytes:
        return (self.root / "SHA256SUMS").read_bytes()


def kind_of(page: str) -> tuple:
    """What kind of page stands at an address, in which language.

    All years are one kind of folder. At the root each page is of its own kind, home and free pages.
    """
    folder, _, name = page.rpartition("/")
    language, *folders = folder.split("/") if folder.startswith("en") else ["", *folder.split("/")]
    folders = ["year" if each[:1].isdigit() else each for each in folders if each]
    if not folders:
        return language, name
    return language, folders[0], len(folders), name == "index.html"


def faults_of_a_whole_build(root: Path) -> list[str]:
    """What keeps a folder from being one whole build, by its own list of checksums."""
    if not (root / "SHA256SUMS").is_file():
        return ["there is no SHA256SUMS"]
    check = subprocess.run(
        ["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"],
        cwd=root,
        capture_output=True,
        text=True,
    )
    faults = (check.stdout + check.stderr).splitlines() if check.returncode else []
    listed = {line[66:] for line in (root / "SHA256SUMS").read_text("utf-8").splitlines()}
    for name in sorted(set(Site(root).files()) ^ (listed | {"SHA256SUMS"})):
        faults.append(f"{name} is {'missing' if name in listed else 'not in SHA256SUMS'}")
    return faults
