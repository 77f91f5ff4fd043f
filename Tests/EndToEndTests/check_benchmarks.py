"""The benchmarks measure what they say, tried on a small budget."""

import html
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

import corpus
import hugo
import pytest
from harness.clone import ROOT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def made(program, tmp_path_factory):
    """A small site of the benchmarks, built."""
    folder = tmp_path_factory.mktemp("benchmark")
    corpus.make(hugo.SAMPLE, ROOT, folder)
    program.build(folder)
    return folder


@pytest.fixture(scope="module")
def reported(program, tmp_path_factory):
    """The folder in which one small run has left its report."""
    folder = tmp_path_factory.mktemp("report")
    shutil.copy(ROOT / "Benchmarks" / "README.md", folder)
    command = [sys.executable, ROOT / "Benchmarks" / "run.py", program.path, "--sizes", "S"]
    small = ["--departments", "4", "--pairs", "1", "--without-hugo"]
    folders = ["--folder", folder, "--write-to", folder]
    result = subprocess.run([*command, *small, *folders], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def rows(reported):
    """The figures of each run in the report: wall time first, then files and bytes last."""
    text = (reported / "README.md").read_text("utf-8")
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {cells[0]: cells[1:] for cells in lines if len(cells) == 8}


def test_a_size_has_as_many_projects_as_it_says(made):
    pages = [page for page in (made / "public").glob("[0-9]*/*/*.html") if page.stem != "index"]
    assert len(pages) == hugo.SAMPLE.project_pages


def test_the_same_size_gives_the_same_bytes(made, tmp_path):
    corpus.make(hugo.SAMPLE, ROOT, tmp_path)
    files = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    assert len(files) > hugo.SAMPLE.departments * hugo.SAMPLE.years
    different = [
        path
        for path in files
        if path.read_bytes() != (made / path.relative_to(tmp_path)).read_bytes()
    ]
    assert different == []


def test_hugo_is_given_what_our_pages_say(made):
    known = hugo.readings(corpus.RealTable.read(ROOT), made / "public")
    tables = list(corpus.tables(hugo.SAMPLE, corpus.RealTable.read(ROOT)))
    assert len(tables) == hugo.SAMPLE.departments * hugo.SAMPLE.years
    for table in tables:
        for project in hugo.data(table, known)["projects"]:
            page = made / "public" / table.address / f"{project['address']}.html"
            assert missing(project, page.read_text("utf-8")) == []


def missing(project, page):
    """What Hugo would say of a project and our page does not."""
    text = html.unescape(re.sub("<[^>]*>", "", page))
    cells = ("name", "target", "reading", "place", "explanation")
    said = [row[cell] for row in project["indicators"] for cell in cells]
    return [each for each in (project["code"], project["name"], *said) if each not in text]


def test_every_run_is_in_the_report_and_took_time(rows):
    names = {"full build", "nothing changed", "first table changed", "one table changed"}
    names |= {"one commentary changed", "one template changed", "`cp -r`"}
    assert names <= rows.keys()
    assert [name for name in names if not float(rows[name][0].replace(",", "")) > 0] == []


def test_each_edit_has_changed_the_site_in_proportion(rows):
    files = {name: int(cells[5].replace(",", "")) for name, cells in rows.items() if name != "run"}
    assert files["nothing changed"] == 0
    assert 0 < files["one commentary changed"] < 10
    # Every page of a project names the version of its table.
    assert 30 <= files["one table changed"] < 2 * 30
    assert files["one template changed"] > 4 * 30
    assert files["full build"] == files["`cp -r`"] > files["one template changed"]


def test_the_goals_stand_beside_the_ratios(reported):
    text = (reported / "README.md").read_text("utf-8")
    assert re.search(r"\| full build against `cp -r` \| [\d.]+ \([\d.]+–[\d.]+\), ≤ 1: ", text)
    assert re.search(r"\| peak memory of our builds \| \d+ MB, ≤ 60: reached \|", text)


def test_the_plot_has_a_dot_for_each_run_it_shows(reported):
    picture = ElementTree.parse(reported / "figures.svg")
    assert len(list(picture.iter(f"{SVG}circle"))) == 2 + 3
    assert {"Mingzhang", "cp -r"} <= {each.text for each in picture.iter(f"{SVG}text")}
