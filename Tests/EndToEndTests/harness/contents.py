"""Two different contents for one site folder, to tell a new build from an old one."""

import shutil
from pathlib import Path

from .program import Program, copy_site_folder, set_key
from .site import Site


class TwoContents:
    """A folder whose `content` is a link that points to one of two; all pages differ."""

    def __init__(self, program: Program, source: Path, folder: Path):
        self.program, self.folder = program, folder
        first, second = folder / "first", folder / "second"
        for each in (first, second):
            copy_site_folder(source, each)
        set_key(second, "title", "另一个标题")
        (second / "content" / "pages" / "second.md").write_text(
            "---\ntitle: 只在第二份里\n---\n一段正文。\n", "utf-8"
        )
        self.checksums = {}
        for each in (first, second):
            program.build(each)
            self.checksums[each.name] = Site(each / "public").checksums
            shutil.rmtree(each / "public")
        assert len(set(self.checksums.values())) == 2
        self.public = folder / "out" / "public"
        self.public.parent.mkdir()

    def arguments(self, name: str) -> list[str]:
        """The arguments that build one of the two into the one output folder."""
        return ["build", "--quiet", "--site", str(self.folder / name), "--output", str(self.public)]

    def published(self) -> str:
        """Which of the two is published now."""
        found = Site(self.public).checksums
        return next((name for name, sums in self.checksums.items() if sums == found), "neither")
