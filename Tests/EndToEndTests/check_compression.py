"""With `--compress`, compressed forms stand beside the files, and web servers send them."""

import gzip
import subprocess
from urllib.request import Request, urlopen

import pytest
from harness.problems import expect_none
from harness.program import copy_site_folder
from harness.server import serving
from harness.site import Site

TEXTS = (".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml")
SUFFIXES = (".gz", ".br")
SMALLEST = 150


@pytest.fixture(scope="module")
def folder(project, program, tmp_path_factory):
    """A site's folder, built with compressed forms."""
    folder = copy_site_folder(project.root, tmp_path_factory.mktemp("compressed") / "site")
    program.build(folder, "--compress")
    return folder


@pytest.fixture(scope="module")
def compressed(folder):
    return Site(folder / "public")


def forms(site):
    """The compressed forms of a site."""
    return [name for name in site.files() if name.endswith(SUFFIXES)]


def inodes(site):
    """By what to tell a file from one that was written anew."""
    return {name: (site.root / name).stat().st_ino for name in forms(site)}


def test_every_text_has_both_forms_and_nothing_else_has_one(compressed):
    texts = [
        name
        for name in compressed.files()
        if name.endswith(TEXTS)
        and (not name.startswith("data/") or name.endswith(".html"))
        and (compressed.root / name).stat().st_size >= SMALLEST
    ]
    assert len(texts) > 50
    assert sorted(forms(compressed)) == sorted(text + end for text in texts for end in SUFFIXES)


def test_each_form_holds_the_bytes_of_its_file_and_is_smaller(compressed):
    problems = []
    for name in forms(compressed):
        path = compressed.root / name
        plain = (compressed.root / name[:-3]).read_bytes()
        if path.stat().st_size >= len(plain):
            problems.append(f"{name} is not smaller")
        command = ["brotli", "--decompress", "--stdout", path]
        if name.endswith(".gz"):
            command = ["gzip", "--decompress", "--stdout", path]
        result = subprocess.run(command, capture_output=True)
        if result.returncode != 0 or result.stdout != plain:
            problems.append(f"{name} holds something else {result.stderr.decode()}")
    expect_none(problems)


def test_the_forms_are_in_the_list_of_digests(compressed):
    result = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"], cwd=compressed.root, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout
    assert [name for name in forms(compressed) if f"{name}: OK" not in result.stdout] == []


def test_another_time_gives_the_same_bytes(project, program, compressed, tmp_path):
    later = ["faketime", "2031-05-05 05:05:05", "taskset", "--cpu-list", "0"]
    output = tmp_path / "public"
    program.build(project.root, "--compress", "--output", output, before=later)
    assert Site(output).digests() == compressed.digests()


def test_nginx_sends_the_form_as_it_is(compressed, tmp_path):
    with serving(compressed.root, tmp_path, gzip_static=True) as server:
        address = server.address + "index.html"
        answer = urlopen(Request(address, headers={"Accept-Encoding": "gzip"}))
        plain = urlopen(address)
        page = (compressed.root / "index.html").read_bytes()
        assert answer.headers["Content-Encoding"] == "gzip"
        assert answer.headers["Content-Type"] == plain.headers["Content-Type"]
        sent = answer.read()
        assert sent == (compressed.root / "index.html.gz").read_bytes()
        assert gzip.decompress(sent) == plain.read() == page


def test_only_what_changed_is_compressed_again(program, folder, compressed):
    before = inodes(compressed)
    page = folder / "content" / "pages" / "about.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\n又一段，只为这次检查而写。\n", "utf-8")
    program.build(folder, "--compress")
    changed = {name for name, inode in inodes(compressed).items() if before.get(name) != inode}
    assert changed == {"about.html.gz", "about.html.br"}
    page.write_text(text, "utf-8")
    program.build(folder, "--compress")


def test_without_the_option_they_go(program, folder, site):
    result = program.build(folder)
    assert "nothing had changed" not in result.stdout
    assert Site(folder / "public").digests() == site.digests()
    again = program.build(folder, "--compress")
    assert forms(Site(folder / "public")) != [] and "nothing had changed" not in again.stdout
