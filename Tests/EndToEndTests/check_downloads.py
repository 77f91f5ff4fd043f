"""The data that can be taken away says what the pages say, in every format, and opens where it should."""

import csv
import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import frictionless
import openpyxl
import pytest
from harness.problems import expect_none
from harness.program import copy_site_folder, set_key

TABLES = ["disclosures", "projects", "funding", "indicators"]
INTEGERS = {"year", "position", "project_count", "indicator_count", "source_bytes"}
INTEGERS |= {"source_page", "source_line", "source_column", "due_year", "due_month", "due_day"}
FLAGS = {"is_measurable", "is_approximate"}


def read_csv(path: Path) -> list[dict]:
    """The rows as Python values: blank cells are left out, guards are taken away."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: typed(name, cell) for name, cell in row.items() if cell}
            for row in csv.DictReader(file, strict=True)
        ]


def typed(name: str, cell: str):
    if name in INTEGERS or name.endswith("_fen"):
        return int(cell)
    if name in ("number", "number_high"):
        return float(cell)
    if name in FLAGS:
        return {"true": True, "false": False}[cell]
    if name == "parts":
        return json.loads(cell)
    return cell[1:] if cell[0] == "'" else cell


def read_json(path: Path) -> dict[str, list[dict]]:
    """The rows of each table, unfolded from the nested objects."""
    rows: dict[str, list[dict]] = {name: [] for name in TABLES}
    for disclosure in json.loads(path.read_text("utf-8")):
        projects = disclosure.pop("projects")
        rows["funding"] += disclosure.pop("funding")
        rows["disclosures"].append(disclosure)
        for project in projects:
            rows["funding"] += project.pop("funding")
            rows["indicators"] += project.pop("indicators")
            rows["projects"].append(project)
    return rows


@pytest.fixture(scope="module")
def tables(demonstration) -> dict[str, list[dict]]:
    """The tables of the demonstration, as CSV has them."""
    return {name: read_csv(demonstration.root / "data" / f"{name}.csv") for name in TABLES}


def test_csv_and_json_say_the_same(demonstration, tables):
    nested = read_json(demonstration.root / "data" / "budget.json")
    for name in TABLES:
        assert len(nested[name]) == len(tables[name]) > 0
        kept = set().union(*nested[name])
        for row, other in zip(tables[name], nested[name], strict=True):
            assert {key: value for key, value in row.items() if key in kept} == other


def test_a_department_has_its_part_of_the_whole(demonstration, tables):
    for disclosure in tables["disclosures"]:
        folder = demonstration.root / disclosure["disclosure_id"]
        for name in TABLES[1:]:
            own = read_csv(folder / f"{name}.csv")
            prefix = disclosure["disclosure_id"]
            key = next(iter(tables[name][0]))
            whole = [
                row for row in tables[name] if row[key].startswith((f"{prefix}/", f"{prefix}#"))
            ]
            assert own == whole
            excel = (folder / f"{name}-excel.csv").read_bytes()
            assert excel == b"\xef\xbb\xbf" + (folder / f"{name}.csv").read_bytes()


def test_the_pages_say_the_same(demonstration, tables):
    problems = []
    by_project: dict[str, list[dict]] = {}
    for row in tables["indicators"]:
        by_project.setdefault(row["project_id"], []).append(row)
    for project in tables["projects"]:
        page = demonstration.document(project["address"])
        rows = by_project.get(project["project_id"], [])
        text = page.text_content()
        if project.get("project", "") not in page.findtext(".//h1", ""):
            problems.append(f"{project['address']}: another name")
        shown = [cell.text_content().strip() for cell in page.xpath("//td[@class='target']/b")]
        told = [row["target_value"] for row in rows if "target_value" in row]
        if shown and shown != told:
            problems.append(f"{project['address']}: {shown} instead of {told}")
        for row in rows:
            if row.get("target_value", "") not in text or row.get("explanation", "") not in text:
                problems.append(f"{row['indicator_id']}: not on its page")
            if not page.xpath(f"//*[@id='{row['address'].split('#')[1]}']"):
                problems.append(f"{row['address']}: leads nowhere")
    expect_none(problems)


def test_the_original_tables_are_published_as_they_are(demonstration, tables):
    for row in tables["disclosures"]:
        published = (demonstration.root / row["source_file"]).read_bytes()
        assert hashlib.sha256(published).hexdigest() == row["source_sha256"]
        assert len(published) == row["source_bytes"]
        line = published.decode("utf-8").split("\n")[row["source_line"] - 1]
        assert line[row["source_column"] - 1 :].startswith(row["department"])


def test_every_source_cell_holds_what_is_said_of_it(demonstration, tables):
    lines: dict[str, list[str]] = {}
    problems = []
    for name, column in [("indicators", "target_value"), ("funding", "printed")]:
        for row in tables[name]:
            file = row["source_file"]
            if file not in lines:
                lines[file] = (demonstration.root / file).read_text("utf-8").split("\n")
            rest = lines[file][row["source_line"] - 1][row["source_column"] - 1 :]
            if not rest.startswith(row.get(column, "")):
                problems.append(f"{file}:{row['source_line']}: {rest!r} is not {row.get(column)!r}")
    expect_none(problems)

@pytest.fixture(scope="module")
def database(demonstration):
    connection = sqlite3.connect(f"file:{demonstration.root}/data/budget.sqlite?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    with closing(connection):
        yield connection


def test_the_database_is_sound(database):
    assert [tuple(row) for row in database.execute("pragma integrity_check")] == [("ok",)]
    assert list(database.execute("pragma foreign_key_check")) == []


def test_the_database_says_the_same(database, tables):
    for name, rows in tables.items():
        found = [
            {key: stored(key, row[key]) for key in row.keys() if row[key] is not None}
            for row in database.execute(f"select * from {name}_csv")
        ]
        key = next(iter(rows[0]))
        assert sorted(found, key=lambda row: row[key]) == sorted(rows, key=lambda row: row[key])


def stored(name: str, value):
    if name in FLAGS:
        return bool(value)
    if name in ("number", "number_high"):
        return float(value)
    if name.endswith("_wan_yuan"):
        return wan_yuan(value)
    return json.loads(value) if name == "parts" else value


def wan_yuan(value: float) -> str:
    """A sum as the other formats write it, of a number that the database may hold as a fraction."""
    whole, fraction = f"{value:.6f}".rstrip("0").split(".")
    return f"{whole}.{fraction:0<2}" if fraction else whole


def test_sums_of_the_database_are_compared_as_numbers(database, tables):
    for limit in (95, 500, 1000.5):
        query = "select count(*) from projects where total_wan_yuan > ?"
        above = [row for row in tables["projects"] if row.get("total_fen", 0) > limit * 1_000_000]
        assert database.execute(query, [limit]).fetchone()[0] == len(above) != 0


def test_any_three_characters_are_found(database, tables):
    query = "select rowid from indicators_search where indicators_search match ?"
    for row in tables["indicators"][:: max(1, len(tables["indicators"]) // 50)]:
        text = row.get("indicator", "")
        if len(text) < 3 or not text.isalpha():
            continue
        middle = text[len(text) // 2 - 1 :][:3]
        found = {row[0] for row in database.execute(query, [f'"{middle}"'])}
        expected = database.execute(
            "select rowid from indicators where indicator like :t or target_value like :t "
            "or explanation like :t",
            {"t": f"%{middle}%"},
        )
        assert found == {row[0] for row in expected} != set()


def test_datasette_opens_the_database(demonstration):
    command = [sys.executable, "-m", "datasette", "inspect"]
    inspected = subprocess.run(
        [*command, str(demonstration.root / "data" / "budget.sqlite")],
        capture_output=True,
        text=True,
        check=True,
    )
    tables = json.loads(inspected.stdout)["budget"]["tables"]
    assert set(TABLES) <= set(tables)


def test_every_workbook_says_the_same(demonstration, tables):
    for disclosure in tables["disclosures"]:
        folder = disclosure["disclosure_id"]
        book = openpyxl.load_workbook(demonstration.root / folder / "data.xlsx")
        names = [sheet.title for sheet in book]
        assert names == ["部门", "项目", "资金", "绩效指标", "数据字典"]
        dictionary = list(book["数据字典"].values)[1:]
        for table, sheet in zip(TABLES, book, strict=False):
            assert sheet.freeze_panes == "A2"
            columns = {row[2]: row[1] for row in dictionary if row[0] == table}
            heading, *lines = sheet.values
            found = [
                {
                    columns[title]: worked(columns[title], value)
                    for title, value in zip(heading, line, strict=True)
                    if value is not None
                }
                for line in lines
            ]
            key = next(iter(tables[table][0]))
            own = [
                numeric(row)
                for row in tables[table]
                if row[key] == folder or row[key].startswith((f"{folder}/", f"{folder}#"))
            ]
            assert found == own


def worked(name: str, value):
    return json.loads(value) if name == "parts" else value


def numeric(row: dict) -> dict:
    """A row as a workbook has it, where sums are numbers."""
    return {
        key: float(value) if key.endswith("_wan_yuan") else value for key, value in row.items()
    }


def test_frictionless_finds_the_data_package_valid(demonstration):
    path = demonstration.root / "data" / "datapackage.json"
    report = frictionless.Package(str(path)).validate()
    assert report.valid, report.flatten(["title", "note"])
    for resource in json.loads(path.read_text("utf-8"))["resources"]:
        content = (path.parent / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_catalogue_lists_every_file_of_data(demonstration):
    folder = demonstration.root / "data"
    catalog = json.loads((folder / "catalog.jsonld").read_text("utf-8"))
    for file in catalog["dcat:dataset"][0]["dcat:distribution"]:
        content = (folder / file["dcat:downloadURL"]["@id"]).read_bytes()
        assert file["dcat:byteSize"] == len(content)
        digest = hashlib.sha256(content).hexdigest()
        assert file["spdx:checksum"]["spdx:checksumValue"] == digest


def test_a_site_chooses_its_forms(program, project, tmp_path):
    folder = copy_site_folder(project.root, tmp_path / "site")
    set_key(folder, "downloads", "[json]")
    program.build(folder)
    names = {path.name for path in (folder / "public" / "data").iterdir()}
    assert names == {"budget.json", "catalog.jsonld", "index.html"}
    set_key(folder, "downloads", "[]")
    program.build(folder)
    assert not (folder / "public" / "data").exists()
    assert not list((folder / "public").rglob("*.csv"))
