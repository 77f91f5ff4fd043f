"""Makes the folder from which Hugo builds the same pages: its templates, and ready data in JSON."""

import hashlib
import html
import json
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import corpus
from corpus import Indicator, Place, Project, RealTable, Size, Table

TEMPLATES = Path(__file__).resolve().parent / "Hugo"
ROW = re.compile(
    r'<a class="self" href="[^"]*">([^<]*)</a>(?: <a class="also"[^>]*>[^<]*</a>)?</th>'
    r'<td class="target"><b>([^<]*)</b>'
    r'(?: <span class="reading">(.*?)</span>)?</td>'
)
Row = dict[str, Any]
Readings = dict[tuple[str, str], str]
"""What a page says of a target in plain words, or nothing, by the indicator's name and target."""

SAMPLE = Size(departments=8, projects=50, years=1)
"""A small budget, yet large enough that every indicator of the real table is on some page."""


def make(size: Size, source: Path, built: Path, folder: Path) -> None:
    """Makes Hugo's folder of a size; readings are taken from the pages of `built`."""
    real = RealTable.read(source)
    known = readings(real, built)
    shutil.copytree(TEMPLATES / "layouts", folder / "layouts")
    shutil.copytree(source / "theme" / "assets", folder / "static" / "assets")
    shutil.copy(TEMPLATES / "hugo.toml", folder)
    for year in range(corpus.FIRST_YEAR, corpus.FIRST_YEAR + size.years):
        make_year(year, folder / "content" / str(year))
    for table in corpus.tables(size, real):
        text = json.dumps(data(table, known), ensure_ascii=False, separators=(",", ":"))
        corpus.write(folder / "assets" / "budget" / f"{table.address}.json", text)


def make_year(year: int, folder: Path) -> None:
    """A year's section, and the adapter that adds its departments and projects."""
    heading = {"title": f"{year}年部门预算项目绩效目标", "weight": year}
    corpus.write(folder / "_index.md", json.dumps(heading, ensure_ascii=False) + "\n")
    adapter = (TEMPLATES / "adapter.gotmpl").read_text("utf-8")
    corpus.write(folder / "_content.gotmpl", adapter.replace("YEAR", str(year)))


def readings(real: RealTable, built: Path) -> Readings:
    """Reads pages of our own site until every indicator of the real table was seen."""
    wanted = {(name, target) for _, name, target, _ in real.indicators}
    found: Readings = {}
    for page in sorted(built.glob("[0-9]*/*/*.html")):
        rows = ROW.findall(page.read_text("utf-8"))
        found |= {(plain(name), plain(target)): plain(reading) for name, target, reading in rows}
        if wanted <= found.keys():
            return found
    raise ValueError(f"no page of {built} says what these mean: {wanted - found.keys()}")


def plain(markup: str) -> str:
    """The text of a piece of HTML."""
    return html.unescape(re.sub("<[^>]*>", "", markup))


def data(table: Table, known: Readings) -> dict[str, object]:
    """A table as ready data: everything its pages say that is not the template's."""
    projects = [project(table, index, known) for index in range(len(table.projects))]
    return {"table": summary(table), "projects": projects}


def summary(table: Table) -> dict[str, object]:
    text = table.text.encode()
    return {
        "address": corpus.address_of(table.department),
        "number": table.department,
        "year": table.year,
        "title": table.title,
        "department": corpus.name_of(table.department),
        "path": f"content/targets/{table.address}.txt",
        "bytes": len(text),
        "sha256": hashlib.sha256(text).hexdigest(),
        "funding": table.funding,
        "total": float(table.funding),
        "place": words(Place(line=7, column=len(corpus.name_of(table.department)) + 2)),
        "count": len(table.projects),
        "indicators": sum(len(each.indicators) for each in table.projects),
    }


def project(table: Table, index: int, known: Readings) -> dict[str, object]:
    """A project with its neighbours; its indicators stand last, as in the table."""
    this = table.projects[index]
    rows = [row for _, group in groupby(this.indicators, category) for row in grouped(group, known)]
    return {
        "code": this.code,
        "address": this.address,
        "name": this.name,
        "measurable": sum(is_measurable(row) for row in rows),
        "commentary": note(this) if index == 0 else None,
        "previous": neighbour(table.projects, index - 1),
        "next": neighbour(table.projects, index + 1),
        "indicators": rows,
    }


def is_measurable(row: Row) -> bool:
    """Whether a target can be checked: near enough to what our pages count."""
    return not row["reading"] or any(map(str.isdigit, row["reading"]))


def neighbour(projects: list[Project], index: int) -> dict[str, str] | None:
    if index not in range(len(projects)):
        return None
    return {"address": projects[index].address, "name": projects[index].name}


def category(indicator: Indicator) -> str:
    return indicator.category


def grouped(group: Iterable[Indicator], known: Readings) -> Iterator[Row]:
    """The rows of one category; the first says how many there are."""
    indicators = list(group)
    for index, each in enumerate(indicators):
        yield {
            "anchor": anchor(each),
            "rows": None if index else len(indicators),
            "category": each.category,
            "name": each.name,
            "target": each.target,
            "reading": known[each.name, each.target],
            "place": words(each.place),
            "explanation": each.explanation,
        }


def anchor(indicator: Indicator) -> str:
    return f"i-{zlib.crc32(indicator.name.encode()):08x}"


def words(place: Place) -> str:
    return f"{place.line} 行 {place.column} 字"


def note(this: Project) -> str:
    return corpus.commentary_text(this, f"#{anchor(this.cited)}", this.cited.target)
