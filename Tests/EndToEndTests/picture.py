"""Takes the picture in README: a project's page as a reader sees it, from the real content."""

import sys
import tempfile
from pathlib import Path

from harness.program import Program
from harness.site import Site
from harness.visit import chromium, window

HERE = Path(__file__).resolve().parent
PICTURE = HERE / "Pictures" / "project.png"
PROJECT = "2-1000001.html"


def main(path: str) -> None:
    root = HERE.parent.parent
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        public = Path(folder) / "public"
        Program(Path(path).resolve()).build(root, "--output", public)
        address = next(page for page in Site(public).project_pages() if page.endswith(PROJECT))
        with window(browser, width=1000, height=900) as page:
            page.goto((public / address).as_uri())
            PICTURE.parent.mkdir(exist_ok=True)
            page.screenshot(path=PICTURE)
    print(f"{PICTURE.relative_to(root)}: {PICTURE.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
