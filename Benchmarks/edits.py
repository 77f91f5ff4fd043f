"""What an officer changes between two builds. Each edit has a number, so no two are the same."""

from pathlib import Path

import corpus


def tables(site: Path) -> list[str]:
    """The addresses of all tables of a site, such as `2020/d001`."""
    folder = site / "content" / "targets"
    return sorted(
        path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*")
    )


def correct_cell(path: Path, number: int) -> None:
    """Changes the last explanation of a table, be it ours in text or Hugo's in JSON."""
    text = path.read_text("utf-8")
    before, mark, after = text.rpartition("（虚构")
    path.write_text(f"{before}（第{number + 1}次更正，虚构{after}" if mark else text, "utf-8")


def extend_commentary(site: Path, table: str, number: int) -> None:
    """Adds a paragraph to the commentary on a project of a table."""
    path = next((site / "content" / "commentary" / table).iterdir())
    corpus.write(path, f"{path.read_text('utf-8')}\n第 {number + 1} 次补充。\n")


def change_frame(site: Path, number: int) -> None:
    """Adds a paragraph to the foot of the frame, and so to every page."""
    path = site / "theme" / "templates" / "page.mustache"
    text = path.read_text("utf-8")
    changed = text.replace("</footer>", f"<p>第 {number + 1} 次改动</p>\n</footer>", 1)
    assert changed != text, f"{path} has no footer"
    path.write_text(changed, "utf-8")
