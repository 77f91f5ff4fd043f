"""Input that is wrong is named by file, line and column, and nothing is published of it."""

import re
import subprocess

import pytest
from harness.program import copy_site_folder, set_key
from harness.site import Site

TABLE = "content/targets/2020/*"
NOTE = "content/commentary/extra.md"


def replace(old, new):
    return lambda data: data.replace(old.encode(), new.encode() if isinstance(new, str) else new)


def text(value):
    return lambda _: value.encode() if isinstance(value, str) else value


def append(value):
    return lambda data: data + (value.encode() if isinstance(value, str) else value)


NOTE_HEAD = "---\nabout: 2020\n---\n"

# What is done to which file, and where the fault is (a line, or `None` for "somewhere in it").
WRONG = {
    "a table that is empty": (TABLE, text(""), None),
    "a table without a heading": (TABLE, text("一\t二\t三\n"), None),
    "a table that is not text": (TABLE, text(b"PK\x03\x04\x00\x00\xff\xfe\x00"), None),
    "a table with bytes that are not UTF-8": (TABLE, replace("参检率", b"\xff\xfe\xb2"), 8),
    "a table with a NUL": (TABLE, replace("参检率", "参\0检率"), 8),
    "a total that differs from its sources": (
        TABLE,
        replace("\t17668.25\t17668.25", "\t17668.25\t1.00"),
        7,
    ),
    "a site.yml that is empty": ("content/site.yml", text(""), None),
    "a site.yml that is not YAML": ("content/site.yml", text("title: [\n"), None),
    "a site.yml with an unknown key": ("content/site.yml", append("\ntitel: x\n"), None),
    "a site.yml with a wrong type": ("content/site.yml", text("title: [1, 2]\n"), 1),
    "a note about nothing": (NOTE, text("---\nabout: 2020/nothing\n---\n正文\n"), 2),
    "a note with a link to nothing": (NOTE, text(NOTE_HEAD + "见[这里](2020/zuzhibu/9-9)。\n"), 4),
    "a note with a figure of nothing": (NOTE, text(NOTE_HEAD + "共{{2020#nothing}}。\n"), 4),
    "a note with raw HTML": (NOTE, text(NOTE_HEAD + "正文 <script>alert(1)</script>\n"), 4),
    "a note with a dangerous link": (NOTE, text(NOTE_HEAD + "[a](javascript:alert(1))\n"), 4),
    "a note whose head does not end": (NOTE, text("---\nabout: 2020\n正文\n"), None),
    "a template with an unknown name": (
        "theme/templates/project.mustache",
        append("{{nonsense}}"),
        None,
    ),
    "a template with an open section": ("theme/templates/project.mustache", append("{{#a}}"), None),
    "a template with a missing partial": (
        "theme/templates/project.mustache",
        append("{{>nonsense}}"),
        None,
    ),
    "a word file that is not YAML": ("theme/words/en.yml", text("a: [\n"), None),
}

# What must not matter to anything but the checksum of the source.
HARMLESS = {
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "CRLF line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "the encoding of Chinese spreadsheets": lambda data: data.decode().encode("gb18030"),
    "marks that a spreadsheet puts round cells": lambda data: re.sub(
        "\t([^\t\n]+)(?=\n)".encode(), rb'\t"\1"', data
    ),
    "their Unicode text": lambda data: data.decode().replace("\n", "\r\n").encode("utf-16"),
    "a final newline": lambda data: data + b"\n",
    "form feeds between pages": lambda data: data.replace(
        "\n\n2020年".encode(), "\n\f\n2020年".encode()
    ),
    "blanks at the end of cells": lambda data: data.replace("≥90%\t".encode(), "≥90% \t".encode()),
}

# Any end but a crash or a hang is fine.
HOSTILE = {
    "a cell of 10 MB": (TABLE, replace("参检率", "长" * 3_400_000)),
    "a line of 100,000 cells": (TABLE, append("\n" + "x\t" * 100_000)),
    "a million blank lines": (TABLE, append("\n" * 1_000_000)),
    "a note of 100,000 nested quotes": (NOTE, text(NOTE_HEAD + ">" * 100_000 + "x\n")),
    "a note of 100,000 open brackets": (NOTE, text(NOTE_HEAD + "[" * 100_000 + "\n")),
    "a note of 50,000 open emphases": (NOTE, text(NOTE_HEAD + "**重点" * 50_000 + "\n")),
    "a site.yml nested 10,000 deep": ("content/site.yml", text("title: " + "[" * 10_000)),
    "a site.yml that multiplies itself": (
        "content/site.yml",
        text(
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n"
                for a, b in zip("abcdefgh", "bcdefghi", strict=True)
            )
        ),
    ),
    "a template nested 10,000 deep": (
        "theme/templates/project.mustache",
        append("{{#project}}" * 10_000),
    ),
}


