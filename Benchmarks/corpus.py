"""Makes large invented budgets in the layout of the real table.

Departments and sums are invented and say so; project names and indicators are the real table's,
combined anew, so that pages have the length of real ones. The same size gives the same bytes.
"""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

FIRST_YEAR = 2020
ROWS_ON_A_PAGE = 18
LANGUAGES = 2


@dataclass(frozen=True)
class Size:
    """How large a budget is; each project has a page in each language."""

    departments: int
    projects: int
    years: int

    @property
    def project_pages(self) -> int:
        return self.departments * self.projects * self.years * LANGUAGES


@dataclass(frozen=True)
class RealTable:
    """What is drawn from the real table: heading, project names, indicators of four cells."""

    heading: list[str]
    names: list[str]
    indicators: list[list[str]]

    @classmethod
    def read(cls, path: Path) -> "RealTable":
        rows = [line.split("\t") for line in path.read_text("utf-8").split("\n")]
        table = [row for row in rows if len(row) == 9]
        heading = ["\t".join(row) for row in table[:2]]
        body = [row for row in table if row[5] and row[5] != "一级指标"]
        names = [row[0].split("—")[1].lstrip("0123456789") for row in body if row[0]]
        return cls(heading, names, [row[5:] for row in body])


def make(size: Size, source: Path, folder: Path) -> None:
    """Makes a site folder of a size from the content and theme of the project in `source`."""
    shutil.copytree(source / "theme", folder / "theme")
    real = RealTable.read(next((source / "content" / "targets" / "2020").iterdir()))
    for year in range(FIRST_YEAR, FIRST_YEAR + size.years):
        targets = folder / "content" / "targets" / str(year)
        targets.mkdir(parents=True)
        for department in range(1, size.departments + 1):
            text = table(real, size, year, department)
            (targets / f"d{department:03}.txt").write_text(text, "utf-8")
    (folder / "content" / "site.yml").write_text(settings(size), "utf-8")


def name_of(department: int) -> str:
    return f"虚构测速部门{department:03}"


def settings(size: Size) -> str:
    departments = "".join(
        f"  - name: {name_of(number)}\n    address: d{number:03}\n"
        for number in range(1, size.departments + 1)
    )
    return (
        "title: 虚构数据，只用于测速\npublisher: 无（虚构数据）\nlanguages: [zh-Hans, en]\n"
        f"departments:\n{departments}"
    )


def table(real: RealTable, size: Size, year: int, department: int) -> str:
    """One department's table of one year, with its page breaks."""
    chance = random.Random(year * 10_000 + department)
    sum_of_money = f"{chance.randrange(1_000_00, 90_000_00) / 100:.2f}"
    rows = [f"{name_of(department)}\t{sum_of_money}\t{sum_of_money}" + "\t" * 6]
    for number in range(1, size.projects + 1):
        label = f"2—{department:03}{number:04}{chance.choice(real.names)}（虚构{number}）"
        for row in sorted(chance.sample(real.indicators, chance.randint(4, 7))):
            explanation = f"{row[3]}（虚构{number}）"
            rows.append("\t".join([label, "", "", "", "", *row[:3], explanation]))
            label = ""
    pages = [rows[first : first + ROWS_ON_A_PAGE] for first in range(0, len(rows), ROWS_ON_A_PAGE)]
    title = f"{year}年部门预算项目绩效目标表"
    return "".join("\n".join(["", "", title, "", *real.heading, *page]) + "\n" for page in pages)
