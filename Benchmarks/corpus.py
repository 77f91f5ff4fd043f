"""Makes large invented budgets in the layout of the real table.

Departments, sums and commentary are invented and say so; project names and indicators are the real
table's, combined anew, so that pages have the length of real ones. The same size gives the same
bytes. One table is held at a time, whatever the size.
"""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FIRST_YEAR = 2020
ROWS_ON_A_PAGE = 18
LINES_ABOVE_ROWS = 6
"""Lines of each page of a table before its rows: two blank, the title, one blank, the heading."""


@dataclass(frozen=True)
class Size:
    """How large a budget is; each project has a page in each language."""

    departments: int
    projects: int
    years: int
    languages: int = 1

    @property
    def project_pages(self) -> int:
        return self.departments * self.projects * self.years * self.languages


@dataclass(frozen=True)
class RealTable:
    """What is drawn from the real table: heading, project names, indicators of four cells."""

    heading: list[str]
    names: list[str]
    indicators: list[list[str]]

    @classmethod
    def read(cls, source: Path) -> "RealTable":
        """Reads it from the content of the project in `source`."""
        path = next((source / "content" / "targets" / "2020").iterdir())
        rows = [line.split("\t") for line in path.read_text("utf-8").split("\n")]
        table = [row for row in rows if len(row) == 9]
        heading = ["\t".join(row) for row in table[:2]]
        body = [row for row in table if row[5] and row[5] != "一级指标"]
        names = [row[0].split("—")[1].lstrip("0123456789") for row in body if row[0]]
        return cls(heading, names, [row[5:] for row in body])


class Place(NamedTuple):
    """Where a cell begins in the text of its table; both count from one."""

    line: int
    column: int


class Indicator(NamedTuple):
    """One row of a project, and the place of its target."""

    category: str
    name: str
    target: str
    explanation: str
    place: Place


class Project(NamedTuple):
    """One project of a table, as it stands there."""

    code: str
    name: str
    indicators: list[Indicator]

    @property
    def address(self) -> str:
        return self.code.replace("—", "-")

    @property
    def cited(self) -> Indicator:
        """The first indicator whose name no other one of the project bears."""
        names = [indicator.name for indicator in self.indicators]
        return next(each for each in self.indicators if names.count(each.name) == 1)


@dataclass(frozen=True)
class Table:
    """One department's table of one year."""

    year: int
    department: int
    funding: str
    projects: list[Project]
    text: str

    @property
    def address(self) -> str:
        """Of the department's page, and of what the table's file is called."""
        return f"{self.year}/{address_of(self.department)}"

    @property
    def title(self) -> str:
        return title_of(self.year)


def make(size: Size, source: Path, folder: Path) -> None:
    """Makes a site folder of a size from the content and theme of the project in `source`."""
    shutil.copytree(source / "theme", folder / "theme")
    content = folder / "content"
    for table in tables(size, RealTable.read(source)):
        write(content / "targets" / f"{table.address}.txt", table.text)
        path = content / "commentary" / table.address / f"{table.projects[0].address}.md"
        write(path, commentary(table))
    write(content / "site.yml", settings(size))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def name_of(department: int) -> str:
    return f"虚构测速部门{department:03}"


def address_of(department: int) -> str:
    return f"d{department:03}"


def title_of(year: int) -> str:
    return f"{year}年部门预算项目绩效目标表"


def settings(size: Size) -> str:
    departments = "".join(
        f"  - name: {name_of(number)}\n    address: {address_of(number)}\n"
        for number in range(1, size.departments + 1)
    )
    languages = ", ".join(["zh-Hans", "en"][: size.languages])
    return (
        "title: 虚构数据，只用于测速\npublisher: 无（虚构数据）\n"
        f"languages: [{languages}]\ndepartments:\n{departments}"
    )


def tables(size: Size, real: RealTable) -> Iterator[Table]:
    """Every table of a budget, by year and department."""
    for year in range(FIRST_YEAR, FIRST_YEAR + size.years):
        for department in range(1, size.departments + 1):
            yield table(real, size.projects, year, department)


def table(real: RealTable, count: int, year: int, department: int) -> Table:
    """One department's table of one year, with its page breaks."""
    chance = random.Random(year * 10_000 + department)
    funding = f"{chance.randrange(1_000_00, 90_000_00) / 100:.2f}"
    rows = [f"{name_of(department)}\t{funding}\t{funding}" + "\t" * 6]
    projects = []
    for number in range(1, count + 1):
        code = f"2—{department:03}{number:04}"
        name = f"{chance.choice(real.names)}（虚构{number}）"
        label, indicators = f"{code}{name}", []
        for category, title, target, text in drawn(real, chance):
            before = f"{label}\t\t\t\t\t{category}\t{title}\t"
            explanation = f"{text}（虚构{number}）"
            place = Place(line_of(len(rows)), len(before) + 1)
            indicators.append(Indicator(category, title, target, explanation, place))
            rows.append(f"{before}{target}\t{explanation}")
            label = ""
        projects.append(Project(code, name, indicators))
    return Table(year, department, funding, projects, "".join(pages(real, title_of(year), rows)))


def drawn(real: RealTable, chance: random.Random) -> list[list[str]]:
    """The indicators of one project, those of a category together."""
    return sorted(chance.sample(real.indicators, chance.randint(4, 7)))


def line_of(row: int) -> int:
    """The line on which a row of a table stands, counting rows from zero and lines from one."""
    return row + 1 + (row // ROWS_ON_A_PAGE + 1) * LINES_ABOVE_ROWS


def pages(real: RealTable, title: str, rows: list[str]) -> Iterator[str]:
    """The text of a table, each page under its own title and heading."""
    for first in range(0, len(rows), ROWS_ON_A_PAGE):
        page = rows[first : first + ROWS_ON_A_PAGE]
        yield "\n".join(["", "", title, "", *real.heading, *page]) + "\n"


def commentary(table: Table) -> str:
    """A note on the first project of a table, which cites one of its figures."""
    project = table.projects[0]
    page = f"{table.address}/{project.address}"
    figure = f"{page}#{project.cited.name}"
    text = commentary_text(project, link=figure, target=f"{{{{{figure}}}}}")
    return f"---\ntitle: 这个项目承诺了什么\nabout: {page}\n---\n\n{text}"


def commentary_text(project: Project, link: str, target: str) -> str:
    """The Markdown of a note, without its head; how an indicator is linked and cited is given."""
    return (
        "这是虚构的解读，只用于测速，篇幅与真实的解读相近。\n\n"
        f"表中写明的承诺之一是[{project.cited.name}]({link})，指标值为{target}。\n\n"
        "## 读的时候请留意\n\n"
        "- **指标值照录原文**：怎样才算做到，以原表的指标描述为准。\n"
        f"- **指标共有 {len(project.indicators)} 个**：分为产出指标和效益指标。\n"
        "- 表中没有公开本项目的金额。\n"
    )