@pytest.fixture(scope="module")
def folder(program, project, tmp_path_factory):
    """A site folder that has been built once."""
    made = copy_site_folder(project.root, tmp_path_factory.mktemp("input") / "site")
    program.build(made)
    return made


@pytest.fixture
def changed(folder):
    """Changes one file of the folder for the time of one check."""
    kept = {}

    def change(pattern, edit):
        path = next(folder.glob(pattern), folder / pattern)
        kept[path] = path.read_bytes() if path.exists() else None
        path.write_bytes(edit(kept[path] or b""))
        assert path.read_bytes() != kept[path], f"the change to {path.name} changes nothing"
        return path.relative_to(folder).as_posix()

    yield change
    for path, data in kept.items():
        path.write_bytes(data) if data is not None else path.unlink()


@pytest.mark.parametrize(("pattern", "edit", "line"), WRONG.values(), ids=WRONG.keys())
def test_wrong_input_is_named_and_leaves_the_old_site(
    program, folder, changed, pattern, edit, line
):
    before = Site(folder / "public").digests()
    path = changed(pattern, edit)
    result = program.run("build", "--site", folder)
    assert result.returncode == 1, f"exit code {result.returncode}: {result.stderr}"
    errors = [each for each in result.stderr.splitlines() if ": error: " in each]
    place = rf":{line}:\d+" if line else r"(:\d+){0,2}"
    expected = rf"{re.escape(path)}{place}: error: .+ \[[a-z0-9-]+\]"
    assert any(re.fullmatch(expected, each) for each in errors), "\n".join(errors)
    assert Site(folder / "public").digests() == before


@pytest.mark.parametrize("edit", HARMLESS.values(), ids=HARMLESS.keys())
def test_harmless_differences_of_a_table_change_no_target(program, folder, changed, edit, tmp_path):
    changed(TABLE, edit)
    program.build(folder, "--output", tmp_path / "public")
    old, new = Site(folder / "public"), Site(tmp_path / "public")
    assert old.pages() == new.pages()
    for page in old.project_pages():
        assert targets(old.document(page)) == targets(new.document(page)), page


def targets(document):
    """The targets that a project's page shows, in order."""
    found = document.xpath("//td[contains(@class, 'target')]")
    assert found
    return [" ".join(each.text_content().split()) for each in found]


@pytest.mark.parametrize(("pattern", "edit"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_neither_crashes_nor_hangs(program, folder, changed, pattern, edit, tmp_path):
    changed(pattern, edit)
    try:
        result = program.run("build", "--site", folder, "--output", tmp_path / "public", timeout=30)
    except subprocess.TimeoutExpired:
        pytest.fail("still running after 30 s")
    assert result.returncode in (0, 1), f"exit code {result.returncode}: {result.stderr[-2000:]}"


def test_a_check_names_the_faults_and_writes_nothing(program, folder, changed):
    before = sorted(path.as_posix() for path in folder.rglob("*"))
    assert program.run("check", "--site", folder).returncode == 0
    assert sorted(path.as_posix() for path in folder.rglob("*")) == before
    changed("content/site.yml", append("\ntitel: x\n"))
    assert program.run("check", "--site", folder).returncode == 1


def test_strict_makes_warnings_count_as_errors(program, folder):
    plain = program.run("check", "--site", folder)
    assert plain.returncode == 0 and "warning: " in plain.stderr
    assert program.run("check", "--strict", "--site", folder).returncode == 1


def test_a_changed_title_is_on_the_pages(program, folder, tmp_path):
    copy = copy_site_folder(folder, tmp_path / "copy")
    set_key(copy, "title", "另一个标题")
    program.build(copy)
    assert "另一个标题" in Site(copy / "public").document("index.html").xpath("string(//title)")
