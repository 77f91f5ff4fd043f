"""What may happen to the tables of a site between two builds."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import corpus

from .written import DEPARTMENTS, YEARS, WrittenSite, replace_by_rename

Edit = Callable[[WrittenSite], None]


def text_of(path: Path) -> str:
    """The text of a table, which may have been damaged."""
    return path.read_text("utf-8", errors="surrogateescape")


def put(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", errors="surrogateescape")


def replace_in_table(site: WrittenSite, old: str, new: str, path: Path | None = None) -> None:
    path = path or site.chance.choice(site.tables())
    text = text_of(path)
    places = text.split(old)
    if len(places) > 1:
        place = site.chance.randrange(1, len(places))
        text = old.join(places[:place]) + new + old.join(places[place:])
        put(path, text)


def change_a_digit(site: WrittenSite) -> None:
    old, new = site.chance.sample("0123456789", 2)
    replace_in_table(site, old, new)


def change_a_cell(site: WrittenSite) -> None:
    """Without changing its length."""
    old, new = site.chance.sample("甲乙丙丁", 2)
    replace_in_table(site, site.chance.choice(["满", "率", "时", old]), new)


def lengthen_a_cell(site: WrittenSite) -> None:
    replace_in_table(site, "（虚构1）\n", f"（虚构1）{'长' * site.chance.randint(1, 30)}\n")


def change_a_sum(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    lines = text_of(path).split("\n")
    for index, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) == 9 and cells[0].startswith("虚构测速部门"):
            total = f"{site.chance.randrange(10_000) / 100:.2f}"
            cells[1:3] = [site.chance.choice([total, total, ""])] * 2
            lines[index] = "\t".join(cells)
    put(path, "\n".join(lines))


def rename_a_project(site: WrittenSite) -> None:
    """Its pages of other years name it, and may then take it for another one."""
    new = site.chance.choice(["（虚构1）", "（2020年虚构1）", "（改名）", "〔虚构1〕"])
    replace_in_table(site, "（虚构1）\t", f"{new}\t")


def change_a_project(site: WrittenSite) -> None:
    """Its code, or its sum, which its pages of other years show."""
    code, total = site.chance.choice(["2—", "—", "3—", ""]), site.chance.randrange(3)
    replace_in_table(site, "\n2—", f"\n{code}")
    replace_in_table(site, "（虚构1）\t\t", f"（虚构1）\t{total}\t")


def swap_two_projects(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    text = text_of(path)
    text = text.replace("0001", "#").replace("0002", "0001").replace("#", "0002")
    put(path, text)


def change_the_mode(site: WrittenSite) -> None:
    site.chance.choice(site.tables()).chmod(site.chance.choice([0o600, 0o640, 0o644]))


def write_the_same(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    path.write_bytes(path.read_bytes())


def change_and_restore_the_time(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    status = path.stat()
    replace_in_table(site, "1", "7", path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def change_and_change_back(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    status, content = path.stat(), path.read_bytes()
    path.write_bytes(content[::-1])
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def replace_a_table(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    replace_by_rename(path, path.read_bytes().replace(b"5", site.chance.choice([b"5", b"6"])))


def change_through_a_hard_link(site: WrittenSite) -> None:
    alias = site.outside / "alias.txt"
    alias.unlink(missing_ok=True)
    path = site.chance.choice(site.tables())
    os.link(path, alias)
    replace_in_table(site, "2", "3", alias)


def link_to_a_table(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    if not path.is_symlink():
        target = site.outside / f"{path.parent.name}-{path.name}-{site.chance.random()}"
        shutil.move(path, target)
        path.symlink_to(target)


def exchange_two_tables(site: WrittenSite) -> None:
    one, other = site.chance.sample(site.tables(), 2)
    if site.chance.random() < 0.5:
        one_content, other_content = one.read_bytes(), other.read_bytes()
        one.write_bytes(other_content)
        other.write_bytes(one_content)
    else:
        draft = one.with_suffix(".draft")
        one.rename(draft)
        other.rename(one)
        draft.rename(other)


def rename_a_table(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    path.rename(path.with_name(f"{site.chance.choice('abcxyz')}{site.chance.randrange(20)}.txt"))


def move_a_table(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    folder = site.content / "targets" / str(site.chance.choice(YEARS))
    folder.mkdir(exist_ok=True)
    path.rename(folder / path.name)


def rename_a_year(site: WrittenSite) -> None:
    folder = site.chance.choice(site.tables()).parent
    target = folder.with_name(site.chance.choice(["2019", "2020", "2021", "old"]))
    if not target.exists():
        folder.rename(target)


def add_a_table(site: WrittenSite) -> None:
    year, number = site.chance.choice(YEARS), site.chance.choice([*DEPARTMENTS, 5, 6])
    site.add_table(year, number)


def delete_a_table(site: WrittenSite) -> None:
    if len(site.tables()) > 4:
        site.chance.choice(site.tables()).unlink()


def empty_a_table(site: WrittenSite) -> None:
    site.chance.choice(site.tables()).write_text(site.chance.choice(["", "\n", "没有表头\n"]))


def damage_a_table(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    path.write_bytes(path.read_bytes()[: site.chance.randrange(2000)])


def join_two_tables(site: WrittenSite) -> None:
    """Two departments or two years in one file, in either order."""
    if len(tables := site.tables()) > 3:
        one, other = site.chance.sample(tables, 2)
        content = one.read_bytes() + other.read_bytes()
        other.unlink()
        one.write_bytes(content)


def turn_a_joined_table(site: WrittenSite) -> None:
    """The same disclosures in another order."""
    for path in site.tables():
        parts = text_of(path).split("\n\n\n")
        if len(parts) > 1:
            put(path, "\n\n\n".join(parts[::-1]))


def rename_a_department(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    old, new = site.chance.sample([*DEPARTMENTS, 5, 6], 2)
    text = text_of(path)
    put(path, text.replace(corpus.name_of(old), corpus.name_of(new)))


def change_the_stage(site: WrittenSite) -> None:
    path = site.chance.choice(site.tables())
    text = text_of(path)
    old, new = site.chance.choice([("部门预算", "部门决算"), ("部门决算", "部门预算")])
    put(path, text.replace(old, new))


TABLE_EDITS: list[tuple[Edit, int]] = [
    (change_a_digit, 8),
    (change_a_cell, 8),
    (lengthen_a_cell, 4),
    (change_a_sum, 5),
    (rename_a_project, 4),
    (change_a_project, 4),
    (swap_two_projects, 3),
    (change_the_mode, 2),
    (write_the_same, 2),
    (change_and_restore_the_time, 4),
    (change_and_change_back, 2),
    (replace_a_table, 4),
    (change_through_a_hard_link, 3),
    (link_to_a_table, 3),
    (exchange_two_tables, 3),
    (rename_a_table, 4),
    (move_a_table, 2),
    (rename_a_year, 2),
    (add_a_table, 5),
    (delete_a_table, 4),
    (empty_a_table, 1),
    (damage_a_table, 1),
    (join_two_tables, 3),
    (turn_a_joined_table, 3),
    (rename_a_department, 4),
    (change_the_stage, 2),
]
"""Each with how often it is drawn."""
