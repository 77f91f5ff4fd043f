"""An independent reading of the source table: it shares nothing with the program it checks."""

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Cell:
    """A cell's verbatim text and its place: line and column of its first character, from 1."""

    text: str
    line: int
    column: int


@dataclass
class Project:
    """A project of the table with its rows of four cells: category, name, value, explanation."""

    code: str
    name: str
    lines: list[int] = field(default_factory=list)
    indicators: list[list[Cell]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The last part of the project's address: its code in ASCII."""
        return self.code.replace("—", "-").strip("-")

    @property
    def is_cut_by_page_break(self) -> bool:
        return self.lines[-1] - self.lines[0] >= len(self.lines)


@dataclass
class Table:
    departments: dict[str, str]
    projects: list[Project]

    @property
    def indicators(self) -> int:
        return sum(len(project.indicators) for project in self.projects)


def cells(line: str, number: int) -> list[Cell]:
    """The tab-separated cells of one line."""
    found, column = [], 1
    for text in line.split("\t"):
        found.append(Cell(text, number, column))
        column += len(text) + 1
    return found


def read(path: Path) -> Table:
    """Reads a table of nine columns: a name, four of money, and four of an indicator."""
    table = Table({}, [])
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        row = cells(line, number)
        if len(row) != 9 or row[1].text == "合计" or row[5].text == "一级指标":
            continue
        label = row[0].text
        if not row[5].text:
            table.departments[label] = row[1].text
            continue
        if label:
            code, name = re.fullmatch(r"(\d*—\d+)(.+)", label).groups()
            table.projects.append(Project(code, name))
        table.projects[-1].lines.append(number)
        table.projects[-1].indicators.append(row[5:])
    return table
